// Text line by line, with offsets.
#pragma once

#include <algorithm>
#include <string_view>

#include "base/byte_range.hpp"

namespace guidepost::content {

/// Where the line that begins at `begin` ends, and where the next one begins. A line ends at LF, CRLF or the end of the
/// text; `range` is without the line end.
struct Line {
  ByteRange range;
  std::size_t next = 0;
  [[nodiscard]] std::string_view of(std::string_view text) const { return range.of(text); }
};

/// REQUIRES: begin < text.size().
[[nodiscard]] inline Line line_at(std::string_view text, std::size_t begin) {
  const std::size_t found = text.find('\n', begin);
  const std::size_t line_end = std::min(found, text.size());
  const bool has_cr = found != text.npos && line_end > begin && text[line_end - 1] == '\r';
  return {byte_range(begin, line_end - (has_cr ? 1 : 0)), found == text.npos ? text.size() : found + 1};
}

}  // namespace guidepost::content
