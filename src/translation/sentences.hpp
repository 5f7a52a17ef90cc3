// The sentences of Markdown text, in a form in which only their words count.
//
// What a translation platform or an editor changes without changing what a sentence says is not part of that form:
// markup of emphasis, code and links, link targets, HTML tags, character references, backslashes before punctuation,
// line breaks and kinds of blanks, blanks around dashes, kinds of quotation marks and dashes, a full stop or colon at
// the end. Headings, list items, table cells and alerts are sentences of their own. Code blocks, comments, directives
// (`:::`, `[!NOTE]`), front matter and link definitions have none. Text is not parsed as Markdown: lines and characters
// decide, so that equal text has equal sentences whatever stands around it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"

namespace guidepost::translation {

struct Sentence {
  ByteRange where;    ///< of the text: with the markup inside and directly around it
  ByteRange words;    ///< of SentenceList::text: the form that is compared
  std::uint64_t key;  ///< a hash of that form: equal form, equal key
};

struct SentenceList {
  std::vector<Sentence> items;  ///< in text order, disjoint; each has a letter, digit or other word character
  std::string text;

  [[nodiscard]] std::string_view words(const Sentence& sentence) const { return sentence.words.of(text); }
};

/// The sentences of a Markdown file; `where` counts in bytes of `text`. Time: linear. Threads: safe.
[[nodiscard]] SentenceList split_sentences(std::string_view text);

}  // namespace guidepost::translation
