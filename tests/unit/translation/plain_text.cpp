// What a page shows of the Markdown of a segment.
#include "translation/plain_text.hpp"

#include <catch2/catch.hpp>

namespace guidepost::translation {

TEST_CASE("plain text is what a page shows of a sentence") {
  struct Case {
    std::string_view name, markdown, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing", "", ""},
      {"words and marks", "Don't “stop”, go on…", "Don't “stop”, go on…"},
      {"emphasis", "Select **Save**, *then* _Close_.", "Select Save, then Close."},
      {"code", "Run `a *b* <c>`.", "Run a *b* <c>."},
      {"a link", "See [the guide](a.md \"Guide\").", "See the guide."},
      {"an image", "Select ![the icon [of a map]](map.png) Map.", "Select Map."},
      {"an image in a link", "[![A map](map.png)](big.png)", ""},
      {"a link half of which is in another segment", "the guide](a.md) now", "the guide now"},
      {"escapes and references", "1\\. A &amp; B &lt;b&gt;", "1. A & B <b>"},
      {"HTML", "<b>Bold</b> and<br/>below <!-- note -->", "Bold and below"},
      {"lines and blanks", " one \n\t two  three ", "one two three"},
      {"Chinese", "选择**保存**，然后\n关闭。", "选择保存，然后 关闭。"},
  }));
  INFO(c.name);
  CHECK(plain_text(c.markdown) == c.expected);
}

}  // namespace guidepost::translation
