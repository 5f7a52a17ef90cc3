#include "locale/reading.hpp"

#include <algorithm>
#include <array>

#include "locale/tag.hpp"

namespace guidepost::locale {
namespace {

constexpr unsigned characters_of_alphabets = 950;
constexpr unsigned characters_of_chinese = 255;

struct Speed {
  std::string_view language;
  unsigned characters;  ///< in a minute
};
constexpr std::array<Speed, 4> speeds{{{"ar", 612}, {"he", 833}, {"ja", 357}, {"zh", characters_of_chinese}}};

/// The first byte of a character from U+3000 on: kana, ideographs, Hangul.
bool begins_wide(char c) {
  return static_cast<unsigned char>(c) >= 0xE3U;
}
bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

}  // namespace

unsigned reading_minutes(std::string_view text, std::string_view tag) {
  const std::string_view language = language_of(tag);
  const auto found = std::ranges::find(speeds, language, &Speed::language);
  const unsigned speed = found == speeds.end() ? characters_of_alphabets : found->characters;
  const bool is_wide = speed < 400;  // letters and names of an alphabet among them are read faster

  const auto all = static_cast<double>(std::ranges::count_if(text, begins_character));
  const auto wide = static_cast<double>(std::ranges::count_if(text, begins_wide));
  const double minutes =
      wide / (is_wide ? speed : characters_of_chinese) + (all - wide) / (is_wide ? characters_of_alphabets : speed);
  return std::max(1U, static_cast<unsigned>(minutes + 0.5));
}

}  // namespace guidepost::locale
