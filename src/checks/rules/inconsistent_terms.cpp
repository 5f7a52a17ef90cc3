// loc-inconsistent-term, off by default: one source text that a locale translates in several ways. The weightiest come
// with the report; thousands would help nobody.
#include <algorithm>

#include "checks/rules.hpp"
#include "diagnostics/language_messages.hpp"
#include "translation/consistency.hpp"

namespace guidepost::checks {
namespace {

void report(const translation::Inconsistency& found, Diagnostics& out) {
  constexpr std::size_t most_variants = 8;
  std::vector<TermVariant> variants;
  for (const translation::Variant& variant : found.variants) {
    if (variants.size() < most_variants) variants.push_back({variant.text, variant.count, variant.first});
  }
  out.add(inconsistent_term(found.is_interface ? TermKind::interface_name : TermKind::text, found.source, variants,
                            found.variants.size()));
}

void check(const CheckInput& input, Diagnostics& out) {
  constexpr std::size_t most_findings = 100;  // of a locale
  for (const locale::LocaleId locale : input.model.locales().ids()) {
    if (locale == input.model.locales().source()) continue;
    const auto found = translation::find_inconsistencies(input.model, locale);
    for (std::size_t i = 0; i < std::min(found.size(), most_findings); ++i) report(found[i], out);
  }
}

}  // namespace

extern const Rule inconsistent_terms{
    .name = "inconsistent-terms", .check = &check, .opt_in = Code::loc_inconsistent_term};

}  // namespace guidepost::checks
