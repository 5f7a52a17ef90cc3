// Where the words of a Markdown text stand: what a translator translates, byte for byte.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"

namespace guidepost::markdown {

enum class PassageKind : std::uint8_t { heading, paragraph, table_cell, html };

/// A heading without its marks, a paragraph, a cell or a block of HTML, as written: lines behind the first one begin
/// with the marks of their quotes and lists, and docfx's marker lines (`:::row:::`, `[!NOTE]`) are part of paragraphs.
struct Passage {
  PassageKind kind = PassageKind::paragraph;
  ByteRange where;  ///< of the text; never empty
};

/// The passages of `text`, in text order, disjoint; code has none. The text is parsed as it is, with nothing repaired;
/// of a text that would keep the parser busy for minutes there are none. REQUIRES: register_extensions() has returned.
/// Threads: safe to call concurrently. Time: linear.
[[nodiscard]] std::vector<Passage> find_passages(std::string_view text);

}  // namespace guidepost::markdown
