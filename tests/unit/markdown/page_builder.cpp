#include <catch2/catch.hpp>

#include "support/readable_markdown.hpp"

namespace guidepost {
namespace {

const OffsetMap identity;
const markdown::Origin origin{FileId{0}, &identity, false};

TEST_CASE("pieces share one page: ids are unique and facts accumulate") {
  markdown::register_extensions();
  markdown::PageBuilder page;
  page.add_heading(2, "Billing & more", {FileId{0}, {1, 8}});
  page.add_markdown("# Billing & more\n\n[a](a.md)\n", origin);
  page.add_html("<hr>\n");
  page.add_inline_markdown("Short *text* [b](b.md)", origin);
  page.add_html("\n");
  page.add_inline_markdown("Two\n\nparagraphs", origin);
  page.add_link("c.md", "C", {FileId{0}, {3, 4}});
  page.add_link("d.md", "", {FileId{0}, {3, 4}});
  page.add_link("javascript:x", "E", {FileId{0}, {3, 4}});
  const markdown::ParsedArticle article = page.finish();

  CHECK(test::readable_html(article) ==
        "<h2 id=\"billing--more\">Billing &amp; more</h2>\n"
        "<h1 id=\"billing--more-1\">Billing &amp; more</h1>\n"
        "<p><a href=\"{a.md}\">a</a></p>\n"
        "<hr>\n"
        "Short <em>text</em> <a href=\"{b.md}\">b</a>\n"
        "<p>Two</p>\n<p>paragraphs</p>\n"
        "<a href=\"{c.md}\">C</a><a href=\"{d.md}\">{title of d.md}</a>E");
  CHECK(article.headings.size() == 2);
  CHECK(article.links.size() == 5);
  CHECK(article.text == "Billing & more\nBilling & more\na\nShort text b\nTwo\nparagraphs\nC\nE\n");
}

TEST_CASE("ids that differ only in characters that HTML leaves out are made unique") {
  markdown::register_extensions();
  markdown::PageBuilder page;
  page.add_heading(2, "One", {FileId{0}, {1, 8}},
                   "a\x01"
                   "b");
  page.add_heading(2, "Two", {FileId{0}, {1, 8}},
                   "a\x02"
                   "b");
  page.add_heading(2, "Three", {FileId{0}, {1, 8}}, "\x01");
  CHECK(test::readable_html(page.finish()) ==
        "<h2 id=\"a-b\">One</h2>\n<h2 id=\"a-b-1\">Two</h2>\n<h2 id=\"-\">Three</h2>\n");
}

TEST_CASE("what one piece leaves open does not reach the next") {
  markdown::register_extensions();
  markdown::PageBuilder page;
  page.add_markdown("<div><b>open\n\n> quote", origin);
  page.add_markdown("next", origin);
  CHECK(test::readable_html(page.finish()) ==
        "<div><b>open\n</b></div>\n<blockquote>\n<p>quote</p>\n</blockquote>\n<p>next</p>\n");
}

TEST_CASE("a piece's places go through its map") {
  markdown::register_extensions();
  const OffsetMap shifted{100};
  markdown::PageBuilder page;
  page.add_markdown("x [a](a.md)", {FileId{0}, &shifted, false});
  CHECK(page.finish().links.at(0).where.range == ByteRange{102, 111});
}

}  // namespace
}  // namespace guidepost
