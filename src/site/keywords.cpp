#include "site/keywords.hpp"

#include <unordered_set>

#include "base/text.hpp"

namespace guidepost::site {
namespace {

class Keywords {
 public:
  explicit Keywords(std::string_view title) : seen_{title} {}

  void add(std::string_view text) {
    for (const std::string_view part : text::split(text, ',')) {
      const std::string_view keyword = text::trim(part);
      if (!keyword.empty() && seen_.insert(keyword).second) found_.push_back(keyword);
    }
  }

  void add(const yaml::Value& value) {
    if (value.is_scalar()) add(value.text);
    for (const yaml::Value& item : value.items) add(item);
  }

  std::vector<std::string_view> take() && { return std::move(found_); }

 private:
  std::unordered_set<std::string_view> seen_;
  std::vector<std::string_view> found_;
};

}  // namespace

std::vector<std::string_view> keywords_of(const SiteModel& model, const Article& article) {
  Keywords keywords{article.title.value};
  for (const std::string_view key : {"keywords", "ms.keywords"}) {
    if (const yaml::Entry* const entry = article.meta.find(key)) keywords.add(entry->value);
  }
  const Place place = model.navigation(article.locale).place_of(article.id.path());
  if (place.section != nullptr && place.node != no_node)
    keywords.add(std::string_view{place.section->nodes[place.node].synonyms});
  return std::move(keywords).take();
}

}  // namespace guidepost::site
