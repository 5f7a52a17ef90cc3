// The part of a text that shows why it was found.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::search {

struct Piece {
  std::string text;
  bool is_marked = false;
};

/// Where the needles of one unit of a query are.
using Needles = std::vector<std::string>;

/// How often each unit is in a text.
[[nodiscard]] std::vector<std::size_t> count_matches(std::string_view text, std::span<const Needles> units);

/// Some 160 characters round the first match, in one line; the beginning of the text when it has none.
[[nodiscard]] std::vector<Piece> excerpt(std::string_view text, std::span<const Needles> units);

}  // namespace guidepost::search
