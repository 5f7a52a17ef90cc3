// Small text functions over bytes. ASCII case only: anything that needs Unicode properties lives in locale/.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::text {

/// Without leading and trailing ASCII blanks (space, tab, CR, LF, VT, FF).
[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] std::string lower_ascii(std::string_view text);
[[nodiscard]] bool equal_ignoring_ascii_case(std::string_view a, std::string_view b);
[[nodiscard]] bool starts_with_ignoring_ascii_case(std::string_view text, std::string_view prefix);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// Appends `text` with & < > " ' as character references: safe in HTML text and in quoted attribute values. Control
/// characters, which HTML does not allow, are left out.
void append_html_escaped(std::string& out, std::string_view text);
[[nodiscard]] std::string html_escaped(std::string_view text);

/// Edit distance (insert, delete, replace, swap of neighbours) in bytes, cut off: returns limit + 1 when it is larger.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);
/// The candidate nearest to `word`, for "did you mean": at most a third of its length away, but at least 1 and at
/// most 4; the first of equals. Empty when none is near or `word` has less than two bytes. The view is of the
/// candidate.
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string> candidates);

}  // namespace guidepost::text
