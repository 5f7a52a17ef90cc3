// Every link's position starts at its bracket: after front matter, byte order marks, CRLF, stripped spans, tables and
// lists.
#include <catch2/catch.hpp>

#include "property/laws.hpp"
#include "property/random_site.hpp"
#include "support/site_fixture.hpp"

namespace guidepost::test {

TEST_CASE("every link of a random site starts at its bracket") {
  std::size_t count = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    INFO("seed " << seed);
    const MemoryFileSystem files = in_memory(random_site(seed));
    const SiteRun run{files, {.site = "guides", .jobs = 2, .write = false}};
    count += check_link_positions(run.outcome());
  }
  CHECK(count > 5000);
}

TEST_CASE("every link of our own guides starts at its bracket") {
  const std::filesystem::path content = std::filesystem::path{GUIDEPOST_SOURCE_DIR} / "content";
  const SiteRun run{DiskFileSystem{}, {.site = content, .jobs = 2, .write = false}};
  CHECK(check_link_positions(run.outcome()) > 100);
}

}  // namespace guidepost::test
