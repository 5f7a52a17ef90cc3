// How long people read.
#pragma once

#include <cstdint>
#include <string_view>

namespace guidepost::locale {

/// What a text is made of, as far as it takes time to read.
struct CharacterCount {
  std::uint32_t letters = 0;  ///< and blanks, digits, punctuation
  std::uint32_t wide = 0;     ///< kana, ideographs, Hangul: what stands at U+3000 and above
};

/// Counts the characters of `text`, UTF-8. Time: linear, some two instructions a byte.
[[nodiscard]] CharacterCount count_characters(std::string_view text);

/// How many minutes it takes to read a text in the language of `tag`: at least 1. By characters, so that languages with
/// long words and those without blanks are treated alike: what adults read in a minute is 255 Chinese and 357 Japanese
/// characters, 612 Arabic and 833 Hebrew letters, and some 950 of the alphabets of Europe, blanks included
/// (S. Trauzettel-Klosinski and K. Dietz, IReST, 2012).
[[nodiscard]] unsigned reading_minutes(CharacterCount text, std::string_view tag);

}  // namespace guidepost::locale
