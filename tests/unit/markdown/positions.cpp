#include <catch2/catch.hpp>

#include "support/readable_markdown.hpp"

namespace guidepost {
namespace {

using test::parse_markdown;

/// The places of all links, one per line.
std::string places(std::string_view text) {
  std::string out;
  for (const markdown::Link& link : parse_markdown(text).links) {
    out += fmt::format("{}:{}\n", link.where.range.begin, link.where.range.of(text));
  }
  return out;
}

TEST_CASE("links are found where cmark-gfm's columns are wrong") {
  struct Case {
    std::string_view name, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"after a hard break", "a  \n[b](c.md)", "4:[b](c.md)\n"},
      {"after a backslash break", "a\\\nb\\\n[b](c.md)", "6:[b](c.md)\n"},
      {"after a bar in a cell", "|a|\n|-|\n|\\|\\| [b](c.md)|", "14:[b](c.md)\n"},
      {"in a table after a paragraph", "text\n| [b](c.md) |\n|-|\n", "7:[b](c.md)\n"},
      {"label over lines", "> a [b\n> c](d.md) [e](f.md)", "4:[b\n> c](d.md)\n18:[e](f.md)\n"},
      {"in a list", "1. a\n\n   b [c](d.md)", "11:[c](d.md)\n"},
      {"same address twice", "[a](b.md) and [c](b.md)", "0:[a](b.md)\n14:[c](b.md)\n"},
      {"same link in code before", "`[a](b.md)` [a](b.md)", "12:[a](b.md)\n"},
      {"image in a link", "[![a](b.png)](c.md)", "0:[![a](b.png)](c.md)\n1:![a](b.png)\n"},
      {"image in a link to itself", "x  \n[![a](b.png)](b.png)", "4:[![a](b.png)](b.png)\n5:![a](b.png)\n"},
      {"brackets in the label", "a  \n[b [c] \\[ `]`](d.md)", "4:[b [c] \\[ `]`](d.md)\n"},
      {"parentheses in the address", "a  \n[b](c_(d).md)", "4:[b](c_(d).md)\n"},
      {"escapes in the address", "a  \n[b](c\\_d&amp;e.md)", "4:[b](c\\_d&amp;e.md)\n"},
      {"blanks round the address", "a  \n[b]( c.md )", "4:[b]( c.md )\n"},
      {"empty text", "a  \n[](c.md)", "4:[](c.md)\n"},
      {"behind a marker", ":::no-loc text=\"x\"::: [b](c.md)", "22:[b](c.md)\n"},
      {"behind strikethrough", "~~x~~ [b](c.md)", "6:[b](c.md)\n"},
      {"behind an alert", "> [!NOTE]\n> [b](c.md)", "12:[b](c.md)\n"},
      {"autolink in a cell", "|a|\n|-|\n|\\| <https://a.b>|", "12:<https://a.b>\n"},
      {"addresses in text", "a  \nhttps://a.b https://a.b", "4:https://a.b\n16:https://a.b\n"},
      {"two raw links", "<div>\n<a href=\"b\">x</a>\n<a href=\"b\">y</a></div>",
       "6:<a href=\"b\">\n24:<a href=\"b\">\n"},
      {"CR line ends", "a\r\rb [c](d.md)", "5:[c](d.md)\n"},
      {"CRLF line ends", "a\r\n\r\nb [c](d.md)", "7:[c](d.md)\n"},
      {"byte order mark", "\xEF\xBB\xBF[c](d.md)", "3:[c](d.md)\n"},
  }));
  INFO(c.name);
  CHECK(places(c.text) == c.expected);
}

TEST_CASE("places go through the strip's map") {
  OffsetMap map;
  map.add_piece(0, 50);
  map.add_piece(10, 90);
  const auto article = markdown::parse_article("see [a](b) [c](d)", {FileId{3}, &map, true});
  REQUIRE(article.links.size() == 2);
  CHECK(article.links[0].where.range == ByteRange{54, 60});
  CHECK(article.links[1].where.range == ByteRange{91, 97});
}

TEST_CASE("a diagnostic names its file") {
  const OffsetMap identity;
  const auto article = markdown::parse_article("[](a.md)", {FileId{7}, &identity, false});
  REQUIRE(article.problems.size() == 1);
  CHECK(article.problems.items()[0].where.file == FileId{7});
}

}  // namespace
}  // namespace guidepost
