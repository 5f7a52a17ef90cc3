// loc-glossary-term: a source text has a term of the glossary, and its translation has none of the term's translations.
#include <algorithm>

#include "checks/rules.hpp"
#include "diagnostics/language_messages.hpp"
#include "translation/glossary.hpp"
#include "translation/pairs.hpp"

namespace guidepost::checks {
namespace {

void check(const CheckInput& input, const site::Article& article, Diagnostics& out) {
  if (input.glossary == nullptr || article.locale == input.model.locales().source()) return;
  const auto locale = static_cast<std::size_t>(article.locale);
  for (const translation::TextPair& pair : translation::pairs_of(input.model, article)) {
    if (pair.is_interface) continue;  // the segment that it stands in is a pair, too
    const std::string source = translation::comparable(pair.source);
    const std::string target = translation::comparable(pair.target);
    if (source == target) continue;  // not translated at all
    for (const translation::GlossaryTerm* const term : input.glossary->terms_in(source)) {
      const std::vector<std::string>& translations = term->by_locale[locale];
      // Where it stays as it is, it is more often part of a name ("Customer Engagement") than forgotten.
      if (translations.empty() || target.find(term->source) != target.npos) continue;
      const bool is_right = std::ranges::any_of(translations, [&](const std::string& translation) {
        return translation::has_translation(target, translation);
      });
      if (!is_right) out.add(glossary_term(pair.where, term->source, translations.front(), term->where));
    }
  }
}

}  // namespace

extern const Rule glossary_terms{.name = "glossary-terms", .check_article = &check};

}  // namespace guidepost::checks
