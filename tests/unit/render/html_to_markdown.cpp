#include "render/html_to_markdown.hpp"

#include <catch2/catch.hpp>

namespace guidepost::render {

TEST_CASE("HTML of articles becomes Markdown") {
  struct Case {
    std::string_view name, html, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing", "", ""},
      {"headings and paragraphs", "<h1 id=\"a\">A</h1>\n<p>b\nc</p>\n<p>d</p>\n", "# A\n\nb c\n\nd\n"},
      {"what is bold, oblique, deleted", "<p><strong>a</strong> <em>b</em> <del>c</del> <kbd>d</kbd></p>",
       "**a** *b* ~~c~~ d\n"},
      {"links and images", "<p><a href=\"a(b).md\">x</a> <a>y</a> <img src=\"i.png\" alt=\"z [1]\"></p>",
       "[x](<a(b).md>) y ![z \\[1\\]](i.png)\n"},
      {"an image that does not exist", "<p><img src=\"data:,\" alt=\"gone\"></p>", "gone\n"},
      {"characters that mean something", "<p>a*b _c_ d_e [f] `g` &lt;h&gt; &amp;amp; 2 &lt; 3 &amp; 4 | ~~x</p>",
       "a\\*b \\_c\\_ d_e \\[f\\] \\`g\\` \\<h> \\&amp; 2 < 3 & 4 | \\~~x\n"},
      {"marks of blocks that are text", "<p>1. a 2. b</p><p># c</p><p>- d</p><p>-5</p><p>&gt; e</p><p>2026.</p>",
       "1\\. a 2. b\n\n\\# c\n\n\\- d\n\n-5\n\n\\> e\n\n2026\\.\n"},
      {"lists in lists",
       "<ul>\n<li>a\n<ol "
       "start=\"9\">\n<li>b</li>\n<li>c</li>\n</ol>\n</li>\n<li><p>d</p>\n<p>e</p></li>\n</ul>\n<p>f</p>",
       "- a\n  9. b\n  10. c\n- d\n\n  e\n\nf\n"},
      {"tasks",
       "<ul><li><input type=\"checkbox\" disabled checked> a</li><li><input type=\"checkbox\" disabled> b</li></ul>",
       "- [x] a\n- [ ] b\n"},
      {"code",
       "<p><code>a `b` &lt;c&gt;</code></p><pre><code class=\"language-cs\"><span class=\"hl\">x</span> "
       "&amp;\n\n```\n</code></pre>",
       "``a `b` <c>``\n\n````cs\nx &\n\n```\n````\n"},
      {"code in an item", "<ol><li><p>a</p><pre><code>b\nc\n</code></pre></li></ol>",
       "1. a\n\n   ```\n   b\n   c\n   ```\n"},
      {"alerts and quotes",
       "<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-title\">Note</p>\n<p>a</p>\n</div>\n"
       "<blockquote><p>b</p><ul><li>c</li></ul></blockquote><p>d</p>",
       "> **Note**\n>\n> a\n\n> b\n>\n> - c\n\nd\n"},
      {"tables",
       "<p>a</p><table><thead><tr><th scope=\"col\">A</th><th>B</th></tr></thead><tbody><tr><td>1 | "
       "<code>x|y</code></td></tr>"
       "<tr><td><p>2</p><ul><li>3</li><li>4</li></ul></td><td>5<br>6</td></tr></tbody></table><p>b</p>",
       "a\n\n| A | B |\n| --- | --- |\n| 1 \\| `x\\|y` |  |\n| 2 3 4 | 5 6 |\n\nb\n"},
      {"a table without a head", "<table><tbody><tr><td>a</td></tr></tbody></table>", "|  |\n| --- |\n| a |\n"},
      {"breaks and rules", "<p>a<br>b</p><hr><p>c</p>", "a\\\nb\n\n---\n\nc\n"},
      {"what is hidden", "<div class=\"pivots\" hidden><div>x</div></div><p title=\"hidden\">a</p>", "a\n"},
      {"what is not closed", "<p>a <a href=\"b\">c", "a [c\n"},
      {"closed without a beginning", "</li></ul></blockquote></div></td></table></a>a", "a\n"},
  }));
  INFO(c.name);
  CHECK(html_to_markdown(c.html) == c.expected);
}

}  // namespace guidepost::render
