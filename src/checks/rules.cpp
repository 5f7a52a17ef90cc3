#include "checks/rules.hpp"

#include <array>

namespace guidepost::checks {

std::span<const Rule* const> all_rules() {
  static constexpr std::array rules{
      &alternative_texts,  &article_titles, &content_locale,  &duplicate_uid, &freshness, &glossary_terms,
      &inconsistent_terms, &language,       &locale_coverage, &not_in_toc,    &parity,    &swallowed_paragraphs,
      &toc_coverage,       &unused_includes};
  return rules;
}

}  // namespace guidepost::checks
