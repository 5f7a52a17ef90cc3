#include "policy/fallbacks.hpp"

#include "policy/subject.hpp"

namespace guidepost::policy {
namespace {

bool belongs(const site::Article& article, const std::string& tag, const config::FallbackThreshold& threshold) {
  return threshold.locale == tag && threshold.files.matches(article.id.path()) &&
         (threshold.topic.empty() || topics_of(article).has(threshold.topic));
}

}  // namespace

std::vector<site::ArticleIndex> served_in_another_language(const site::SiteModel& model,
                                                           std::span<const double> untranslated) {
  constexpr double hundredths_of_percent = 10'000;
  std::vector<site::ArticleIndex> served;
  for (std::size_t i = 0; i < model.articles().size(); ++i) {
    const site::Article& article = model.articles()[i];
    if (untranslated[i] == 0 || article.locale == model.locales().source()) continue;
    const config::FallbackThreshold* threshold = nullptr;
    for (const config::FallbackThreshold& one : model.config().policy.fallbacks) {
      if (belongs(article, model.locales()[article.locale].tag, one)) threshold = &one;
    }
    if (threshold != nullptr && untranslated[i] * hundredths_of_percent > threshold->above)
      served.push_back(static_cast<site::ArticleIndex>(i));
  }
  return served;
}

}  // namespace guidepost::policy
