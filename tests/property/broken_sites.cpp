// Whatever stands in the files, a build ends, and every position that it tells is one.
#include <catch2/catch.hpp>

#include "property/laws.hpp"
#include "property/random_site.hpp"
#include "support/site_fixture.hpp"

namespace guidepost::test {

TEST_CASE("a broken site is built, and its findings stand in its files") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    INFO("seed " << seed);
    const MemoryFileSystem files = in_memory(broken_site(seed));
    const SiteRun run{files, {.site = "guides", .jobs = 2, .write = seed < 10}};
    run.expect_status(build::Status::complete);
    check_spans(run.outcome());
    check_ledger(run.outcome());
    CHECK_FALSE(run.report_text().empty());
  }
}

TEST_CASE("no page of a broken site can run anything, and all are well-formed") {
  for (unsigned seed = 0; seed < 10; ++seed) {
    const MemoryFileSystem files = in_memory(broken_site(seed));
    const SiteRun run{files, {.site = "guides", .jobs = 2, .write = true}};
    const auto pages = site_bytes(run.output());
    check_well_formed(pages);
    for (const auto& [path, html] : pages) {
      if (!path.ends_with(".html")) continue;
      INFO("seed " << seed << ", " << path);
      const std::size_t body = html.find("<main");
      REQUIRE(body != std::string::npos);
      CHECK(html.find("<script", body) == std::string::npos);
      CHECK(html.find("javascript:", body) == std::string::npos);
    }
  }
}

}  // namespace guidepost::test
