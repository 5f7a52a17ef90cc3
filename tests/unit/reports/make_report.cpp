// From spans to places: lines, columns, excerpts; and what --locale leaves.
#include <catch2/catch.hpp>

#include "reports/narrow.hpp"
#include "reports/report.hpp"
#include "unit/reports/sample.hpp"

namespace guidepost::reports {
namespace {

/// The place of bytes [begin, end) of a file with this text.
ReportedPlace place_of(std::string text, std::size_t begin, std::size_t end) {
  SourceSet sources;
  const FileId file = sources.add("en/a.md", std::move(text));
  Diagnostics diagnostics;
  diagnostics.add(make_diagnostic(Code::file_not_found, {file, byte_range(begin, end)}, "message"));
  return make_report(sources, diagnostics, nullptr).diagnostics.front().place;
}

}  // namespace

TEST_CASE("a span becomes lines, columns in code points, and its first line") {
  struct Case {
    std::string_view name, text;
    std::size_t begin, end;
    Position from, to;
    std::string_view line;
  };
  const auto c = GENERATE(values<Case>({
      {"first line", "abc\n", 1, 2, {1, 2}, {1, 3}, "abc"},
      {"later line", "a\nbcd\n", 3, 5, {2, 2}, {2, 4}, "bcd"},
      {"two lines", "abc\ndef\n", 1, 6, {1, 2}, {2, 3}, "abc"},
      {"characters of several bytes", "文章x\n", 6, 7, {1, 3}, {1, 4}, "文章x"},
      {"a byte order mark is no column",
       "\xEF\xBB\xBF"
       "abc\n",
       4,
       5,
       {1, 2},
       {1, 3},
       "abc"},
      {"the top of a file with a byte order mark",
       "\xEF\xBB\xBF"
       "abc\n",
       0,
       0,
       {1, 1},
       {1, 1},
       "abc"},
      {"the end of a line", "abc\r\ndef", 3, 3, {1, 4}, {1, 4}, "abc"},
      {"inside the end of a line", "abc\r\ndef", 4, 4, {1, 5}, {1, 5}, "abc"},
      {"the end of a file", "abc", 3, 3, {1, 4}, {1, 4}, "abc"},
      {"after the last line", "abc\n", 4, 4, {2, 1}, {2, 1}, ""},
      {"an empty file", "", 0, 0, {1, 1}, {1, 1}, ""},
  }));
  INFO(c.name);
  const ReportedPlace place = place_of(std::string{c.text}, c.begin, c.end);
  CHECK(place.begin == c.from);
  CHECK(place.end == c.to);
  CHECK(place.source_line == c.line);
  CHECK(place.source_column == 1);
}

TEST_CASE("of a very long line only the part round the place is kept") {
  const std::string text = "first\n" + std::string(5'000'000, 'x') + "é[it](b.md)é" + std::string(5'000'000, 'y');
  const std::size_t begin = text.find('[');
  const ReportedPlace place = place_of(text, begin, begin + 10);
  CHECK(place.begin == Position{2, 5'000'002});
  CHECK(place.source_column == 5'000'002 - excerpt_reach);
  CHECK(place.source_line == std::string(199, 'x') + "é[it](b.md)é" + std::string(189, 'y'));
}

TEST_CASE("findings are counted by severity") {
  SourceSet sources;
  const SourceSpan top{sources.add("en/a.md", "a\n"), {}};
  Diagnostics diagnostics;
  for (const Origin origin : {Origin::none, Origin::introduced, Origin::inherited, Origin::pending}) {
    diagnostics.add(with_origin(make_diagnostic(Code::file_not_found, top, "message"), origin));
  }
  diagnostics.add(with_origin(make_diagnostic(Code::bookmark_not_found, top, "message"), Origin::pending));
  const Summary summary = make_report(sources, diagnostics, nullptr).summary;
  CHECK(summary.errors == 2);
  CHECK(summary.warnings == 1);
  CHECK(summary.suggestions == 1);
  CHECK(summary.infos == 1);
}

TEST_CASE("a report without a model has findings and nothing else") {
  const Report report = make_report(SourceSet{}, Diagnostics{}, nullptr);
  CHECK(report.locales.empty());
  CHECK(report.coverage.empty());
  CHECK(report.files.empty());
  CHECK(report.summary.files == 0);
}

TEST_CASE("--locale leaves what is about that locale or about none, and counts again") {
  struct Case {
    std::string_view name;
    std::vector<std::string> wanted;
    std::size_t left;
  };
  const auto c = GENERATE(values<Case>({
      {"all", {}, 3},
      {"by tag", {"zh-Hans"}, 2},
      {"by folder", {"zh"}, 2},
      {"two", {"en", "zh"}, 3},
      {"none of them", {"sv"}, 1},
  }));
  INFO(c.name);
  Report report = small_report();
  for (const std::string_view locale : {"zh-Hans", ""}) {
    ReportedDiagnostic found = finding("", 1, 1);
    found.locale = locale;
    report.diagnostics.push_back(found);
  }
  report.summary.errors = report.diagnostics.size();
  narrow(report, c.wanted);
  CHECK(report.diagnostics.size() == c.left);
  CHECK(report.summary.errors == c.left);
  CHECK(report.coverage.size() == 2);
  CHECK(report.locales.size() == 2);
}

}  // namespace guidepost::reports
