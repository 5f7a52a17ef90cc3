// loc-untranslated-segment, loc-partially-translated, loc-wrong-language: the language of an article's text.
#include <algorithm>

#include "checks/rules.hpp"
#include "diagnostics/language_messages.hpp"

namespace guidepost::checks {
namespace {

/// A few texts are reported one by one; many, or a good part of the article, as one finding.
bool is_partial(const translation::ArticleLanguage& language) {
  constexpr std::size_t most_texts = 5;
  constexpr double most_share = 0.3;
  return language.untranslated.size() > most_texts ||
         (!language.untranslated.empty() && language.untranslated_share() >= most_share);
}

void report_partial(const site::Article& article, const translation::ArticleLanguage& language, Diagnostics& out) {
  constexpr std::size_t most_places = 5;
  std::vector<SourceSpan> first;
  for (const translation::ForeignText& text : language.untranslated) {
    if (first.size() < most_places) first.push_back(text.where);
  }
  const int percent = std::clamp(static_cast<int>(language.untranslated_share() * 100 + 0.5), 1, 100);
  out.add(
      partially_translated(article.title.where, {.percent = percent, .texts = language.untranslated.size()}, first));
}

void check(const CheckInput& input, const site::Article& article, Diagnostics& out) {
  const translation::ArticleLanguage language = input.languages->of(article);
  if (is_partial(language)) {
    report_partial(article, language, out);
  } else {
    for (const translation::ForeignText& text : language.untranslated)
      out.add(untranslated_segment(text.where, text.text));
  }
  if (language.wrong.empty()) return;
  const translation::ForeignText& first = language.wrong.front();
  out.add(wrong_language(first.where, first.text, first.language, input.model.locales()[article.locale].tag,
                         language.wrong.size() - 1));
}

}  // namespace

extern const Rule language{.name = "language", .check_article = &check};

}  // namespace guidepost::checks
