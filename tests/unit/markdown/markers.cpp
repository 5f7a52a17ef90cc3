#include "markdown/markers.hpp"

#include <catch2/catch.hpp>

#include "markdown/floods.hpp"
#include "markdown/marker_scan.hpp"

namespace guidepost {
namespace {

using markdown::MarkedText;
using markdown::Marker;

TEST_CASE("text without markers is parsed as it is") {
  const std::string_view text = "a [b](c) :: [ !x] `d`\n";
  const MarkedText marked{text};
  CHECK(marked.parsed().data() == text.data());
  CHECK(marked.to_text(byte_range(2, 5)) == byte_range(2, 5));
}

TEST_CASE("placeholders map back to their markers, and the text behind them to its place") {
  const std::string_view text = "> [!TIP]\n> [a](b)\n\n:::image source=\"x\":::\n\nc ~~d~~";
  const MarkedText marked{text};
  const std::string_view parsed = marked.parsed();
  for (const std::string_view part : {"[a](b)", "c ", "d"}) {
    INFO(part);
    const ByteRange place = byte_range(parsed.find(part), parsed.find(part) + part.size());
    CHECK(marked.to_text(place).of(text) == part);
  }
  CHECK(parsed.find(":::") == std::string_view::npos);
  CHECK(marked.restored(parsed) == text);

  const Marker* marker = marked.find(parsed.substr(2));
  REQUIRE(marker != nullptr);
  CHECK(marker->source == "[!TIP]");
  CHECK(marked.to_text(byte_range(2, parsed.find('\n'))).of(text) == "[!TIP]");
}

TEST_CASE("a marker knows where it stands on its line") {
  struct Case {
    std::string_view text;
    bool at_line_start, in_quote, alone;
  };
  const auto c = GENERATE(values<Case>({
      {":::a:::", true, false, true},
      {"  :::a:::  ", true, false, true},
      {"x :::a:::", false, false, false},
      {":::a::: x", true, false, false},
      {"- :::a:::", true, false, true},
      {"12. :::a:::", true, false, true},
      {"12.:::a:::", false, false, false},
      {"> :::a:::", true, true, true},
      {"> - :::a:::", true, false, true},
      {"- >:::a:::", true, true, true},
      {"a > :::a:::", false, false, false},
      {":::a:::\u00A0", true, false, true},
  }));
  INFO(c.text);
  const Marker marker = markdown::scan_colons(c.text, c.text.find(":::"));
  CHECK(marker.name == "a");
  CHECK(marker.at_line_start == c.at_line_start);
  CHECK(marker.in_quote == c.in_quote);
  CHECK(marker.alone == c.alone);
}

TEST_CASE("colons: name, body and end") {
  struct Case {
    std::string_view text, source, name, body;
    bool ended;
  };
  const auto c = GENERATE(values<Case>({
      {":::a b=\"c\"::: d", ":::a b=\"c\":::", "a", " b=\"c\"", true},
      {"::: a-b :::: c", "::: a-b ::::", "a-b", " ", true},
      {":::zone x\nnext", ":::zone x", "zone", " x", false},
      {":::zone x\r\nnext", ":::zone x", "zone", " x", false},
      {"::: {.x}", ":::", "", "", true},
      {"x :::riw y", ":::", "", "", true},
      {"x :::row y", ":::row", "row", "", false},
      {"x `:::row-end` y", ":::row-end", "row-end", "", false},
      {"x ::: zone a=\"b\" c=\"d\" y", "::: zone a=\"b\" c=\"d\"", "zone", " a=\"b\" c=\"d\"", false},
      {"x :::image y", ":::image y", "image", " y", false},
      {"x :::image y=\"|\" | z", ":::image y=\"|\" ", "image", " y=\"|\" ", false},
      {":::", ":::", "", "", true},
  }));
  INFO(c.text);
  const Marker marker = markdown::scan_colons(c.text, c.text.find(":::"));
  CHECK(marker.source == c.source);
  CHECK(marker.name == c.name);
  CHECK(marker.body == c.body);
  CHECK(marker.ended == c.ended);
}

TEST_CASE("brackets: markers, links and text") {
  struct Case {
    std::string_view text, source, name, body;
  };
  const auto c = GENERATE(values<Case>({
      {"[!NOTE]", "[!NOTE]", "NOTE", ""},
      {"[!INCLUDE [a [b]](c.md)] d", "[!INCLUDE [a [b]](c.md)]", "INCLUDE", " [a [b]](c.md)"},
      {"[!code-js[a](b)]", "[!code-js[a](b)]", "code-js", "[a](b)"},
      {"[!注意]", "[!注意]", "注意", ""},
      {"x [!NOTE] y", "[!NOTE]", "NOTE", ""},
      {"x [!other] y", "", "", ""},
      {"[!NOTE](a)", "", "", ""},
      {"[!NOTE][a]", "", "", ""},
      {"[! a]", "", "", ""},
      {"[!a\nb]", "", "", ""},
      {"[!a", "", "", ""},
  }));
  INFO(c.text);
  const auto marker = markdown::scan_bracket(c.text, c.text.find("[!"));
  CHECK(marker.has_value() == !c.source.empty());
  if (!marker) return;
  CHECK(marker->source == c.source);
  CHECK(marker->name == c.name);
  CHECK(marker->body == c.body);
}

TEST_CASE("backslashes disarm markers") {
  for (const std::string_view text : {"\\:::a:::", "\\[!NOTE]", "\\~~a\\~~", "\\<!--"}) {
    INFO(text);
    const MarkedText marked{text};
    CHECK(marked.restored(marked.parsed()) == text);
    CHECK(marked.find(marked.parsed().substr(1)) == nullptr);
    CHECK_FALSE(marked.has_strike_marks());
  }
}

TEST_CASE("only comments that are never closed are markers") {
  const std::string_view text = "<!-- a --> <!-- b";
  const MarkedText marked{text};
  CHECK(marked.parsed().starts_with("<!-- a --> "));
  REQUIRE(marked.find(marked.parsed().substr(11)) != nullptr);
  CHECK(marked.find(marked.parsed().substr(11))->source == "<!--");
}

std::string repeated(std::string_view piece, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

TEST_CASE("floods begin where a limit is passed") {
  using What = MarkedText::Flood::What;
  const auto first = [](const std::string& text) {
    const auto floods = markdown::find_floods(text);
    return floods.empty() ? MarkedText::Flood{What::images, 0xFFFFFFFF} : floods.front();
  };
  CHECK(first(repeated("> ", 100) + "a").begin == 0xFFFFFFFF);
  CHECK(first(repeated("> ", 101) + "a").begin == 200);
  CHECK(first(repeated("1. ", 101) + "a").begin == 301);
  CHECK(first(repeated("- ", 101) + "a").what == What::containers);
  CHECK(first(repeated("![a](b)\n", 1000)).begin == 0xFFFFFFFF);
  CHECK(first(repeated("![a](b)\n", 1001)).begin == 8001);
  CHECK(first(repeated("![a](b)\n\n", 1001)).begin == 0xFFFFFFFF);
  CHECK(first("|a|\n" + repeated("|-", 1001)).what == What::columns);
  CHECK(first(repeated("|a|b|\n|-|\n", 11)).what == What::delimiter_rows);
  CHECK(first(repeated("|a|b|\n|-|\n\n", 11)).begin == 0xFFFFFFFF);
  CHECK(first(repeated("a\n---\n", 1000)).begin == 0xFFFFFFFF);
}

}  // namespace
}  // namespace guidepost
