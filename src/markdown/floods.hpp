// Finds what would keep cmark-gfm 0.29.0.gfm.6 busy for minutes: it takes quadratic time for three shapes of input.
#pragma once

#include <string_view>
#include <vector>

#include "markdown/markers.hpp"

namespace guidepost::markdown {

/// Offsets where a backslash, put in, turns markup into text: before the mark of a list or quote that is nested too
/// deep on one line, the `[` of an image in a paragraph with too many, or a table's delimiter row that is too wide or
/// one of too many in a paragraph. Ascending. Time: linear.
[[nodiscard]] std::vector<MarkedText::Flood> find_floods(std::string_view text);

/// Whether a line could be a table's delimiter row, also in a quote. Lines of '-' alone are headings or breaks.
[[nodiscard]] bool is_delimiter_row(std::string_view line);

}  // namespace guidepost::markdown
