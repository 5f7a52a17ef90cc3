#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "unit/render/sample_site.hpp"

namespace guidepost::render {
namespace {

using test::part;
using test::SampleSite;
using test::toc_entry;

/// "+ name (href)" lines, indented: the entries of the sidebar as a reader sees them; '*' is the current one.
std::string outline(std::string_view html) {
  const std::string tree = part(html, "<ul class=\"tree\">", "</nav>");
  std::string out;
  int depth = -1;
  for (std::size_t at = 0; at < tree.size(); ++at) {
    const std::string_view rest = std::string_view{tree}.substr(at);
    if (rest.starts_with("<ul class=\"sidebar-links\"")) break;
    if (rest.starts_with("<ul")) ++depth;
    if (rest.starts_with("</ul>")) --depth;
    const bool is_heading = rest.starts_with("<span");
    if (!rest.starts_with("<a ") && !is_heading) continue;
    const std::string_view tag = rest.substr(0, rest.find('>'));
    const std::string_view name = rest.substr(tag.size() + 1, rest.find('<', 1) - tag.size() - 1);
    const std::string href =
        tag.starts_with("<a ") ? " (" + std::string{tag.substr(9, tag.find('"', 9) - 9)} + ")" : "";
    const std::string language = tag.find("lang=") == std::string_view::npos ? "" : " in another language";
    const bool is_current = tag.find("aria-current") != std::string_view::npos;
    out += fmt::format("{}{} {}{}{}\n", std::string(static_cast<std::size_t>(depth) * 2, ' '), is_current ? '*' : '+',
                       name, href, language);
  }
  return out;
}

SampleSite& add_guides(SampleSite& site) {
  for (const std::string_view id :
       {"index", "support/plans", "support/health", "support/deep/more", "billing/invoice", "alone"}) {
    site.article("en", std::string{id}, "Title of " + std::string{id}, "");
  }
  site.article("de", "support/plans", "Pläne", "");
  content::TocEntry support = toc_entry(
      "Support", "",
      {toc_entry("Plans", "support/plans.md"),
       toc_entry("Solve", "", {toc_entry("Health", "support/health.md"), toc_entry("More", "support/deep/more.md")})});
  return site.toc("en", "TOC.yml",
                  {toc_entry("Welcome", "index.md"), std::move(support),
                   toc_entry("Billing", "", {toc_entry("Invoice", "billing/invoice.md")}),
                   toc_entry("News", "https://example.com/news"), toc_entry("Trap", "javascript:alert(1)")});
}

TEST_CASE("the sidebar shows a page's own branch") {
  struct Case {
    std::string_view id, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"index", R"(* Welcome (index.html)
+ Support (support/plans.html)
+ Billing (billing/invoice.html)
+ News (https://example.com/news)
+ Trap
)"},
      {"support/health", R"(+ Welcome (../index.html)
+ Support (../support/plans.html)
  + Plans (../support/plans.html)
  + Solve (../support/health.html)
    * Health (../support/health.html)
    + More (../support/deep/more.html)
+ Billing (../billing/invoice.html)
+ News (https://example.com/news)
+ Trap
)"},
      {"support/deep/more", R"(+ Welcome (../../index.html)
+ Support (../../support/plans.html)
  + Plans (../../support/plans.html)
  + Solve (../../support/health.html)
    + Health (../../support/health.html)
    * More (../../support/deep/more.html)
+ Billing (../../billing/invoice.html)
+ News (https://example.com/news)
+ Trap
)"},
      {"alone", R"(+ Welcome (index.html)
+ Support (support/plans.html)
+ Billing (billing/invoice.html)
+ News (https://example.com/news)
+ Trap
)"},
  }));

  SampleSite site;
  static_cast<void>(add_guides(site).renderer());
  INFO(c.id);
  CHECK(outline(site.page("en", c.id)) == c.expected);
}

TEST_CASE("entries that the table of contents expands show their children everywhere") {
  SampleSite site;
  content::TocEntry open = toc_entry("Open", "", {toc_entry("A", "a.md"), toc_entry("B", "b.md")});
  open.expanded = true;
  site.article("en", "index", "Start", "").article("en", "a", "A", "").article("en", "b", "B", "");
  static_cast<void>(site.toc("en", "TOC.yml", {toc_entry("Start", "index.md"), std::move(open)}).renderer());

  CHECK(outline(site.page("en", "index")) == "* Start (index.html)\n+ Open (a.html)\n  + A (a.html)\n  + B (b.html)\n");
}

TEST_CASE("entries in another language are marked") {
  SampleSite site;
  static_cast<void>(add_guides(site).renderer());

  CHECK(outline(site.page("de", "support/health"))
            .starts_with("+ Welcome (../index.html) in another language\n"
                         "+ Support (../support/plans.html) in another language\n"
                         "  + Pläne (../support/plans.html)\n"
                         "  + Solve (../support/health.html) in another language\n"
                         "    * Health (../support/health.html) in another language\n"));
  CHECK(outline(site.page("de", "support/plans"))
            .starts_with("+ Welcome (../index.html) in another language\n"
                         "+ Support (../support/plans.html) in another language\n"
                         "  * Pläne (../support/plans.html)\n"
                         "  + Solve (../support/health.html) in another language\n"
                         "+ Billing (../billing/invoice.html) in another language\n"));
}

TEST_CASE("a long level is cut to the entries round the current one") {
  SampleSite site;
  std::vector<content::TocEntry> entries;
  for (int i = 100; i < 300; ++i) {
    site.article("en", fmt::format("a{}", i), fmt::format("Article {}", i), "");
    entries.push_back(toc_entry(fmt::format("A{}", i), fmt::format("a{}.md", i)));
  }
  static_cast<void>(site.toc("en", "TOC.yml", std::move(entries)).renderer());

  const std::string middle = outline(site.page("en", "a200"));
  CHECK(std::ranges::count(middle, '\n') == 61);
  CHECK(middle.starts_with("+ A170 (a170.html)\n"));
  CHECK(middle.find("* A200 (a200.html)\n") != std::string::npos);
  CHECK(middle.ends_with("+ A229 (a229.html)\n+ Contents … (contents.html)\n"));
  CHECK(outline(site.page("en", "a299")).starts_with("+ A240 (a240.html)\n"));
}

TEST_CASE("breadcrumbs lead from the start page down to the article") {
  SampleSite site;
  static_cast<void>(add_guides(site).renderer());

  CHECK(part(site.page("en", "support/health"), "<ol>", "</ol>") == R"(<ol>
<li><a href="../index.html">Home</a></li>
<li>Support</li>
<li>Solve</li>
<li aria-current="page"><span>Title of support/health</span></li>
</ol>)");
  CHECK(part(site.page("de", "alone"), "<ol>", "</ol>") == R"(<ol>
<li><a href="index.html">Startseite</a></li>
<li aria-current="page"><span lang="en">Title of alone</span></li>
</ol>)");
  CHECK(part(site.page("en", "index"), "<ol>", "</ol>").empty());
}

TEST_CASE("breadcrumbs name the sections round the article's own") {
  SampleSite site;
  site.article("en", "index", "Start", "")
      .article("en", "api/index", "API", "")
      .article("en", "api/rest/call", "Call", "");
  site.toc("en", "TOC.yml", {toc_entry("Start", "index.md")});
  site.toc("en", "api/TOC.yml", {toc_entry("Overview", "index.md")});
  site.toc("en", "api/rest/TOC.yml", {toc_entry("Call", "call.md")});
  static_cast<void>(site.renderer());

  CHECK(part(site.page("en", "api/rest/call"), "<ol>", "</ol>") == R"(<ol>
<li><a href="../../index.html">Home</a></li>
<li><a href="../index.html">API</a></li>
<li aria-current="page"><span>Call</span></li>
</ol>)");
}

TEST_CASE("previous and next follow the reading order across headings") {
  SampleSite site;
  static_cast<void>(add_guides(site).renderer());

  const std::string html = part(site.page("en", "support/deep/more"), "<nav class=\"pager\"", "</nav>");
  CHECK(part(html, "<a class=\"pager-previous\"", "</a>") ==
        "<a class=\"pager-previous\" rel=\"prev\" href=\"../health.html\">\n<span class=\"pager-label\">Previous "
        "article</span>\n<span class=\"pager-title\">Health</span>\n</a>");
  CHECK(part(html, "<a class=\"pager-next\"", "</a>") ==
        "<a class=\"pager-next\" rel=\"next\" href=\"../../billing/invoice.html\">\n<span class=\"pager-label\">Next "
        "article</span>\n<span class=\"pager-title\">Invoice</span>\n</a>");
  CHECK(part(site.page("en", "alone"), "<nav class=\"pager\"", "</nav>").empty());
  CHECK(part(site.page("en", "index"), "<a class=\"pager-previous\"", "</a>").empty());
}

}  // namespace
}  // namespace guidepost::render
