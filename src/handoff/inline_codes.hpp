// The markup inside a passage of Markdown, which a translator keeps: told apart from the words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"

namespace guidepost::handoff {

enum class CodeRole : std::uint8_t {
  open,        ///< "**", "[", "<b>"
  close,       ///< "**", "](a.md)", "</b>"
  standalone,  ///< "`code`", "<br>", "[!INCLUDE [a](a.md)]"
};

struct InlineCode {
  CodeRole role = CodeRole::standalone;
  ByteRange where;
  std::uint32_t partner = 0;  ///< of `open` and `close`: the index of the other one
  bool is_structure =
      false;  ///< an anchor, an alert's marker, a comment: not of the sentence when it stands at its edge
  bool is_line_break = false;  ///< a soft one: the translation may be wrapped elsewhere
};

/// The codes of `text`, ascending, disjoint, pairs properly nested: emphasis, links and images (with their targets; the
/// label and the alternative text are words), code spans, HTML, autolinks, docfx's markers, hard line breaks, soft ones
/// that are more than a line feed, and characters that XML cannot hold. All else is words, with escapes and character
/// references as written.
///
/// Not a whole parser of Markdown: what it does not know is words, and whatever it finds, words and codes together are
/// the text. Threads: safe. Time: linear.
[[nodiscard]] std::vector<InlineCode> find_inline_codes(std::string_view text);

/// The codes as written, sorted, without soft line breaks: equal lists are equal markup in any order.
[[nodiscard]] std::vector<std::string_view> markup_of(std::string_view text);

/// What is left of `range` when blanks and structure at its edges are taken away, and pairs that hold all of it; empty
/// when no letter or digit is left outside codes.
[[nodiscard]] ByteRange words_in(std::string_view text, ByteRange range);

}  // namespace guidepost::handoff
