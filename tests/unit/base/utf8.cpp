#include "base/utf8.hpp"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <string_view>

using namespace std::string_view_literals;

namespace guidepost::utf8 {

TEST_CASE("decode reads one code point and refuses what is not UTF-8") {
  struct Case {
    std::string_view name, text;
    char32_t code_point;
    std::size_t size;
    bool valid;
  };
  const auto c = GENERATE(values<Case>({
      {"ASCII", "ab", U'a', 1, true},
      {"NUL", "\0"sv, 0, 1, true},
      {"two bytes", "\xC3\xA5", U'å', 2, true},
      {"first of two bytes", "\xC2\x80", 0x80, 2, true},
      {"three bytes", "\xE4\xB8\xAD!", U'中', 3, true},
      {"last before the surrogates", "\xED\x9F\xBF", 0xD7FF, 3, true},
      {"four bytes", "\xF0\x9F\x98\x80", 0x1F600, 4, true},
      {"last code point", "\xF4\x8F\xBF\xBF", 0x10FFFF, 4, true},
      {"beyond the last", "\xF4\x90\x80\x80", 0xFFFD, 1, false},
      {"lone continuation", "\x80", 0xFFFD, 1, false},
      {"overlong slash", "\xC0\xAF", 0xFFFD, 1, false},
      {"overlong in three", "\xE0\x80\xAF", 0xFFFD, 1, false},
      {"overlong in four", "\xF0\x8F\xBF\xBF", 0xFFFD, 1, false},
      {"high surrogate", "\xED\xA0\x80", 0xFFFD, 1, false},
      {"low surrogate", "\xED\xBF\xBF", 0xFFFD, 1, false},
      {"cut off", "\xE4\xB8", 0xFFFD, 1, false},
      {"interrupted", "\xE4\xB8x", 0xFFFD, 1, false},
      {"never a lead", "\xF8\x88\x80\x80\x80", 0xFFFD, 1, false},
      {"0xFF", "\xFF", 0xFFFD, 1, false},
  }));

  INFO(c.name);
  const Decoded found = decode(c.text);
  CHECK(found.code_point == c.code_point);
  CHECK(found.size == c.size);
  CHECK(found.valid == c.valid);
}

TEST_CASE("count_code_points counts each invalid byte as one") {
  struct Case {
    std::string_view text;
    std::size_t expected;
  };
  const auto c = GENERATE(values<Case>({
      {"", 0},
      {"abc", 3},
      {"a\xC3\xA5\xE4\xB8\xAD\xF0\x9F\x98\x80", 4},
      {"e\xCC\x81", 2},
      {"\x80\x80", 2},
      {"\xE4\xB8", 2},
      {"\xFFz", 2},
  }));

  CHECK(count_code_points(c.text) == c.expected);
}

TEST_CASE("find_invalid gives the first offset that is not UTF-8") {
  struct Case {
    std::string_view text;
    std::size_t from;
    std::optional<std::size_t> expected;
  };
  const auto c = GENERATE(values<Case>({
      {"plain", 0, std::nullopt},
      {"\xEF\xBB\xBF中文", 0, std::nullopt},
      {"ab\xFF", 0, 2},
      {"ab\xFF\xFE", 3, 3},
      {"\xFFok", 1, std::nullopt},
      {"中\xE4\xB8", 0, 3},
      {"", 0, std::nullopt},
      {"ab", 2, std::nullopt},
  }));

  CHECK(find_invalid(c.text, c.from) == c.expected);
}

TEST_CASE("append and decode are inverse for every code point") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string text;
    append(text, c);
    const Decoded found = decode(text);
    if (!found.valid || found.code_point != c || found.size != text.size()) {
      FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
    }
  }
}

}  // namespace guidepost::utf8
