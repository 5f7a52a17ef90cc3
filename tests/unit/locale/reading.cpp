#include "locale/reading.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace guidepost::locale {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("reading_minutes counts characters as fast as their language is read") {
  struct Case {
    std::string_view name, tag, piece;
    std::size_t times;
    unsigned minutes;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing", "en", "", 0, 1},
      {"less than a minute", "en", "word ", 100, 1},
      {"rounded down", "en", "x", 1424, 1},
      {"rounded up", "en", "x", 1426, 2},
      {"letters of two bytes count once", "sv", "å", 950 * 3, 3},
      {"Chinese", "zh-Hans", "字", 255 * 4, 4},
      {"Japanese", "ja", "か", 357 * 4, 4},
      {"Arabic", "ar", "ب", 612 * 5, 5},
      {"Hebrew", "he-IL", "ש", 833 * 2, 2},
      {"names in a Chinese text", "zh", "Windows 中", 255, 3},
      {"Chinese in an English text", "en", "字", 255 * 2, 2},
  }));

  INFO(c.name);
  CHECK(reading_minutes(count_characters(repeated(c.piece, c.times)), c.tag) == c.minutes);
}

TEST_CASE("count_characters tells wide characters from the others") {
  struct Case {
    std::string_view text;
    std::uint32_t letters, wide;
  };
  const auto c = GENERATE(values<Case>({
      {"", 0, 0},
      {"a", 1, 0},
      {"åäö — ไทย", 9, 0},
      {"。、", 0, 2},
      {"中文 12 か", 4, 3},
      {"한국어", 0, 3},
      {"12345678", 8, 0},
      {"1234567é", 8, 0},
      {"😀", 0, 1},
  }));

  INFO(c.text);
  const CharacterCount count = count_characters(c.text);
  CHECK(count.letters == c.letters);
  CHECK(count.wide == c.wide);
}

}  // namespace guidepost::locale
