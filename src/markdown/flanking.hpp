// What stands beside a run of delimiters (`*`, `_`, `~~`), and what follows from it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace guidepost::markdown {

/// A neighbour as the CJK-friendly amendment to CommonMark sees it (commonmark-spec issue 650, specification.md of
/// tats-u/markdown-cjk-friendly). A variation selector belongs to the character before it.
enum class Neighbour : std::uint8_t {
  white,        ///< whitespace, or nothing
  cjk,          ///< a CJK character (also CJK punctuation), or an ideograph with its variation selector
  punctuation,  ///< other punctuation and symbols
  other,
};

/// What ends at `text[at]`, and what begins there.
[[nodiscard]] Neighbour neighbour_before(std::string_view text, std::size_t at);
[[nodiscard]] Neighbour neighbour_behind(std::string_view text, std::size_t at);

struct Flanking {
  bool left = false;   ///< may open
  bool right = false;  ///< may close
};
/// The amended rules for left-flanking and right-flanking delimiter runs. Without a CJK neighbour they are
/// CommonMark's.
[[nodiscard]] Flanking flanking(Neighbour before, Neighbour behind);

/// Where the code point begins that ends at `text[at]`. REQUIRES: at > 0.
[[nodiscard]] std::size_t previous_code_point(std::string_view text, std::size_t at);

}  // namespace guidepost::markdown
