// Markup told apart from words.
#include "handoff/inline_codes.hpp"

#include <catch2/catch.hpp>

namespace guidepost::handoff {
namespace {

/// The text with its codes marked: {open} (close) <standalone>.
std::string marked(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  for (const InlineCode& code : find_inline_codes(text)) {
    out += text.substr(at, code.where.begin - at);
    static constexpr std::string_view brackets[] = {"{}", "()", "<>"};
    const std::string_view pair = brackets[static_cast<std::size_t>(code.role)];
    out += pair[0];
    out += code.where.of(text);
    out += pair[1];
    at = code.where.end;
  }
  return out + std::string{text.substr(at)};
}

TEST_CASE("markup is codes, all else is words") {
  struct Case {
    std::string_view name, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"words", "Select Save, then 2 * 3 < 7.", "Select Save, then 2 * 3 < 7."},
      {"bold", "Select **Save** now", "Select {**}Save(**) now"},
      {"bold beside CJK", "选择**注意：**请", "选择{**}注意：(**)请"},
      {"italics in bold", "**a *b* c**", "{**}a {*}b(*) c(**)"},
      {"underscores in a word", "snake_case_name", "snake_case_name"},
      {"underscores round a word", "an _odd_ word", "an {_}odd(_) word"},
      {"a mark without partner", "5 ** 6 and **7", "5 ** 6 and **7"},
      {"an escape", "\\*no\\* \\[x](y)", "\\*no\\* \\[x](y)"},
      {"a link", "see [the list](a.md#b \"t (x)\")!", "see {[}the list(](a.md#b \"t (x)\"))!"},
      {"a link with brackets", "[a [b] c](d)", "{[}a [b] c(](d))"},
      {"brackets in a target", "[a](b(c)d)", "{[}a(](b(c)d))"},
      {"a reference", "[a][b] and [c]", "{[}a(][b]) and [c]"},
      {"a lost label", "[](a.md) x", "{[}(](a.md)) x"},
      {"an image in a link", "[![alt](p.png)](a.md)", "{[}{![}alt(](p.png))(](a.md))"},
      {"code", "run `a*b*` and ``c`d``", "run <`a*b*`> and <``c`d``>"},
      {"an open backtick", "a ` b", "a ` b"},
      {"HTML", "a <b>c</b> <br> <i>d", "a {<b>}c(</b>) <<br>> <<i>>d"},
      {"an anchor", "<a name=\"x\"></a>Text", "<<a name=\"x\"></a>>Text"},
      {"an autolink", "at <https://e.example/a>", "at <<https://e.example/a>>"},
      {"a comment", "a<!-- b > c -->d", "a<<!-- b > c -->>d"},
      {"an include", "see [!INCLUDE [a](b.md)] here", "see <[!INCLUDE [a](b.md)]> here"},
      {"an image marker", ":::image source=\"a\" alt-text=\"the *b*\" border=\"c\":::",
       "{:::image source=\"a\" alt-text=\"}the *b*(\" border=\"c\":::)"},
      {"an image marker without a text", ":::image source=\"a\":::", "<:::image source=\"a\":::>"},
      {"a soft break", "a\nb", "a\nb"},
      {"a soft break in a quote", "a\n  > b", "a<\n  > >b"},
      {"a hard break", "a  \nb\\\nc", "a<  \n>b<\\\n>c"},
      {"a control character", "a\x08z", "a<\x08>z"},
      {"crossed marks", "**a [b** c](d)", "{**}a [b(**) c](d)"},
  }));
  INFO(c.name << ": " << c.text);
  CHECK(marked(c.text) == c.expected);
}

TEST_CASE("what stands at the edges of words is not theirs") {
  struct Case {
    std::string_view name, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"blanks", "  a b ", "a b"},
      {"an anchor and an alert", "[!NOTE]\n> <a name=\"x\"></a>a", "a"},
      {"bold round everything", "**a**", "a"},
      {"bold round a part", "**a** b", "**a** b"},
      {"an image in a link", "[![alt](p.png)](a.md)", "alt"},
      {"code at an end", "run `a`", "run `a`"},
      {"only code", "`a`", ""},
      {"an image without a text", "![](a.png)", ""},
      {"only punctuation", "- ---", ""},
      {"a comment behind", "a <!-- b -->", "a"},
  }));
  INFO(c.name << ": " << c.text);
  CHECK(words_in(c.text, byte_range(0, c.text.size())).of(c.text) == c.expected);
}

TEST_CASE("hostile text comes to an end") {
  for (const std::string_view piece :
       {"[", "](", "![", "<a ", "<a '", "**a ", "`", "``a```", ":::image ", "[!", "_a_ *", "<b>", "\n> "}) {
    INFO(piece);
    std::string text;
    while (text.size() < 100'000) text += piece;
    CHECK(find_inline_codes(text).size() <= text.size());
  }
}

}  // namespace
}  // namespace guidepost::handoff
