// Recognises one marker of the dialect at a place of a text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "markdown/markers.hpp"

namespace guidepost::markdown {

/// The marker that the three or more colons at `at` begin. Always one: colons without a name are a marker of nothing.
/// Its `source` may end before or at the line's end; never later.
[[nodiscard]] Marker scan_colons(std::string_view text, std::size_t at);

/// The marker that "[!" at `at` begins, or nothing when it is text or a link: `[!](x)`, `[! a]`, `a[!b]`.
[[nodiscard]] std::optional<Marker> scan_bracket(std::string_view text, std::size_t at);

/// Whether an odd number of backslashes stands before `at`.
[[nodiscard]] bool is_escaped(std::string_view text, std::size_t at);

/// Offset of the line end (LF or CR) at or after `at`, or the text's size.
[[nodiscard]] std::size_t line_end(std::string_view text, std::size_t at);

}  // namespace guidepost::markdown
