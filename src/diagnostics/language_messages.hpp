// Messages about the language of a translation: text that is not translated, or in another language.
#pragma once

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

}  // namespace guidepost
