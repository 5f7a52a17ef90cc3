// What a baseline compares, and what names its findings.
#include "reports/baseline.hpp"

#include <catch2/catch.hpp>

#include "reports/fingerprint.hpp"
#include "unit/reports/sample.hpp"

namespace guidepost::reports {
namespace {

/// A report of findings with these messages.
Report report_of(const std::vector<std::string>& messages) {
  Report report;
  for (const std::string& message : messages) {
    report.diagnostics.push_back(finding("a line", 1, 2));
    report.diagnostics.back().message = message;
  }
  add_fingerprints(report);
  return report;
}

std::vector<std::uint64_t> names(const std::vector<std::string>& messages) {
  std::vector<std::uint64_t> all;
  for (const ReportedDiagnostic& one : report_of(messages).diagnostics) all.push_back(one.fingerprint);
  return all;
}

}  // namespace

TEST_CASE("fingerprints tell findings apart by what is wrong, not by where or how often") {
  CHECK(names({"a"}) == names({"a"}));
  CHECK(names({"a"}) != names({"b"}));
  CHECK(names({"12 more rows"}) == names({"7 more rows"}));
  CHECK(names({"link 'a1.md'"}) != names({"link 'a2.md'"}));
  CHECK(names({"a", "b"}).back() == names({"b"}).front());
  const auto twice = names({"a", "a"});
  CHECK(twice[0] != twice[1]);
  CHECK(twice[0] == names({"a"})[0]);

  Report moved = report_of({"a"});
  moved.diagnostics[0].place.begin = {90, 7};
  moved.diagnostics[0].place.source_line = "another line";
  const std::uint64_t before = moved.diagnostics[0].fingerprint;
  add_fingerprints(moved);
  CHECK(moved.diagnostics[0].fingerprint == before);
  moved.diagnostics[0].locale = "sv";
  add_fingerprints(moved);
  CHECK(moved.diagnostics[0].fingerprint != before);
}

TEST_CASE("a baseline is read as it was written, sorted") {
  const Baseline baseline = baseline_of(report_of({"b", "a \"quoted\" \xE4\xBD\xA0"}));
  const auto read = read_baseline(write_baseline(baseline));
  REQUIRE(read);
  REQUIRE(read->entries.size() == 2);
  CHECK(read->entries[0] == baseline.entries[1]);
  CHECK(read->entries[1] == baseline.entries[0]);
  CHECK(write_baseline(*read) == write_baseline(baseline));
  CHECK(write_baseline({}) == "{\n  \"format\": 1,\n  \"findings\": []\n}\n");
}

TEST_CASE("what is no baseline is not read") {
  for (const std::string_view bytes : {"", "[]", "{}", "{\"format\": 2, \"findings\": []}",
                                       "{\"format\": 1, \"findings\": [{\"fingerprint\": \"zz\", \"code\": \"a\", "
                                       "\"file\": \"\", \"locale\": \"\", \"message\": \"\"}]}"}) {
    INFO(bytes);
    CHECK_FALSE(read_baseline(bytes));
  }
}

TEST_CASE("a comparison tells new, known and gone; a baseline only shrinks") {
  const Baseline baseline = baseline_of(report_of({"a", "b"}));
  Report report = report_of({"b", "c"});
  compare(report, baseline, Severity::suggestion);
  REQUIRE(report.diagnostics.size() == 3);
  CHECK(report.diagnostics[0].baseline == BaselineState::unchanged);
  CHECK(report.diagnostics[1].baseline == BaselineState::fresh);
  CHECK(report.diagnostics[2].code == Code::baseline_stale);
  CHECK(report.diagnostics[2].message == "the baseline has a 'file-not-found' in 'en/a.md' that is gone: a");
  CHECK(report.summary.suggestions == 1);
  REQUIRE(report.baseline);
  CHECK(report.baseline->stale == std::vector{baseline.entries[0]});

  const Baseline smaller = shrunk(baseline, report_of({"b", "c"}));
  REQUIRE(smaller.entries.size() == 1);
  CHECK(smaller.entries[0].message == "b");
}

TEST_CASE("a suppressed finding is neither new nor gone") {
  const Baseline baseline = baseline_of(report_of({"a"}));
  Report report = report_of({"a"});
  report.suppressed.push_back({report.diagnostics[0], SuppressedBy::comment, "why"});
  report.diagnostics.clear();
  compare(report, baseline, Severity::suggestion);
  CHECK(report.diagnostics.empty());
  CHECK(report.baseline->stale.empty());
}

}  // namespace guidepost::reports
