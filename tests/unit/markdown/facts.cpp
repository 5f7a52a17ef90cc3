#include <catch2/catch.hpp>

#include "support/readable_markdown.hpp"

namespace guidepost {
namespace {

using test::parse_markdown;

std::string_view at(ByteRange range, std::string_view text) {
  return range.of(text);
}

TEST_CASE("an article's headings are facts, with plain text and the written level") {
  const std::string_view text = "# <a name=\"top\"></a>Title *one*\n\n#### Deep `code`\n\nSetext\n---\n";
  const auto headings = parse_markdown(text).headings;
  REQUIRE(headings.size() == 3);
  CHECK(headings[0].level == 1);
  CHECK(headings[0].id == "top");
  CHECK(headings[0].text == "Title one");
  CHECK(at(headings[0].where.range, text) == "# <a name=\"top\"></a>Title *one*");
  CHECK(headings[1].level == 4);
  CHECK(headings[1].id == "deep-code");
  CHECK(headings[2].level == 2);
  CHECK(at(headings[2].where.range, text) == "Setext\n---");
}

TEST_CASE("anchors are facts under the ids that writers gave them; a heading's repeated one under its own") {
  const auto article = parse_markdown(
      "## <a name=\"a\"></a>One\n\n## <a name=\"a\"></a>Two\n\n## Three\n\n<a id=\"b\"></a> <b id=\"c\">x</b>\n");
  std::vector<std::string> ids;
  for (const auto& anchor : article.anchors) ids.push_back(anchor.id);
  CHECK(ids == std::vector<std::string>{"a", "a-1", "three", "b", "c"});
}

TEST_CASE("links are facts: kind, address, text and place") {
  struct Case {
    std::string_view text;
    markdown::LinkKind kind;
    std::string_view href, label, place;
  };
  using markdown::LinkKind;
  const auto c = GENERATE(values<Case>({
      {"see [the *text*](a.md#b \"t\").", LinkKind::link, "a.md#b", "the text", "[the *text*](a.md#b \"t\")"},
      {"see ![an *image*](a.png)", LinkKind::image, "a.png", "an image", "![an *image*](a.png)"},
      {"see <https://a.example>", LinkKind::autolink, "https://a.example", "https://a.example", "<https://a.example>"},
      {"see <a@b.example>", LinkKind::autolink, "mailto:a@b.example", "a@b.example", "<a@b.example>"},
      {"see www.a.example.", LinkKind::autolink, "http://www.a.example", "www.a.example", "www.a.example"},
      {"see [a][b]\n\n[b]: c.md", LinkKind::link, "c.md", "a", "[a][b]"},
      {"see [a]\n\n[a]: c.md", LinkKind::link, "c.md", "a", "[a]"},
      {"x <a href=\"a.md\">one</a>", LinkKind::link, "a.md", "one", "<a href=\"a.md\">"},
      {"x <img src=\"a.png\" alt=\"one\">", LinkKind::image, "a.png", "one", "<img src=\"a.png\" alt=\"one\">"},
      {":::image source=\"a.png\" alt-text=\"one\":::", LinkKind::image, "a.png", "one",
       ":::image source=\"a.png\" alt-text=\"one\":::"},
      {"[a](b%20c.md)", LinkKind::link, "b%20c.md", "a", "[a](b%20c.md)"},
      {"[a](b\\_c&amp;d.md)", LinkKind::link, "b_c&d.md", "a", "[a](b\\_c&amp;d.md)"},
      {"[a](<b c.md>)", LinkKind::link, "b c.md", "a", "[a](<b c.md>)"},
      {"[!VIDEO https://v.example/x]", LinkKind::link, "https://v.example/x", "v.example", "https://v.example/x"},
  }));
  INFO(c.text);
  const auto article = parse_markdown(c.text);
  REQUIRE(article.links.size() == 1);
  CHECK(article.links[0].kind == c.kind);
  CHECK(article.links[0].href == c.href);
  CHECK(article.links[0].text == c.label);
  CHECK(at(article.links[0].where.range, c.text) == c.place);
}

TEST_CASE("a tab's link is none, and its heading no section") {
  const auto article = parse_markdown("# [Linux](#tab/linux)\n\ntext\n");
  CHECK(article.links.empty());
  CHECK(article.headings.empty());
}

TEST_CASE("alerts, code blocks and tables are facts") {
  const std::string_view text =
      "> [!Warning]\n> x\n\n```powershell -Interactive\ncode\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
  const auto article = parse_markdown(text);
  REQUIRE(article.alerts.size() == 1);
  CHECK(article.alerts[0].kind == markdown::AlertKind::warning);
  CHECK(at(article.alerts[0].where.range, text) == "[!Warning]");
  REQUIRE(article.code_blocks.size() == 1);
  CHECK(article.code_blocks[0].info == "powershell -Interactive");
  REQUIRE(article.tables.size() == 1);
  CHECK(article.tables[0].columns == 2);
  CHECK(article.tables[0].rows == 2);
  CHECK(at(article.tables[0].where.range, text) == "| a | b |\n|---|---|\n| 1 | 2 |");
}

TEST_CASE("the plain text has one line per block") {
  CHECK(parse_markdown(
            "# A *b*\n\nc\nd  \ne `f` ~~g~~\n\n- h\n- i\n\n| j | k |\n|---|---|\n| l | m |\n\n> [!NOTE]\n> n\n")
            .text == "A b\nc d e f g\nh\ni\nj k\nl m\nn\n");
}

TEST_CASE("the plain text knows its blocks, its code and what is bold") {
  const std::string_view text =
      "# A *b*\n\nc **d** `e`\n\n- f\n\n| g | h |\n|---|---|\n| i |   |\n\n```\nj\n```\n\n<p>k</p>\n";
  const auto article = parse_markdown(text);
  std::string blocks;
  for (const markdown::TextBlock& block : article.blocks) {
    blocks += block.kind == markdown::BlockKind::heading      ? "#"
              : block.kind == markdown::BlockKind::table_cell ? "|"
                                                              : "";
    blocks += block.text.of(article.text);
    blocks += " < ";
    blocks += at(block.where.range, text);
    blocks += '\n';
  }
  CHECK(blocks == "#A b < # A *b*\nc d e < c **d** `e`\nf < f\n|g < | g | h |\n|h < | g | h |\n|i < | i |   |\n");
  REQUIRE(article.code.size() == 2);
  CHECK(article.code[0].of(article.text) == "e");
  CHECK(article.code[1].of(article.text) == "j\n");
  REQUIRE(article.strong.size() == 1);
  CHECK(article.strong[0].of(article.text) == "d");
  CHECK(article.code_blocks[0].content == parse_markdown("~~~ text\nj\n~~~\n").code_blocks[0].content);
  CHECK(article.code_blocks[0].content != parse_markdown("```\nj \n```\n").code_blocks[0].content);
}

TEST_CASE("the plain text has no markup of HTML, markers or comments") {
  CHECK(parse_markdown("a <b>b</b> <!-- c --> <script>x</script>\n\n:::row:::\nd\n:::row-end:::\n\n<div>e</div>\n")
            .text == "a b  <script>x</script>\nd\ne\n");
}

TEST_CASE("interface strings are listed once") {
  const auto article = parse_markdown("> [!NOTE]\n> a\n\n> [!NOTE]\n> b\n\n> [!TIP]\n> c\n");
  CHECK(article.body.strings == std::vector<std::string>{"alert.note", "alert.tip"});
  CHECK(article.body.holes.size() == 3);
}

TEST_CASE("holes ascend, also behind headings whose id came later") {
  const auto article = parse_markdown("## [a](a.md) b [c](c.md)\n\n<h3>x <a href=\"d.md\">d</a></h3>\n\n[e](e.md)\n");
  CHECK(std::is_sorted(article.body.holes.begin(), article.body.holes.end(),
                       [](const auto& a, const auto& b) { return a.at < b.at; }));
  CHECK(test::readable_html(article) ==
        "<h2 id=\"a-b-c\"><a href=\"{a.md}\">a</a> b <a href=\"{c.md}\">c</a></h2>\n"
        "<h3 id=\"x-d\">x <a href=\"{d.md}\">d</a></h3>\n"
        "<p><a href=\"{e.md}\">e</a></p>\n");
}

}  // namespace
}  // namespace guidepost
