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
    for (const char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }
  template <std::predicate<char> Predicate>
  constexpr explicit ByteSet(Predicate is_in) {
    for (std::size_t i = 0; i < has_.size(); ++i) has_[i] = is_in(static_cast<char>(static_cast<unsigned char>(i)));
  }

  [[nodiscard]] constexpr bool contains(char c) const { return has_[static_cast<unsigned char>(c)]; }

  /// The offset of the first byte of `text` at or after `from` that is in the set; text.size() if there is none.
  [[nodiscard]] constexpr std::size_t find(std::string_view text, std::size_t from = 0) const {
    while (from < text.size() && !contains(text[from])) ++from;
    return from < text.size() ? from : text.size();
  }

 private:
  std::array<bool, 256> has_{};
};

}  // namespace guidepost
