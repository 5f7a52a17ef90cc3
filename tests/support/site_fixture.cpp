#include "support/site_fixture.hpp"

#include <catch2/catch.hpp>
#include <cstdint>

#include "markdown/parse.hpp"
#include "reports/format.hpp"

namespace guidepost::test {
namespace {

/// Where the sites of SiteFixture stand in memory.
constexpr std::string_view site_folder = "guides";

std::string as_text(const reports::Report& report, reports::FormatOptions options) {
  options.limit_per_code = SIZE_MAX;
  return reports::text_format.write(report, options);
}

}  // namespace

void prepare_parsing() {
  static const bool done = [] {
    markdown::register_extensions();
    return true;
  }();
  REQUIRE(done);
}

const BuiltPage& BuiltPage::expect_contains(std::string_view text) const {
  INFO(path_ << ":\n" << html_);
  CHECK_THAT(html_, Catch::Contains(std::string{text}));
  return *this;
}

const BuiltPage& BuiltPage::expect_lacks(std::string_view text) const {
  INFO(path_);
  CHECK_THAT(html_, !Catch::Contains(std::string{text}));
  return *this;
}

SiteRun::SiteRun(const FileSystem& files, build::Options options) {
  prepare_parsing();
  if (options.write && !options.output) {
    folder_ = std::make_unique<TempFolder>();
    options.output = *folder_ / "site";
  }
  Result<build::Outcome> outcome = build::run(files, options);
  INFO((outcome ? std::string{} : outcome.error().message()));
  REQUIRE(outcome);
  outcome_ = *std::move(outcome);
}

const SiteRun& SiteRun::expect_diagnostics(std::string_view expected) const {
  CHECK(diagnostics_text() == expected);
  return *this;
}

const SiteRun& SiteRun::expect_status(build::Status expected) const {
  CHECK(static_cast<int>(outcome_.status) == static_cast<int>(expected));
  return *this;
}

BuiltPage SiteRun::page(std::string_view path) const {
  Result<std::string> html = DiskFileSystem{}.read(output() / path);
  INFO(path);
  REQUIRE(html);
  return {std::string{path}, *std::move(html)};
}

bool SiteRun::has_page(std::string_view path) const {
  return DiskFileSystem{}.size(output() / path).has_value();
}

reports::Report SiteRun::report() const {
  return reports::make_report(*outcome_.sources, outcome_.diagnostics, outcome_.model ? &*outcome_.model : nullptr,
                              outcome_.suppressed);
}

std::string SiteRun::diagnostics_text() const {
  return as_text(report(), {.quiet = true});
}

std::string SiteRun::report_text() const {
  return as_text(report(), {});
}

SiteFixture& SiteFixture::file(const std::string& path, std::string text) {
  files_.add(std::string{site_folder} + '/' + path, std::move(text));
  return *this;
}

SiteFixture& SiteFixture::remove(const std::string& path) {
  files_.remove(std::string{site_folder} + '/' + path);
  return *this;
}

SiteFixture& SiteFixture::jobs(unsigned count) {
  jobs_ = count;
  return *this;
}

SiteRun SiteFixture::check() const {
  return {files_, {.site = site_folder, .jobs = jobs_, .write = false}};
}

SiteRun SiteFixture::build() const {
  return {files_, {.site = site_folder, .jobs = jobs_, .write = true}};
}

}  // namespace guidepost::test
