#include "checks/rules.hpp"

#include <array>

namespace guidepost::checks {

std::span<const Rule* const> all_rules() {
  static constexpr std::array rules{&article_titles, &content_locale,       &locale_coverage,
                                    &not_in_toc,     &swallowed_paragraphs, &toc_coverage};
  return rules;
}

}  // namespace guidepost::checks
