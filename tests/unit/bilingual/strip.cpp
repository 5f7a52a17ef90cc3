#include "bilingual/strip.hpp"

#include <catch2/catch.hpp>

#include "unit/bilingual/markup.hpp"

namespace guidepost {
namespace {

using bilingual::Mode;
using test::unit;

TEST_CASE("units give way to one of their sides") {
  struct Case {
    std::string name, text, target, source;
  };
  const auto c = GENERATE(values<Case>({
      {"no markup", "# Order\n<span style=\"x\">a</span>\n", "# Order\n<span style=\"x\">a</span>\n",
       "# Order\n<span style=\"x\">a</span>\n"},
      {"one unit", unit("Bestellung", "Order") + "\n", "Bestellung\n", "Order\n"},
      {"two units and what is between them", "a " + unit("b", "B", "2a5f0-102") + " c " + unit("d", "D", "2a5f0-p102"),
       "a b c d", "a B c D"},
      {"in a heading behind an anchor", "## <a name=\"x\"></a>" + unit("t", "s"), "## <a name=\"x\"></a>t",
       "## <a name=\"x\"></a>s"},
      {"in a link's text", "[" + unit("t", "s") + "](x.md)", "[t](x.md)", "[s](x.md)"},
      {"in table cells", "|" + unit("a", "A") + "|" + unit("b", "B", "2a5f0-102") + "|", "|a|b|", "|A|B|"},
      {"an empty side", unit("", "s") + unit("t", "", "2a5f0-102"), "t", "s"},
      {"a line end inside a side", unit("a\nb", "A\nB"), "a\nb", "A\nB"},
      {"CRLF", unit("a", "A") + "\r\n" + unit("b", "B", "2a5f0-102") + "\r\n", "a\r\nb\r\n", "A\r\nB\r\n"},
      {"inline HTML inside a side", unit("<b>a</b>", "<b>A</b>"), "<b>a</b>", "<b>A</b>"},
      {"a span of the writer's own inside a side", unit("<span style=\"x\">a</span> b", "A"),
       "<span style=\"x\">a</span> b", "A"},
      {"inside a span of the writer's own", "<span style=\"x\">" + unit("a", "A") + "</span>",
       "<span style=\"x\">a</span>", "<span style=\"x\">A</span>"},
      {"backticks inside a side", unit("`a", "`A`") + unit("b`", "B", "2a5f0-102"), "`ab`", "`A`B"},
      {"a code span beside a unit", "`x` " + unit("a", "A") + " `y`", "`x` a `y`", "`x` A `y`"},
      {"behind fenced code", "```\nx\n```\n" + unit("a", "A"), "```\nx\n```\na", "```\nx\n```\nA"},
      {"a block marker stays", unit("2020. a", "A"), "2020. a", "A"},
  }));

  INFO(c.name);
  const bilingual::Stripped stripped = test::strip(c.text);
  CHECK(stripped.text == c.target);
  CHECK(test::describe(stripped.problems, c.text) == "");
  CHECK(test::strip(c.text, Mode::file_source).text == c.source);
  CHECK(test::strip(stripped.text).text == stripped.text);
}

TEST_CASE("a segment knows its id and the bytes of its sides in the file") {
  const std::string text = "é " + unit("ü", "source", "2a5f0-p7");
  const bilingual::Stripped stripped = bilingual::strip(text, test::bilingual_file, 100, Mode::file);
  REQUIRE(stripped.segments.size() == 1);
  const bilingual::Segment& segment = stripped.segments[0];
  CHECK(segment.id == "2a5f0-p7");
  CHECK(segment.whole == byte_range(103, 100 + text.size()));
  const auto in_text = [&](ByteRange range) { return byte_range(range.begin - 100, range.end - 100).of(text); };
  CHECK(in_text(segment.target) == "ü");
  CHECK(in_text(segment.source) == "source");
}

TEST_CASE("positions in the stripped text are positions in the file") {
  const std::string text = "a " + unit("target", "s") + " z";
  const bilingual::Stripped stripped = bilingual::strip(text, test::bilingual_file, 50, Mode::file);
  REQUIRE(stripped.text == "a target z");
  CHECK(stripped.map.to_file(0) == 50);
  CHECK(stripped.map.to_file(2) == 50 + text.find("target"));
  CHECK(stripped.map.to_file(9) == 50 + text.size() - 1);
  CHECK(stripped.map.to_file(byte_range(2, 8)) == byte_range(50 + text.find("target"), 50 + text.find("target") + 6));
}

TEST_CASE("front matter of a whole file stays untouched") {
  const std::string markup = unit("a", "A");
  CHECK(test::strip("---\ntitle: " + markup + "\n---\n" + markup).text == "---\ntitle: " + markup + "\n---\na");
  CHECK(test::strip("\xEF\xBB\xBF---\r\nt: " + markup + "\r\n...\r\n" + markup).text ==
        "\xEF\xBB\xBF---\r\nt: " + markup + "\r\n...\r\na");
  CHECK(test::strip("---\nnever closed\n" + markup).text == "---\nnever closed\na");
  CHECK(test::strip("a\n---\n" + markup + "\n---\n").text == "a\n---\na\n---\n");
}

}  // namespace
}  // namespace guidepost
