#include "render/strings.hpp"

#include <catch2/catch.hpp>

#include "base/file_system.hpp"

namespace guidepost::render {
namespace {

Theme embedded() {
  const MemoryFileSystem none;
  SourceSet sources;
  return load_theme(none, {}, {}, sources)->theme;
}

TEST_CASE("a locale takes the strings of its tag, else of a parent in the same script") {
  struct Case {
    std::string_view tag, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"de", "de"},
      {"de-AT", "de"},
      {"sv-FI", "sv"},
      {"zh-Hans", "zh"},
      {"zh-CN", "zh"},
      {"zh-Hans-SG", "zh"},
      {"zh-Hant", ""},
      {"zh-TW", ""},
      {"fr", ""},
  }));

  const Theme theme = embedded();
  INFO(c.tag);
  CHECK(find_string_set(theme, c.tag) == c.expected);
}

TEST_CASE("a string that no set has for the locale is English") {
  Theme theme = embedded();
  theme.strings["en"]["our.motto"] = "Hello";

  CHECK(find_string(theme, "de", "nav.home") == "Startseite");
  CHECK(find_string(theme, "de", "our.motto") == "Hello");
  CHECK(find_string(theme, "fr", "nav.home") == "Home");
  CHECK(LocaleStrings{theme, "fr"}.are_foreign());
  CHECK_FALSE(LocaleStrings{theme, "de"}.are_foreign());
  CHECK_FALSE(LocaleStrings{theme, "en-GB"}.are_foreign());
}

TEST_CASE("counts take the plural of their language") {
  struct Case {
    std::string_view tag;
    std::size_t count;
    std::string_view expected;
  };
  const auto c = GENERATE(values<Case>({
      {"en", 1, "1 article"},
      {"en", 1204, "1,204 articles"},
      {"de", 1, "1 Artikel"},
      {"de", 1204, "1.204 Artikel"},
      {"hu", 12, "12 cikk"},
      {"sv", 1, "1 artikel"},
      {"sv", 0, "0 artiklar"},
      {"zh-Hans", 3, "3 篇文章"},
      {"fr", 1204, "1,204 articles"},
  }));

  const Theme theme = embedded();
  INFO(c.tag << ' ' << c.count);
  CHECK(LocaleStrings(theme, c.tag).counted("contents.count", c.count) == c.expected);
}

TEST_CASE("a number alone has the digits of the texts around it") {
  struct Case {
    std::string_view tag, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"en", "1,204"}, {"de", "1.204"}, {"ar", "\u0661\u066C\u0662\u0660\u0664"}, {"fa", "1,204"},  // English texts
  }));

  const Theme theme = embedded();
  INFO(c.tag);
  CHECK(LocaleStrings(theme, c.tag).number(1204) == c.expected);
}

TEST_CASE("every language has the keys of English, and arguments where English has them") {
  const Theme theme = embedded();
  const Strings& english = theme.strings.find("en")->second;
  for (const auto& [tag, strings] : theme.strings) {
    for (const auto& [key, pattern] : english) {
      INFO(tag << ": " << key);
      const auto found = strings.find(key);
      REQUIRE(found != strings.end());
      CHECK_FALSE(found->second.empty());
      CHECK((found->second.find('{') != std::string::npos) == (pattern.find('{') != std::string::npos));
    }
    CHECK(strings.size() == english.size());
  }
}

}  // namespace
}  // namespace guidepost::render
