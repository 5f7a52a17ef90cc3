// Same input bytes, same output bytes: for one thread and eight, for any order of directory entries, from disk and
// memory.
#include <catch2/catch.hpp>

#include "property/laws.hpp"
#include "property/random_site.hpp"
#include "support/shuffled_file_system.hpp"
#include "support/site_fixture.hpp"

namespace guidepost::test {
namespace {

/// Everything that a run gives: the site's bytes and the report.
struct Result {
  std::map<std::string, std::string> files;
  std::string report;
  friend bool operator==(const Result&, const Result&) = default;
};

Result run_site(const FileSystem& files, const std::filesystem::path& site, unsigned jobs) {
  const TempFolder temp;
  const SiteRun run{files, {.site = site, .output = temp / "site", .jobs = jobs, .write = true}};
  return {site_bytes(run.output()), run.report_text()};
}

/// The first file that differs, for the message of a failure.
std::string difference(const Result& a, const Result& b) {
  if (a.report != b.report) return "the report";
  for (const auto& [path, bytes] : a.files) {
    const auto found = b.files.find(path);
    if (found == b.files.end()) return path + " is missing";
    if (found->second != bytes) return path;
  }
  return a.files.size() == b.files.size() ? "nothing" : "one has more files";
}

void check_same(const FileSystem& files, const std::filesystem::path& site, unsigned seed) {
  const Result one = run_site(files, site, 1);
  REQUIRE(one.files.size() > 5);
  CHECK(difference(one, run_site(files, site, 8)) == "nothing");
  CHECK(difference(one, run_site(ShuffledFileSystem{files, seed}, site, 2)) == "nothing");
}

}  // namespace

TEST_CASE("one worker, eight workers and shuffled folders give the same bytes of a random site") {
  for (unsigned seed = 100; seed < 110; ++seed) {
    INFO("seed " << seed);
    check_same(in_memory(random_site(seed)), "guides", seed);
  }
}

TEST_CASE("one worker, eight workers and shuffled folders give the same bytes of a broken site") {
  for (unsigned seed = 200; seed < 206; ++seed) {
    INFO("seed " << seed);
    check_same(in_memory(broken_site(seed)), "guides", seed);
  }
}

TEST_CASE("one worker, eight workers and shuffled folders give the same bytes of our own guides") {
  check_same(DiskFileSystem{}, std::filesystem::path{GUIDEPOST_SOURCE_DIR} / "content", 1);
}

TEST_CASE("one worker and eight report the same of every golden site") {
  for (const auto& entry :
       std::filesystem::directory_iterator{std::filesystem::path{GUIDEPOST_SOURCE_DIR} / "tests/sites"}) {
    const std::filesystem::path site = entry.path() / "input";
    if (!std::filesystem::exists(site)) continue;
    INFO(site.string());
    const DiskFileSystem disk;
    const ShuffledFileSystem shuffled{disk, 1};
    const SiteRun one{disk, {.site = site, .jobs = 1, .write = false}};
    const SiteRun eight{shuffled, {.site = site, .jobs = 8, .write = false}};
    CHECK(one.report_text() == eight.report_text());
    check_spans(one.outcome());
  }
}

}  // namespace guidepost::test
