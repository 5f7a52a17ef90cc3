// Which words of a text have changed.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace guidepost::translation {

enum class DiffKind : std::uint8_t { same, removed, added };

struct DiffPart {
  DiffKind kind = DiffKind::same;
  std::string_view text;  ///< of `after`; of `before` where it is removed
};

/// The parts of both texts in reading order; neighbours are of two kinds, and what is removed stands before what is
/// added in its place. Whole words are compared, and single characters of scripts that write no blanks between words;
/// blanks between two changed words change with them. Time: n log n. Threads: safe.
[[nodiscard]] std::vector<DiffPart> diff_words(std::string_view before, std::string_view after);

}  // namespace guidepost::translation
