#include "site/no_loc.hpp"

#include <string>
#include <vector>

namespace guidepost::site {

markdown::NoLocTerms no_loc_terms(const content::FrontMatter& meta) {
  const yaml::Entry* const entry = meta.find("no-loc");
  if (entry == nullptr) return {};
  std::vector<std::string> terms;
  if (entry->value.is_scalar()) terms.push_back(entry->value.text);
  for (const yaml::Value& item : entry->value.items) {
    if (item.is_scalar()) terms.push_back(item.text);
  }
  return markdown::NoLocTerms{std::move(terms)};
}

}  // namespace guidepost::site
