// No page shows markup; the ledger accounts for every file.
#include <catch2/catch.hpp>

#include "property/laws.hpp"
#include "property/random_site.hpp"
#include "support/site_fixture.hpp"

namespace guidepost::test {

TEST_CASE("no page of a random site shows markup") {
  for (unsigned seed = 0; seed < 25; ++seed) {
    INFO("seed " << seed);
    const MemoryFileSystem files = in_memory(random_site(seed));
    const SiteRun run{files, {.site = "guides", .jobs = 2, .write = true}};
    run.expect_status(build::Status::complete);
    const auto pages = site_bytes(run.output());
    REQUIRE(pages.size() > 10);
    check_no_markup(pages);
    check_well_formed(pages);
    check_ledger(run.outcome());
    check_spans(run.outcome());
  }
}

TEST_CASE("every asset of a random site is published once, and every link to one leads to it") {
  for (unsigned seed = 100; seed < 110; ++seed) {
    INFO("seed " << seed);
    const MemoryFileSystem files = in_memory(random_site(seed));
    const SiteRun run{files, {.site = "guides", .jobs = 2, .write = true}};
    check_assets(run.outcome(), site_bytes(run.output()));
  }
}

TEST_CASE("our own guides are clean, and no page of them shows markup") {
  const std::filesystem::path content = std::filesystem::path{GUIDEPOST_SOURCE_DIR} / "content";
  const TempFolder temp;
  const SiteRun run{DiskFileSystem{}, {.site = content, .output = temp / "site", .jobs = 2, .write = true}};
  run.expect_diagnostics("");
  const auto pages = site_bytes(run.output());
  REQUIRE(pages.size() > 60);
  check_no_markup(pages);
  check_assets(run.outcome(), pages);
  check_well_formed(pages);
  check_ledger(run.outcome());
}

TEST_CASE("nesting_problem finds what is not closed, closed out of order, or named twice") {
  CHECK(nesting_problem("<!doctype html><p id=\"a\">x<br>y <img alt=\"a > b\"><svg><path d=\"M\"/></svg></p>") == "");
  CHECK(nesting_problem("<p><b></p>") == "</p> where <b> is open");
  CHECK(nesting_problem("<p></p></div>") == "</div> where nothing is open");
  CHECK(nesting_problem("<ul><li></li>") == "<ul> is not closed");
  CHECK(nesting_problem("<p id=\"a\"></p><b class=\"x\" id=\"a\"></b>") == "two elements have the id 'a'");
}

TEST_CASE("without_code leaves out what is inside code, and nothing else") {
  CHECK(without_code("a<code>[!b]</code>c") == "a</code>c");
  CHECK(without_code("a<pre><code class=\"x\">:::</code></pre>:::") == "a</pre>:::");
  CHECK(without_code("[!a]") == "[!a]");
  CHECK(without_code("a<code>never closed [!") == "a");
}

}  // namespace guidepost::test
