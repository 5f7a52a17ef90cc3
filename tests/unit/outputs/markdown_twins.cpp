// Pages in Markdown, and the lists of them.
#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::outputs {
namespace {

test::SiteFixture site(const std::string& config = {}) {
  return test::SiteFixture{}
      .file("guidepost.yml", "source_locale: en\nlocales: [en, sv]\ntitle: Guides [1]\n" + config)
      .file("en/TOC.yml", "- name: B\n  href: b.md\n")
      .file("en/a.md", "---\ntitle: A\ndescription: About\n---\n# A\n\nSee [b](sub/../b.md#x) and [c](sub/c.md).\n")
      .file("en/b.md", "---\ntitle: B\n---\n# B\n\n[!INCLUDE [i](includes/i.md)]\n")
      .file("en/includes/i.md", "Included *text*.\n")
      .file("en/sub/c.md", "---\ntitle: C\n---\n# C\n")
      .file("sv/a.md",
            "---\ntitle: Å\n---\n# Å\n\n<span data-ttu-id=\"aaaaa-101\">Se [b](b.md), [a](a.md).</span>"
            "<span class=\"sxs-lookup\"><span data-stu-id=\"aaaaa-101\">See [b](b.md), [a](a.md).</span></span>\n");
}

}  // namespace

TEST_CASE("a twin is the article alone: in its language, with what it includes, and with links to other twins") {
  const auto run = site().build();
  CHECK(run.page("en/a.md").html() == "# A\n\nSee [b](b.md#x) and [c](sub/c.md).\n");
  CHECK(run.page("en/b.md").html() == "# B\n\nIncluded *text*.\n");
  // A fallback page has no twin.
  CHECK(run.page("sv/a.md").html() == "# Å\n\nSe [b](b.html), [a](a.md).\n");
  CHECK_FALSE(run.has_page("sv/b.md"));
  run.page("sv/a.html").expect_contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"a.md\">");
  run.page("sv/b.html").expect_lacks("text/markdown");
}

TEST_CASE("lists name the twins of each locale, by section, with absolute addresses where the site has one") {
  const auto run = site("base_url: https://example.com/\nurls: clean\n").build();
  CHECK(run.page("llms.txt").html() ==
        "# Guides \\[1\\]\n\n- [English](https://example.com/en/llms.txt): Guides \\[1\\]\n"
        "- [Svenska](https://example.com/sv/llms.txt): Guides \\[1\\]\n");
  CHECK(run.page("en/llms.txt").html() ==
        "# Guides \\[1\\]\n\n- [B](https://example.com/en/b.md)\n\n## More articles\n\n"
        "- [A](https://example.com/en/a.md): About\n- [C](https://example.com/en/sub/c.md)\n");
  CHECK(run.page("sv/a.md").html() == "# Å\n\nSe [b](b/), [a](a.md).\n");
  run.page("sv/a/index.html").expect_contains("type=\"text/markdown\" href=\"../a.md\"");
}

TEST_CASE("twins can be switched off") {
  const auto run = site("markdown: off\n").build();
  CHECK_FALSE(run.has_page("en/a.md"));
  CHECK_FALSE(run.has_page("llms.txt"));
  run.page("en/a.html").expect_lacks("text/markdown");
}

}  // namespace guidepost::outputs
