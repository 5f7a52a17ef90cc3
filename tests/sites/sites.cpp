// Golden sites. Each folder beside this file is a case:
//   input/               the site folder
//   expected-report.txt  findings, coverage and summary of `guidepost check input`
//   expected/            some pages of the built site, their <main> alone: the frame round it is the same everywhere
//   expected-whole/      some files of the built site, whole
// Few cases have the last two, and files that are not named there are not looked at. GUIDEPOST_UPDATE=1 rewrites what
// is expected.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include "support/golden.hpp"
#include "support/site_fixture.hpp"

namespace guidepost {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator{fs::path{GUIDEPOST_SOURCE_DIR} / "tests/sites"}) {
    if (fs::exists(entry.path() / "input")) names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(folder));
  }
  std::ranges::sort(files);
  return files;
}

/// The theme's own files have names with a hash, which changes with every edit of a style sheet.
std::string without_theme_hashes(const std::string& html) {
  static const std::regex hashed{"(assets/[\\w-]+)\\.[0-9a-f]{8}\\."};
  return std::regex_replace(html, hashed, "$1.HASH.");
}

std::string main_of(const std::string& html) {
  const std::size_t begin = html.find("<main");
  const std::size_t end = html.find("</main>");
  REQUIRE(begin < end);
  REQUIRE(end != std::string::npos);
  return html.substr(begin, end + 7 - begin) + '\n';
}

}  // namespace

TEST_CASE("golden sites") {
  for (const std::string& name : cases()) {
    DYNAMIC_SECTION(name) {
      const fs::path folder = fs::path{GUIDEPOST_SOURCE_DIR} / "tests/sites" / name;
      const std::vector<fs::path> pages = files_below(folder / "expected");
      const std::vector<fs::path> files = files_below(folder / "expected-whole");
      const bool write = !pages.empty() || !files.empty();
      const test::SiteRun run{DiskFileSystem{}, {.site = folder / "input", .jobs = 2, .write = write}};
      test::check_golden(folder / "expected-report.txt", run.report_text());
      for (const fs::path& page : pages) {
        test::check_golden(folder / "expected" / page,
                           without_theme_hashes(main_of(run.page(page.generic_string()).html())));
      }
      for (const fs::path& file : files) {
        test::check_golden(folder / "expected-whole" / file,
                           without_theme_hashes(run.page(file.generic_string()).html()));
      }
    }
  }
}

}  // namespace guidepost
