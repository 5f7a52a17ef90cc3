// Where Markdown text is code: bilingual markup there is an example, not markup.
//
// Lines decide, as in CommonMark: fences are found on the text as written, code spans within one line. Code by
// indentation is not recognised, because only a full parse can tell it from the continuation of a list item.
#pragma once

#include <string_view>
#include <vector>

#include "base/byte_range.hpp"

namespace guidepost::bilingual {

/// The fenced code blocks of `text` from byte `from` on, fence lines included, in order. A block ends at its closing
/// fence, at the end of its block quote or list item, or at the end of the text.
[[nodiscard]] std::vector<ByteRange> fenced_code(std::string_view text, std::size_t from);

/// The offset where front matter ends: behind the closing '---' or '...' line of a block that begins in the first line;
/// 0 when there is none.
[[nodiscard]] std::size_t front_matter_end(std::string_view text);

/// A run of backticks in one line. `owner` is the index of the unit in whose target it stands, or -1.
struct BacktickRun {
  ByteRange where;
  int owner = -1;
  bool escaped = false;  ///< a backslash before it: cannot open a code span
};

/// Appends the runs in `range` of `text`.
void append_backtick_runs(std::string_view text, ByteRange range, int owner, std::vector<BacktickRun>& out);

/// The code spans that the runs of one line form and that begin and end outside units.
[[nodiscard]] std::vector<ByteRange> code_spans(const std::vector<BacktickRun>& runs);

}  // namespace guidepost::bilingual
