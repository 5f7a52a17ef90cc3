// Where pages get what is the same on all of them: links round the words of headings, what lets a table scroll.
#include <catch2/catch.hpp>

#include "support/readable_markdown.hpp"

namespace guidepost::markdown {
namespace {

/// The HTML with `[0`...`0]` round the words of heading 0, and `(`...`)` round tables.
std::string marked(std::string_view text) {
  const ParsedArticle article = test::parse_markdown(text);
  std::string out;
  std::size_t done = 0;
  for (const Hole& hole : article.body.holes) {
    out += std::string_view{article.body.html}.substr(done, hole.at - done);
    done = hole.at;
    if (hole.kind == HoleKind::heading_begin) out += fmt::format("[{}", hole.index);
    if (hole.kind == HoleKind::heading_end) out += fmt::format("{}]", hole.index);
    if (hole.kind == HoleKind::table_begin) out += '(';
    if (hole.kind == HoleKind::table_end) out += ')';
  }
  return out + article.body.html.substr(done);
}

}  // namespace

TEST_CASE("the words of headings are linked, but where they hold a link or are the page's title") {
  struct Case {
    std::string_view text, html;
  };
  const auto c = GENERATE(values<Case>({
      {"# Title\n\n## One\n\n### Two *more*\n",
       "<h1 id=\"title\">Title</h1>\n<h2 id=\"one\">[1One1]</h2>\n<h3 id=\"two-more\">[2Two <em>more</em>2]</h3>\n"},
      {"## See [this](x.md)\n", "<h2 id=\"see-this\">See <a>this</a></h2>\n"},
      {"## Press <abbr title=\"a\">A</abbr>\n", "<h2 id=\"press-a\">[0Press <abbr title=\"a\">A</abbr>0]</h2>\n"},
      {"## ![i](a.png) Icon\n", "<h2 id=\"icon\">[0<img alt=\"i\"> Icon0]</h2>\n"},
      {"## <a name=\"id\"></a>One > two\n", "<h2 id=\"id\">[0One &gt; two0]</h2>\n"},
      {"##\n", ""},
  }));

  INFO(c.text);
  CHECK(marked(c.text) == c.html);
}

TEST_CASE("every table can scroll alone, those in HTML too") {
  const std::string table = marked("| a |\n|---|\n| b |\n");
  CHECK(table.starts_with("(<table>\n"));
  CHECK(table.ends_with("</table>)\n"));
  CHECK(marked("<table><tr><td>a</td></tr></table>\n") == "(<table><tbody><tr><td>a</td></tr></tbody></table>)\n");
}

}  // namespace guidepost::markdown
