// Texts in columns of a terminal.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::cli {

/// `text` in lines of at most `width` columns, broken at blanks, and inside words that are longer than a line. Widths
/// are those of a terminal: a Chinese character takes two. REQUIRES: width >= 2.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The texts beside each other, each wrapped to its share of `width`, lines indented by `indent`, without blanks at
/// their ends. REQUIRES: there is room for at least two columns of each.
[[nodiscard]] std::string side_by_side(std::span<const std::string> texts, std::size_t width, std::size_t indent);

}  // namespace guidepost::cli
