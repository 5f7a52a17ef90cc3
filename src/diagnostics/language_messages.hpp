// Messages about the language of a translation: text that is not translated, or in another language.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// A sentence or a block of text is still in the source language. Triggered by a bilingual segment whose target is its
/// source, a paragraph of the source article, or one in its language; not by names, code and labels.
[[nodiscard]] Diagnostic untranslated_segment(SourceSpan where, std::string_view text);

/// How much of an article is untranslated, in place of a finding for each text.
struct UntranslatedShare {
  int percent = 0;  ///< of the words
  std::size_t texts = 0;
};
/// Several texts of an article, or a good part of it, are untranslated. `first` are some of them.
[[nodiscard]] Diagnostic partially_translated(SourceSpan where, UntranslatedShare share,
                                              const std::vector<SourceSpan>& first);

/// A block of text is in `language`, neither the locale's nor the source's; `more` others of the article are, too.
[[nodiscard]] Diagnostic wrong_language(SourceSpan where, std::string_view text, std::string_view language,
                                        std::string_view locale_tag, std::size_t more);

/// "title", "description", "alternative text" or "TOC name" that is the source's, or in its language.
[[nodiscard]] Diagnostic untranslated_metadata(SourceSpan where, std::string_view what, std::string_view text);

enum class TermKind : std::uint8_t {
  text,            ///< a sentence, a heading
  interface_name,  ///< in bold: a button, a page
};

/// One way to translate a text. `text` is as written.
struct TermVariant {
  std::string_view text;
  std::uint32_t count = 0;
  SourceSpan first;
};

/// `source` is translated in `ways` ways, of which `variants` are the most frequent, the most frequent first. Stands at
/// the second one: the first is what it could become. REQUIRES: two variants or more.
[[nodiscard]] Diagnostic inconsistent_term(TermKind kind, std::string_view source,
                                           const std::vector<TermVariant>& variants, std::size_t ways);

/// A source text has the glossary's `term`, and its translation has no `translation` of it.
[[nodiscard]] Diagnostic glossary_term(SourceSpan where, std::string_view term, std::string_view translation,
                                       SourceSpan in_glossary);

/// A glossary has no column or no language that its terms could be in.
[[nodiscard]] Diagnostic glossary_without_terms(SourceSpan where);

/// `glossary: gone.csv`: the file cannot be read.
[[nodiscard]] Diagnostic glossary_missing(SourceSpan where, std::string_view path);

}  // namespace guidepost
