// What an unchanged build prints again.
#include <catch2/catch.hpp>

#include "reports/format.hpp"
#include "unit/reports/sample.hpp"

namespace guidepost::reports {

TEST_CASE("a saved report prints what the report itself prints") {
  const Report report = small_report();
  const auto restored = read_saved(write_saved(report));
  REQUIRE(restored);
  for (const Format* const format : all_formats()) {
    INFO(format->name);
    CHECK(format->write(*restored, {}) == format->write(report, {}));
  }
}

TEST_CASE("a saved report keeps what is suppressed") {
  Report report = small_report();
  report.suppressed.push_back({report.diagnostics.front(), SuppressedBy::exemption, "moves in May"});
  const auto restored = read_saved(write_saved(report));
  REQUIRE(restored);
  CHECK(json_format.write(*restored, {}) == json_format.write(report, {}));
  CHECK(sarif_format.write(*restored, {}) == sarif_format.write(report, {}));
}

TEST_CASE("a saved report keeps the window of a long line") {
  Report report;
  report.diagnostics.push_back(finding(std::string(400, 'x'), 900, 905));
  report.diagnostics.front().place.source_column = 700;
  const auto restored = read_saved(write_saved(report));
  REQUIRE(restored);
  CHECK(restored->diagnostics.front().place.source_column == 700);
  CHECK(text_format.write(*restored, {.quiet = true}) == text_format.write(report, {.quiet = true}));
}

TEST_CASE("a saved report keeps texts, lists and numbers of every length") {
  const auto size = GENERATE(as<std::size_t>{}, 0, 15, 16, 31, 32, 127, 128, 255, 256, 65'535, 65'536);
  INFO(size);
  Report report;
  report.diagnostics.push_back(finding("text", 1, 2));
  ReportedDiagnostic& saved = report.diagnostics.front();
  saved.message.assign(size, 'm');
  saved.related.assign(size, {});
  saved.place.begin.line = static_cast<std::uint32_t>(size);
  saved.fingerprint = std::uint64_t{size} << 32U;

  const auto restored = read_saved(write_saved(report));
  REQUIRE(restored);
  const ReportedDiagnostic& read = restored->diagnostics.front();
  CHECK(read.message == saved.message);
  CHECK(read.related.size() == size);
  CHECK(read.place.begin.line == size);
  CHECK(read.fingerprint == saved.fingerprint);
}

TEST_CASE("a damaged saved report is no report") {
  const std::string good = write_saved(small_report());
  CHECK_FALSE(read_saved(""));
  CHECK_FALSE(read_saved("no report at all"));
  CHECK_FALSE(read_saved(good + "x"));
  for (std::size_t size = 0; size < good.size(); size += 7) {
    INFO("cut after " << size << " bytes");
    CHECK_FALSE(read_saved(std::string_view{good}.substr(0, size)));
  }
}

TEST_CASE("a saved report with a severity or an origin that does not exist is no report") {
  Report report = small_report();
  report.diagnostics.front().severity = static_cast<Severity>(4);
  CHECK_FALSE(read_saved(write_saved(report)));
  report = small_report();
  report.diagnostics.front().origin = static_cast<Origin>(5);
  CHECK_FALSE(read_saved(write_saved(report)));
}

}  // namespace guidepost::reports
