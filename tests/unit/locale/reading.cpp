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
  CHECK(reading_minutes(repeated(c.piece, c.times), c.tag) == c.minutes);
}

}  // namespace guidepost::locale
