// The part of a text that shows why it was found.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::search {

struct Piece {
  std::string text;
  bool is_marked = false;
};

/// A folded text that is looked for in words, and in runs of a script without blanks, where it may be anywhere.
struct Needle {
  enum class Place : std::uint8_t { anywhere, beginning, whole_word };

  std::string text;
  Place place = Place::anywhere;
};

/// Those of one unit of a query.
using Needles = std::vector<Needle>;

/// How often each unit is in a text.
[[nodiscard]] std::vector<std::size_t> count_matches(std::string_view text, std::span<const Needles> units);

/// Some 160 characters round the first match, in one line; the beginning of the text when it has none. "…" stands for
/// what is left out.
[[nodiscard]] std::vector<Piece> excerpt(std::string_view text, std::span<const Needles> units);

}  // namespace guidepost::search
