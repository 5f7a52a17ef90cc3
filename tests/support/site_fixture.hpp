// Whole small sites in tests: files in memory, a run of build::run, what is expected of it.
//
//   SiteFixture{}
//       .file("en/a.md", "---\ntitle: A\n---\n# A\n")
//       .file("hu/b.md", "---\ntitle: B\n---\n# B\n")
//       .check()
//       .expect_diagnostics("en/a.md:2:8: error[loc-missing]: ...\n");
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/file_system.hpp"
#include "build/build.hpp"
#include "reports/report.hpp"
#include "support/temp_folder.hpp"

namespace guidepost::test {

/// One page of a site that was built. Expectations return the page, so that they can be chained.
class BuiltPage {
 public:
  BuiltPage(std::string path, std::string html) : path_{std::move(path)}, html_{std::move(html)} {}

  const BuiltPage& expect_contains(std::string_view text) const;
  const BuiltPage& expect_lacks(std::string_view text) const;
  [[nodiscard]] const std::string& html() const { return html_; }

 private:
  std::string path_;
  std::string html_;
};

/// What a run came to. Expectations return the run, so that they can be chained.
class SiteRun {
 public:
  /// A run of `files`; with `write`, into a folder of its own that lives as long as the run. Fails the test on an error
  /// of the disk.
  SiteRun(const FileSystem& files, build::Options options);

  /// The findings as `guidepost check --quiet` prints them, with all of each code.
  const SiteRun& expect_diagnostics(std::string_view expected) const;
  const SiteRun& expect_status(build::Status expected) const;
  /// The file at `path` of the built site. Fails the test when there is none.
  [[nodiscard]] BuiltPage page(std::string_view path) const;
  [[nodiscard]] bool has_page(std::string_view path) const;

  [[nodiscard]] std::string diagnostics_text() const;
  /// The findings, the coverage and the summary.
  [[nodiscard]] std::string report_text() const;
  [[nodiscard]] reports::Report report() const;
  [[nodiscard]] const build::Outcome& outcome() const { return outcome_; }
  /// Where the site was written.
  [[nodiscard]] const std::filesystem::path& output() const { return outcome_.output; }

 private:
  std::unique_ptr<TempFolder> folder_;
  build::Outcome outcome_;
};

/// The site itself. Paths are relative to the site folder.
class SiteFixture {
 public:
  SiteFixture& file(const std::string& path, std::string text);
  SiteFixture& remove(const std::string& path);
  /// Number of threads of the runs; 2 unless told.
  SiteFixture& jobs(unsigned count);

  [[nodiscard]] SiteRun check() const;
  [[nodiscard]] SiteRun build() const;

 private:
  MemoryFileSystem files_;
  unsigned jobs_ = 2;
};

/// Registers what must be registered once before anything is parsed. Called by SiteRun; for tests that do without it.
void prepare_parsing();

}  // namespace guidepost::test
