#include "base/text.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::text {

TEST_CASE("trim takes ASCII blanks off both ends and nothing else") {
  CHECK(trim("  a b\t\r\n\v\f") == "a b");
  CHECK(trim(" \n ").empty());
  CHECK(trim("").empty());
  CHECK(trim("\xC2\xA0x") == "\xC2\xA0x");
}

TEST_CASE("case is ignored for ASCII letters only") {
  CHECK(lower_ascii("ABC[z] \xC3\x85") == "abc[z] \xC3\x85");
  CHECK(equal_ignoring_ascii_case("README.md", "readme.MD"));
  CHECK_FALSE(equal_ignoring_ascii_case("readme", "readme "));
  CHECK_FALSE(equal_ignoring_ascii_case("@", "`"));
  CHECK(starts_with_ignoring_ascii_case("[!NOTE]", "[!note"));
  CHECK_FALSE(starts_with_ignoring_ascii_case("[!", "[!note"));
}

TEST_CASE("split keeps empty parts") {
  using Parts = std::vector<std::string_view>;
  CHECK(split("a/b//c/", '/') == Parts{"a", "b", "", "c", ""});
  CHECK(split("", '/') == Parts{""});
  CHECK(split("abc", '/') == Parts{"abc"});
}

TEST_CASE("html_escaped is safe in text and in quoted attributes") {
  CHECK(html_escaped("<a href=\"x\">'&'</a>") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
  CHECK(html_escaped("&amp;") == "&amp;amp;");
  CHECK(html_escaped("plain \xC3\xA5").size() == 8);
  CHECK(html_escaped("").empty());

  std::string out = "x=";
  append_html_escaped(out, "<");
  CHECK(out == "x=&lt;");
}

TEST_CASE("edit_distance counts inserts, deletes, replacements and swaps, up to a limit") {
  struct Case {
    std::string_view a, b;
    std::size_t limit, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"title", "title", 4, 0},
      {"title", "titel", 4, 1},
      {"titel", "title", 4, 1},
      {"tile", "title", 4, 1},
      {"titles", "title", 4, 1},
      {"titla", "title", 4, 1},
      {"kitten", "sitting", 4, 3},
      {"kitten", "sitting", 2, 3},
      {"abc", "xyz", 1, 2},
      {"ca", "abc", 4, 3},  // optimal string alignment: a swapped pair is not edited again
      {"ab", "ba", 1, 1},
      {"abcd", "badc", 2, 2},
      {"", "abc", 4, 3},
      {"abc", "", 2, 3},
      {"", "", 0, 0},
      {"a", "b", 0, 1},
      {"short", "very much longer", 3, 4},
  }));

  INFO(c.a << " / " << c.b << " limit " << c.limit);
  CHECK(edit_distance(c.a, c.b, c.limit) == c.expected);
  CHECK(edit_distance(c.b, c.a, c.limit) == c.expected);
}

TEST_CASE("the limit of edit_distance cuts the result off and changes nothing else") {
  const std::array<std::string_view, 6> words = {"locale", "locales", "lcoale", "fallback", "callbakc", "loc"};
  for (const std::string_view a : words) {
    for (const std::string_view b : words) {
      const std::size_t full = edit_distance(a, b, 100);
      for (std::size_t limit = 0; limit < 10; ++limit) {
        INFO(a << " / " << b << " limit " << limit);
        CHECK(edit_distance(a, b, limit) == std::min(full, limit + 1));
      }
    }
  }
}

TEST_CASE("nearest suggests what a typist may have meant") {
  struct Case {
    std::string_view word;
    std::vector<std::string_view> candidates;
    std::string_view expected;
  };
  const auto c = GENERATE(values<Case>({
      {"tilte", {"tags", "title", "output"}, "title"},
      {"source_local", {"source_locale", "locales"}, "source_locale"},
      {"locale", {"locales", "local"}, "locales"},
      {"tg", {"title", "tag"}, "tag"},
      {"rules", {"rule", "rules"}, "rules"},
      {"banana", {"title", "output"}, ""},
      {"x", {"a", "y"}, ""},
      {"", {"a"}, ""},
      {"title", {}, ""},
      {"a-long-heading-about-orders", {"a-long-heading-about-invoices"}, ""},
      {"a-long-heading-about-orders", {"a-lnog-heading-about-order"}, "a-lnog-heading-about-order"},
  }));

  INFO(c.word);
  CHECK(nearest(c.word, std::span<const std::string_view>{c.candidates}) == c.expected);
  const std::vector<std::string> owned{c.candidates.begin(), c.candidates.end()};
  CHECK(nearest(c.word, std::span<const std::string>{owned}) == c.expected);
}

}  // namespace guidepost::text
