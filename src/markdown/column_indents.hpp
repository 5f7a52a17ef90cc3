// The indentation of what stands in `:::column:::`.
#pragma once

#include <string_view>
#include <vector>

#include "base/byte_range.hpp"

namespace guidepost::markdown {

/// The blanks at the beginning of lines that only show that the lines belong to a row's column. Writers indent them by
/// 3 to 8, as docfx allows, which CommonMark takes for code. A column's first line with content says how much; lines in
/// quotes are left as they are. Ascending. Time: linear; nearly nothing for a text without rows.
[[nodiscard]] std::vector<ByteRange> column_indents(std::string_view text);

}  // namespace guidepost::markdown
