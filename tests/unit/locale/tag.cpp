#include "locale/tag.hpp"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::locale {

TEST_CASE("canonical_tag knows the tags of locales, in any case") {
  struct Case {
    std::string_view text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"sv", "sv"},
      {"SV", "sv"},
      {"sv-se", "sv-SE"},
      {"SV-Se", "sv-SE"},
      {"zh-Hans", "zh-Hans"},
      {"zh-hans-cn", "zh-Hans-CN"},
      {"zh-cn", "zh-CN"},
      {"en-us", "en-US"},
      {"hu-hu", "hu-HU"},
      {"de", "de"},
      {"pt-BR", "pt-BR"},
      {"es-419", "es-419"},
      {"en-001", "en-001"},
      {"sr-Latn-RS", "sr-Latn-RS"},
      {"ja", "ja"},
      {"ar", "ar"},
      {"th", "th"},
      {"he", "he"},
      {"no", "no"},
      {"nb-no", "nb-NO"},
      {"fil", "fil"},
      {"fil-ph", "fil-PH"},
      {"ca-ES-valencia", "ca-ES-valencia"},
      {"de-1996", "de-1996"},
      {"iu-Latn-CA", "iu-Latn-CA"},
      {"iw-IL", "he-IL"},
      {"en-uk", "en-GB"},
  }));

  INFO(c.text);
  CHECK(canonical_tag(c.text) == std::string{c.expected});
}

TEST_CASE("canonical_tag takes no other folder for a locale") {
  const auto text = GENERATE(values<std::string_view>({
      "docs",
      "api",
      "media",
      "src",
      "test",
      "China",
      "Archive",
      "assets",
      "img",
      "site",
      "build",
      "en_US",
      "x-foo",
      "art-lojban",
      "index",
      "no-such",
      "marketplace",
      "bin",
      "lib",
      "new",
      "old",
      "css",
      "faq",
      "js",
      "ts",
      "sh",
      "ui",
      "db",
      "tl",
      "in",
      "xx",
      "xx-US",
      "en-XX",
      "en-ZZ",
      "en-999",
      "en-Zyyy",
      "en-Qaaa",
      "en-archive",
      "api-docs",
      "new-us",
      "zh-yue",
      "zh-cmn-Hans",
      "i-klingon",
      "en-GB-oed",
      "de-u-co-phonebk",
      "en-x-us",
      "en-t-de",
      "en-a-bcd",
      "",
      "-",
      "en-",
      "-en",
      "en--US",
      "en-US-",
      " en",
      "en ",
      "e",
      "1",
      "12",
      "e1",
      "en-1",
      "en-12",
      "en-USA",
      "en-US-US",
      "en-US-Latn",
      "en-Latn-Latn",
      "en-US.bak",
      "und",
      "root",
      "mul",
      "\xC3\xA5\xC3\xA4",
      "en\xE2\x80\x93US",
      "sv/se",
      "C",
      "POSIX",
      "en-US-posix-archive",
  }));

  INFO("'" << text << "'");
  CHECK(canonical_tag(text) == std::nullopt);
}

TEST_CASE("canonical_tag refuses any length cheaply") {
  CHECK(canonical_tag(std::string(100'000, 'a')) == std::nullopt);
  CHECK(canonical_tag(std::string(100'000, '-')) == std::nullopt);
}

TEST_CASE("canonical_tag changes no canonical tag") {
  const auto text = GENERATE(values<std::string_view>({"sv-se", "iw-il", "zh-hans", "ca-es-valencia", "en-uk"}));
  const std::optional<std::string> once = canonical_tag(text);
  REQUIRE(once);
  CHECK(canonical_tag(*once) == once);
}

TEST_CASE("native_name is what a reader of the language looks for") {
  struct Case {
    std::string_view tag, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"sv", "Svenska"},
      {"sv-SE", "Svenska"},
      {"de", "Deutsch"},
      {"de-AT", "Deutsch"},
      {"hu", "Magyar"},
      {"hu-HU", "Magyar"},
      {"en-US", "English"},
      {"zh", "中文"},
      {"zh-CN", "中文"},
      {"zh-Hans", "简体中文"},
      {"zh-Hant", "繁體中文"},
      {"zh-Hans-CN", "简体中文"},
      {"pt-BR", "Português"},
      {"sr-Latn-RS", "Srpski (latinica)"},
      {"nb", "Norsk bokmål"},
      {"ru", "Русский"},
      {"ja", "日本語"},
      {"ar", "العربية"},
      {"he", "עברית"},
      {"tr", "Türkçe"},
      {"ca-valencia", "Català"},
      {"iu-CA", "Inuktitut"},  // CLDR has no data in Inuktitut: its English name
      {"not a tag", "not a tag"},
  }));

  INFO(c.tag);
  CHECK(native_name(c.tag) == c.expected);
}

TEST_CASE("language_name stands inside of a sentence of the reader's language") {
  CHECK(language_name("en-US", "de-DE") == "Englisch");
  CHECK(language_name("en", "hu") == "angol");
  CHECK(language_name("en", "sv") == "engelska");
  CHECK(language_name("en", "zh-Hans") == "英语");
  CHECK(language_name("de", "en") == "German");
  CHECK(language_name("no tag", "en") == "no tag");
}

TEST_CASE("direction follows the script") {
  for (const std::string_view tag : {"ar", "he", "fa-IR", "ur", "az-Arab", "dv-MV"}) {
    INFO(tag);
    CHECK(direction(tag) == Direction::right_to_left);
  }
  for (const std::string_view tag : {"en", "zh-Hans", "ja", "az", "ks-Deva", "not a tag"}) {
    INFO(tag);
    CHECK(direction(tag) == Direction::left_to_right);
  }
}

TEST_CASE("language_of is the first subtag") {
  CHECK(language_of("zh-Hans") == "zh");
  CHECK(language_of("fil") == "fil");
  CHECK(language_of("").empty());
}

TEST_CASE("tags_agree compares what both say") {
  struct Case {
    std::string_view a, b;
    bool expected;
  };
  const auto c = GENERATE(values<Case>({
      {"zh-CN", "zh-Hans", true},  {"zh-CN", "zh", true},
      {"zh-TW", "zh-Hans", false}, {"zh-TW", "zh", false},
      {"zh-HK", "zh-Hant", true},  {"zh-Hant-HK", "zh-Hant-TW", false},
      {"zh-SG", "zh-Hans", true},  {"zh-SG", "zh-CN", false},
      {"sv", "sv-SE", true},       {"sv-se", "SV-SE", true},
      {"sv-FI", "sv-SE", false},   {"hu-HU", "hu", true},
      {"en", "en-GB", true},       {"en-US", "en-GB", false},
      {"sr", "sr-Cyrl-RS", true},  {"sr", "sr-Latn", false},
      {"de", "nl", false},         {"de-DE", "hu-HU", false},
      {"iw", "he", true},          {"en_US", "en_us", true},
      {"en_US ", "en", false},     {"", "", true},
      {"", "en", false},
  }));

  INFO(c.a << " / " << c.b);
  CHECK(tags_agree(c.a, c.b) == c.expected);
  CHECK(tags_agree(c.b, c.a) == c.expected);
}

}  // namespace guidepost::locale
