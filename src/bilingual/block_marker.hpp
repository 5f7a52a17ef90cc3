// What Markdown takes for the start of a block: "2020. ", "- ", "# ", "> ", fences and lines.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/byte_range.hpp"

namespace guidepost::bilingual {

enum class MarkerKind : std::uint8_t { ordered_item, bullet, heading, quote, fence, thematic_break, underline };

/// A marker at the start of a line. Backslashes before each byte of `escape` make it text.
struct BlockMarker {
  MarkerKind kind;
  ByteRange where;   ///< the marker with what belongs to it: "2020." or "```"
  ByteRange escape;  ///< "." of "2020.", each byte of a fence, otherwise the first byte
};

/// The marker that `line` begins with at or after `from`, past blanks. `line` has no line end. Rules of CommonMark
/// 0.29: an ordered item has at most nine digits, bullets and headings want a blank or the line's end behind them, a
/// backtick fence has no further backtick, a setext underline is '=' or '-' alone (reported whether or not a paragraph
/// precedes it).
[[nodiscard]] std::optional<BlockMarker> block_marker(std::string_view line, std::size_t from = 0);

/// The first marker of `target` that `source` does not have at the same place of its own markers. "- 3. a" against "-
/// b" is the "3.".
[[nodiscard]] std::optional<BlockMarker> marker_only_in(std::string_view target, std::string_view source);

/// Whether text that follows `prefix` on its line starts a block: only blanks, quote and list markers stand before it.
[[nodiscard]] bool starts_block(std::string_view prefix);

}  // namespace guidepost::bilingual
