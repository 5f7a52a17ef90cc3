// Merge conflict markers that were committed: the lines git writes when two changes meet.
#pragma once

#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "yaml/value.hpp"

namespace guidepost::content {

/// One conflict: its marker lines in file order, without their line ends. The first begins with '<<<<<<<' (or is a
/// '>>>>>>>' that nothing opened), the last with '>>>>>>>' when the conflict is closed; between them '|||||||' and
/// '======='.
struct MergeConflict {
  std::vector<ByteRange> markers;
  bool closed = false;
};

/// The conflicts of a text. Markers stand at the start of a line, seven characters and a blank; those inside Markdown
/// code fences are examples and are left alone. Linear, and close to free for a text without any.
[[nodiscard]] std::vector<MergeConflict> find_merge_conflicts(std::string_view text);

/// yaml::parse for text that may contain conflicts: the marker lines count as comments, so that both sides stand and
/// the last of equal keys wins. What YAML says about such text is left out of the problems: the conflict is reported by
/// read_source.
[[nodiscard]] yaml::Document parse_both_sides(std::string_view text, FileId file, std::uint32_t offset);

}  // namespace guidepost::content
