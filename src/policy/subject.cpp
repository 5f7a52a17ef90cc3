#include "policy/subject.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace guidepost::policy {
namespace {

std::string_view kind_name(site::DocumentKind kind) {
  switch (kind) {
    case site::DocumentKind::faq:
      return "faq";
    case site::DocumentKind::landing:
      return "landing-page";
    case site::DocumentKind::hub:
      return "hub-page";
    case site::DocumentKind::markdown:
    case site::DocumentKind::other:
      break;
  }
  return {};
}

const site::Article* article_of(const Diagnostic& finding, const site::SiteModel& model) {
  if (finding.article.empty()) return nullptr;
  const auto locale = model.locales().find_tag(finding.locale);
  auto index = locale ? model.find(*locale, finding.article) : std::nullopt;
  if (!index) index = model.reference(finding.article);
  return index ? &model[*index] : nullptr;
}

/// The path from the site folder, the one from the locale's folder, and the article.
bool matches_path(const config::PathFilter& filter, const Diagnostic& finding, const site::SiteModel& model) {
  if (!finding.article.empty() && filter.matches(finding.article)) return true;
  if (finding.where.file == no_file) return false;
  const std::string_view path = model.sources()[finding.where.file].path;
  if (filter.matches(path)) return true;
  const content::FoundFile* const file = model.file(finding.where.file);
  return file != nullptr && file->locale && filter.matches(path.substr(path.find('/') + 1));
}

bool matches_topic(const std::vector<std::string>& topics, const Diagnostic& finding, const site::SiteModel& model) {
  const site::Article* const article = article_of(finding, model);
  if (article == nullptr) return false;
  const Topics own = topics_of(*article);
  return std::ranges::any_of(topics, [&](const std::string& topic) { return own.has(topic); });
}

}  // namespace

Topics topics_of(const site::Article& article) {
  return {text::lower_ascii(article.meta.string("ms.topic")), kind_name(article.kind)};
}

bool matches(const config::FindingFilter& filter, const Diagnostic& finding, const site::SiteModel& model) {
  if (!filter.locales.empty() && std::ranges::find(filter.locales, finding.locale) == filter.locales.end())
    return false;
  if (!filter.files.empty() && !matches_path(filter.files, finding, model)) return false;
  return filter.topics.empty() || matches_topic(filter.topics, finding, model);
}

}  // namespace guidepost::policy
