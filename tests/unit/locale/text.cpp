#include "locale/text.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace guidepost::locale {

TEST_CASE("to_nfc composes and leaves the rest alone") {
  struct Case {
    std::string_view text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"plain.md", "plain.md"},
      {"", ""},
      {"a\u030Angstro\u0308m", "ångström"},
      {"ångström", "ångström"},
      {"\u1112\u1161\u11AB", "한"},
      {"\u212B", "Å"},  // ANGSTROM SIGN
      {"ﬁ", "ﬁ"},       // a compatibility ligature is not canonical
      {"q\u0307\u0323", "q\u0323\u0307"},
      {"\xFF"
       "e\u0301",
       "\xFF"
       "é"},
      {"\xFF", "\xFF"},
  }));

  CHECK(to_nfc(c.text) == c.expected);
  CHECK(to_nfc(to_nfc(c.text)) == c.expected);
}

TEST_CASE("fold_case makes keys that are equal but for case") {
  struct Case {
    std::string_view text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"README.md", "readme.md"},
      {"ÅÄÖ", "åäö"},
      {"Straße", "strasse"},
      {"ΣΊΣΥΦΟΣ", "σίσυφοσ"},
      {"Iİ", "ii\u0307"},
      {"中文", "中文"},
      {"", ""},
  }));

  CHECK(fold_case(c.text) == c.expected);
}

TEST_CASE("github_slug equals github-slugger") {
  struct Case {
    std::string_view heading, expected;
  };
  // Expected values are the output of github-slugger 2.0.0.
  const auto c = GENERATE(values<Case>({
      {"Get started", "get-started"},
      {"What's new?", "whats-new"},
      {"C++ & C#", "c--c"},
      {"  two  blanks ", "--two--blanks-"},
      {"snake_case-and.dots", "snake_case-anddots"},
      {"100 % of 2020.", "100--of-2020"},
      {"Årsöversikt", "årsöversikt"},
      {"Ügyfél – támogatás", "ügyfél--támogatás"},
      {"客户支持（预览）", "客户支持预览"},
      {"STRASSE Straße", "strasse-straße"},
      {"ΣΊΣΥΦΟΣ", "σίσυφος"},
      {"İstanbul", "i\u0307stanbul"},
      {"e\u0301te\u0301", "e\u0301te\u0301"},
      {"a\u00A0b\tc", "abc"},
      {"x² ½ Ⅷ Ⓐ ٣", "x--ⅷ-ⓐ-٣"},
      {"👍 ok", "-ok"},
      {"a\u200Db\u200Cc", "abc"},
      {"a‿b", "a‿b"},
      {"हिन्दी", "हिन्दी"},
      {"", ""},
      {"!!!", ""},
  }));

  INFO(c.heading);
  CHECK(github_slug(c.heading) == c.expected);
}

TEST_CASE("github_slug drops bytes that are not UTF-8") {
  CHECK(github_slug("a\xFF"
                    "b\xE4\xB8 å") == "ab-å");
}

TEST_CASE("display_width is the columns of a terminal") {
  struct Case {
    std::string_view name, text;
    std::size_t expected;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing", "", 0},
      {"ASCII", "abc", 3},
      {"a tab is one", "a\tb", 3},
      {"controls are none",
       "a\x01\x7F"
       "b",
       2},
      {"Latin", "åäö", 3},
      {"combining", "e\u0301", 1},
      {"two marks", "a\u0308\u0323b", 2},
      {"CJK", "中文", 4},
      {"fullwidth", "（Ａ）", 6},
      {"halfwidth katakana", "ｱｲ", 2},
      {"ideographic space", "\u3000", 2},
      {"Hangul syllables", "한글", 4},
      {"Hangul letters of one syllable", "\u1112\u1161\u11AB", 2},
      {"no-break space", "a\u00A0b", 3},
      {"zero-width space and joiner", "a\u200B\u200Db", 2},
      {"byte order mark", "\uFEFFa", 1},
      {"soft hyphen is drawn", "a\u00ADb", 3},
      {"Thai vowel above", "กี", 1},
      {"Arabic", "سلام", 4},
      {"emoji", "👍", 2},
      {"skin tone", "👍🏽", 2},
      {"a lone skin tone", "🏽", 2},
      {"family", "👨\u200D👩\u200D👧", 2},
      {"flag", "🇸🇪", 2},
      {"text symbol", "ℹ", 1},
      {"made an emoji", "ℹ\uFE0F", 2},
      {"an emoji made an emoji", "👍\uFE0F", 2},
      {"two emoji", "👍👎", 4},
      {"emoji then text", "👍 ok", 5},
      {"heart on fire", "❤\uFE0F\u200D🔥!", 3},
      {"invalid bytes are one each", "\xFF\xFEx", 3},
  }));

  INFO(c.name);
  CHECK(display_width(c.text) == c.expected);
}

TEST_CASE("whitespace and punctuation are CommonMark's") {
  for (const char32_t c : U" \t\n\f\r\u00A0\u2003\u3000") {
    if (c != 0) CHECK(is_unicode_whitespace(c));
  }
  for (const char32_t c : {U'a', U'\v', U'\u200B', U'\u0085', U'.', U'\0'}) CHECK_FALSE(is_unicode_whitespace(c));

  for (const char32_t c : std::u32string_view{U"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~–“”。（）€£«»"}) {
    INFO("U+" << std::hex << static_cast<std::uint32_t>(c));
    CHECK(is_unicode_punctuation(c));
  }
  for (const char32_t c : {U'a', U'0', U' ', U'å', U'中', U'\u0301', U'\u00A0', U'\x7F', U'\0'}) {
    INFO("U+" << std::hex << static_cast<std::uint32_t>(c));
    CHECK_FALSE(is_unicode_punctuation(c));
  }
}

TEST_CASE("CJK characters are those of the CJK-friendly amendment") {
  // Ends of ranges in the amendment's list, and what stands beside them.
  for (const char32_t c :
       {U'\u1100', U'\u11FF', U'\u20A9', U'\u2329',     U'\u2E80', U'\u3001', U'\u303D',     U'〰',
        U'ぁ',     U'ヿ',     U'㊗',     U'一',         U'가',     U'\uD7FB', U'\uFE10',     U'\uFE30',
        U'！',     U'ﾾ',      U'￦',     U'\U0001B000', U'🈂',      U'🈷',      U'\U00020000', U'\U0003FFFD'}) {
    INFO("U+" << std::hex << static_cast<std::uint32_t>(c));
    CHECK(is_cjk(c));
  }
  for (const char32_t c : {U'a', U'\u10FF', U'\u1200', U'“', U'…', U'—', U'·', U'€', U'\uFE0F', U'\uFE01', U'⭕', U'❌',
                           U'🈚', U'😀', U'\U000E0100', U'\uFFFD'}) {
    INFO("U+" << std::hex << static_cast<std::uint32_t>(c));
    CHECK_FALSE(is_cjk(c));
  }
}

}  // namespace guidepost::locale
