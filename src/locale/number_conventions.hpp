// Internal to locale/: how the writers of a language put numbers, as CLDR knows it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace guidepost::locale {

/// What a language puts into numbers and beside them; the English words are in every one.
struct NumberConventions {
  char32_t decimal = '.';
  bool groups_by_blank = false;                              ///< an ordinary blank, where CLDR has a no-break one
  std::vector<std::pair<std::string, std::uint8_t>> months;  ///< folded names and numbers
  std::vector<std::pair<std::string, int>> scales;           ///< what stands for zeros, the longest first: "K", 3
};

/// Made once per thread and tag; lives as long as the thread.
[[nodiscard]] const NumberConventions& number_conventions(std::string_view tag);

/// The blanks that group digits.
[[nodiscard]] constexpr bool is_digit_blank(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009;
}

}  // namespace guidepost::locale
