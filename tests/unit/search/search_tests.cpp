// search-tests.yml as a whole; its entries are in tests/sites/search-tests.
#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::search {
namespace {

test::SiteFixture site_with_tests(const std::string& tests) {
  test::SiteFixture fixture;
  fixture.file("guidepost.yml", "locales: [en]\nsearch: on\n")
      .file("en/a.md", "---\ntitle: Returns\n---\n# Returns\n\nWithin 30 days.\n")
      .file("search-tests.yml", tests);
  return fixture;
}

}  // namespace

TEST_CASE("search tests that hold say nothing") {
  const auto* const tests = GENERATE("", "# none yet\n", "- {query: return, locale: en, article: a}\n",
                                     "- query: 30 days\n  locale: EN\n  article: a.md\n");
  site_with_tests(tests).check().expect_diagnostics("");
}

TEST_CASE("search tests are asked in a check and in a build, which writes the index that was asked") {
  const auto fixture = site_with_tests("- {query: orders, locale: en, article: a}\n");
  const auto* const report =
      "search-tests.yml:1:11: error[site-search-expectation]: 'orders' finds no article, and should find 'a'\n"
      "    - {query: orders, locale: en, article: a}\n"
      "              ^~~~~~\n"
      "    help: put its words into the article's title, headings or keywords, or correct the entry\n";
  fixture.check().expect_diagnostics(report);
  const auto built = fixture.build();
  built.expect_diagnostics(report);
  CHECK(built.has_page("search/en.js"));
}

TEST_CASE("search tests are a list") {
  site_with_tests("returns: a\n")
      .check()
      .expect_diagnostics(
          "search-tests.yml:1:1: error[site-search-file-invalid]: search-tests.yml is not a list\n"
          "    returns: a\n"
          "    ^\n"
          "    help: write it like '- {query: cancel, locale: en, article: billing/cancel}'\n");
}

}  // namespace guidepost::search
