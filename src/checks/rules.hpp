// The list of rules: the growth point.
#pragma once

#include <span>

#include "checks/rule.hpp"

namespace guidepost::checks {

extern const Rule alternative_texts;
extern const Rule article_titles;
extern const Rule content_locale;
extern const Rule duplicate_uid;
extern const Rule freshness;
extern const Rule locale_coverage;
extern const Rule not_in_toc;
extern const Rule glossary_terms;
extern const Rule inconsistent_terms;
extern const Rule language;
extern const Rule parity;
extern const Rule swallowed_paragraphs;
extern const Rule toc_coverage;
extern const Rule unused_includes;

[[nodiscard]] std::span<const Rule* const> all_rules();

}  // namespace guidepost::checks
