// A set of bytes as a table: one look-up tells whether a byte is in it.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>

namespace guidepost {

/// What std::string_view::find_first_of looks for, without a search of the set for every byte of the text.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char c : bytes) has_[static_cast<unsigned char>(c)] = 1;
  }
  template <std::predicate<char> Predicate>
  constexpr explicit ByteSet(Predicate is_in) {
    for (std::size_t i = 0; i < has_.size(); ++i) {
      has_[i] = is_in(static_cast<char>(static_cast<unsigned char>(i))) ? 1 : 0;
    }
  }

  [[nodiscard]] constexpr bool contains(char c) const { return has_[static_cast<unsigned char>(c)] != 0; }

  /// The offset of the first byte of `text` at or after `from` that is in the set; text.size() if there is none. Eight
  /// at a time: this is where each byte of a site passes, more than once, and most are in no set.
  [[nodiscard]] constexpr std::size_t find(std::string_view text, std::size_t from = 0) const {
    const auto has = [&](std::size_t at) { return has_[static_cast<unsigned char>(text[at])]; };
    while (from + 8 <= text.size()) {
      if ((has(from) | has(from + 1) | has(from + 2) | has(from + 3) | has(from + 4) | has(from + 5) | has(from + 6) |
           has(from + 7)) != 0) {
        break;
      }
      from += 8;
    }
    while (from < text.size() && !contains(text[from])) ++from;
    return from < text.size() ? from : text.size();
  }

 private:
  std::array<unsigned char, 256> has_{};  // 0 or 1; no bool, so that '|' combines them
};

}  // namespace guidepost
