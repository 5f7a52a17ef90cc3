#include "locale/message.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace guidepost::locale {

TEST_CASE("format_message chooses the plural of the locale") {
  constexpr std::string_view english = "{count, plural, =0 {no articles} one {# article} other {# articles}}";
  CHECK(format_message(english, "en", {{"count", std::int64_t{0}}}) == "no articles");
  CHECK(format_message(english, "en", {{"count", std::int64_t{1}}}) == "1 article");
  CHECK(format_message(english, "en", {{"count", std::int64_t{1234}}}) == "1,234 articles");

  constexpr std::string_view swedish = "{count, plural, one {# artikel} other {# artiklar}}";
  CHECK(format_message(swedish, "sv", {{"count", std::int64_t{1}}}) == "1 artikel");
  CHECK(format_message(swedish, "sv-SE", {{"count", std::int64_t{1234}}}) == "1\u00A0234 artiklar");

  constexpr std::string_view polish = "{n, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}";
  CHECK(format_message(polish, "pl", {{"n", std::int64_t{2}}}) == "2 pliki");
  CHECK(format_message(polish, "pl", {{"n", std::int64_t{5}}}) == "5 plików");
  CHECK(format_message(polish, "pl", {{"n", std::int64_t{22}}}) == "22 pliki");

  CHECK(format_message("{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}", "en",
                       {{"n", std::int64_t{22}}}) == "22nd");
}

TEST_CASE("format_message fills texts and selects") {
  CHECK(format_message("{language} – {title}", "hu", {{"language", "Magyar"}, {"title", "Ügyfél 中文"}}) ==
        "Magyar – Ügyfél 中文");
  constexpr std::string_view select = "{origin, select, inherited {from the source} other {here}}";
  CHECK(format_message(select, "en", {{"origin", "inherited"}}) == "from the source");
  CHECK(format_message(select, "en", {{"origin", "x"}}) == "here");
  CHECK(format_message("{x}", "en", {{"x", "{y} 'quoted' <b>"}}) == "{y} 'quoted' <b>");
  CHECK(format_message("{count}", "de", {{"count", std::int64_t{12345}}}) == "12.345");
  CHECK(format_message("{count, number}", "de", {{"count", std::int64_t{12345}}}) == "12.345");
}

TEST_CASE("apostrophes are apostrophes") {
  CHECK(format_message("L'article n'existe pas", "fr", {}) == "L'article n'existe pas");
  CHECK(format_message("it''s }", "en", {}) == "it''s }");
  CHECK(format_message("l'article {name} n'existe pas", "fr", {{"name", "a"}}) == "l'article a n'existe pas");
  CHECK(format_message("don’t {name}", "en", {{"name", "a"}}) == "don’t a");
  CHECK(format_message("'{name}' is {name}", "en", {{"name", "a"}}) == "{name} is a");
}

TEST_CASE("arguments that are missing, unknown or of another kind never stop a page") {
  CHECK(format_message("see {name}", "en", {}) == "see {name}");
  CHECK(format_message("see {name}", "en", {{"other", "x"}}) == "see {name}");
  CHECK(format_message("{n, plural, one {a} other {b}}", "en", {}) == "{n}");
  CHECK(format_message("{n, plural, one {a} other {b}}", "en", {{"n", "text"}}) == "{n, plural, one {a} other {b}}");
  CHECK(format_message("{broken", "en", {{"broken", "x"}}) == "{broken");
}

TEST_CASE("check_message_pattern says why a pattern is wrong") {
  struct Case {
    std::string_view pattern, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"{count", "a '{' has no matching '}'"},
      {"{n, plural, one {a} other {b}", "a '{' has no matching '}'"},
      {"{n, plural, one {a}}", "a plural or select has no 'other' form"},
      {"{n, select, x {a}}", "a plural or select has no 'other' form"},
      {"{a b}", "syntax error near 'a b}'"},
      {"{}", "syntax error near '}'"},
      {"{n, plural, one a other {b}}", "syntax error near 'one a other {b}'"},
      {"on {day, date}", "argument 'day' has the type 'date' (known: number, plural, select, selectordinal)"},
      {"{n, choice, 0#a|1#b}", "argument 'n' has the type 'choice' (known: number, plural, select, selectordinal)"},
      {"{n, plural, other {{d, time, short}}}",
       "argument 'd' has the type 'time' (known: number, plural, select, selectordinal)"},
  }));

  INFO(c.pattern);
  CHECK(check_message_pattern(c.pattern, "en") == std::string{c.expected});
}

TEST_CASE("check_message_pattern accepts what format_message can format") {
  const auto pattern = GENERATE(values<std::string_view>({
      "",
      "plain",
      "it's }",
      "{name}",
      "{0}",
      "{n, number}",
      "{n, number, percent}",
      "{count, plural, one {# article in {locale}} other {# articles in {locale}}}",
      "{a, select, x {1} other {{n, plural, other {#}}}}",
      "'{' {name}",
  }));

  INFO(pattern);
  CHECK(check_message_pattern(pattern, "hu") == std::nullopt);
}

TEST_CASE("format_percent rounds down to one decimal, as the locale writes it") {
  struct Case {
    double share;
    std::string_view tag, expected;
  };
  const auto c = GENERATE(values<Case>({
      {0.985, "en", "98.5%"},
      {0.985, "de", "98,5\u00A0%"},
      {0.985, "sv", "98,5\u00A0%"},
      {0.985, "hu", "98,5%"},
      {0.985, "zh-Hans", "98.5%"},
      {1.0, "en", "100%"},
      {0.99999999, "en", "99.9%"},
      {427.0 / 428.0, "en", "99.7%"},
      {1.0 / 3.0, "en", "33.3%"},
      {0.57, "en", "57%"},
      {0.29, "en", "29%"},
      {0.0005, "en", "0%"},
      {0.0, "en", "0%"},
      {1.5, "en", "100%"},
      {-0.5, "en", "0%"},
      {std::numeric_limits<double>::quiet_NaN(), "en", "0%"},
  }));

  INFO(c.share << " " << c.tag);
  CHECK(format_percent(c.share, c.tag) == c.expected);
}

}  // namespace guidepost::locale
