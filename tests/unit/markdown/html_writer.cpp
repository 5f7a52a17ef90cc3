#include <catch2/catch.hpp>

#include "support/readable_markdown.hpp"

namespace guidepost {
namespace {

using test::html_of;

TEST_CASE("raw tags come out well-formed and where HTML allows them") {
  struct Case {
    std::string_view name, text, html;
  };
  const auto c = GENERATE(values<Case>({
      {"closing tag of another element", "a <b>b</i></b>", "<p>a <b>b</b></p>\n"},
      {"empty elements of text", "a <b></b> <i><u></u></i>b", "<p>a  b</p>\n"},
      {"crossing", "<b>a <i>b</b> c</i>", "<p><b>a <i>b</i></b> c</p>\n"},
      {"unclosed in a cell", "|a|\n|-|\n|<b>c|",
       "<table>\n<thead>\n<tr><th scope=\"col\">a</th></tr>\n</thead>\n"
       "<tbody>\n<tr><td><b>c</b></td></tr>\n</tbody>\n</table>\n"},
      {"unclosed in an item", "- <i>a\n- b", "<ul>\n<li><i>a</i></li>\n<li>b</li>\n</ul>\n"},
      {"paragraph in a paragraph", "a <p>b</p> c", "<p>a </p><p>b</p><p> c</p>\n"},
      {"closing an outer paragraph", "a </p> b", "<p>a  b</p>\n"},
      {"list in a paragraph", "a <ul><li>b</ul> c", "<p>a </p><ul><li>b</li></ul><p> c</p>\n"},
      {"heading in emphasis", "*a <h3>b</h3> c*", "<p><em>a </em></p><h3 id=\"b\">b</h3><p><em> c</em></p>\n"},
      {"heading in a heading", "<h2>a<h3>b</h3>", "<h2 id=\"a\">a</h2><h3 id=\"b\">b</h3>\n"},
      {"table in a cell", "<table><tr><td><table><tr><td>a</table></table>",
       "<table><tbody><tr><td><table><tbody><tr><td>a</td></tr></tbody></table></td></tr></tbody></table>\n"},
      {"rows without cells", "<table><tr></tr><tr><td>a</td></tr></table>",
       "<table><tbody><tr><td>a</td></tr></tbody></table>\n"},
      {"head behind the body", "<table><tr><td>a<thead><tr><th>b</table>",
       "<table><tbody><tr><td>a</td></tr></tbody><tbody><tr><th>b</th></tr></tbody></table>\n"},
      {"caption behind rows", "<table><tr><td>a<caption>b</table>",
       "<table><tbody><tr><td>a b</td></tr></tbody></table>\n"},
      {"details without a summary", "<details open>a</details>", "<div>a\n</div>"},
      {"summary alone", "<summary>a</summary>", "<p>a\n</p>\n"},
      {"second summary", "<details><summary>a</summary><summary>b</summary></details>",
       "<details><summary>a</summary>b</details>\n"},
      {"links in links", "<a href=\"a\">b <a href=\"c\">d</a></a>",
       "<p><a href=\"{a}\">b </a><a href=\"{c}\">d</a></p>\n"},
      {"anchor in a link", "[a <a name=\"b\"></a>c](d)", "<p><a href=\"{d}\">a <span id=\"b\"></span>c</a></p>\n"},
      {"block in a link", "<a href=\"a\"><div>b</div></a>", "<p><a href=\"{a}\">b</a></p>\n"},
      {"id on an element", "<div id=\"a b\">c</div>", "<div id=\"a-b\">c</div>\n"},
      {"quote in raw emphasis", "<b>\n\n> a\n\n</b>", "<blockquote>\n<p>a</p>\n</blockquote>\n\n"},
      {"list in a raw list", "<ul>\n\n- a\n\n</ul>", "<ul>\n<li><ul>\n<li>a</li>\n</ul>\n</li></ul>\n"},
      {"Markdown in a raw cell", "<table><tr><td>\n\n*a*\n\n</td></tr></table>",
       "<table><tbody><tr><td>\n<p><em>a</em></p>\n</td></tr></tbody></table>\n"},
      {"image element", "<img src=\"a.png\" alt=\"b\" style=\"x\">", "<p><img src=\"{a.png}\" alt=\"b\">\n</p>\n"},
  }));
  INFO(c.name << ": " << c.text);
  CHECK(html_of(c.text) == c.html);
}

TEST_CASE("a short text cannot write a long page") {
  std::string text;
  for (int i = 0; i < 90; ++i) text += i % 2 == 0 ? "*a " : "**b ";
  text += "<b><i><u><s><b><i><u><s><b><i><u><s><b><i><u><s><b><i><u><s>";
  for (int i = 0; i < 1000; ++i) text += "<div>x</div>y";
  CHECK(html_of(text).size() < 40 * text.size());
}

}  // namespace
}  // namespace guidepost
