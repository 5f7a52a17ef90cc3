// Small reports for the tests of the formats.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reports/report.hpp"

namespace guidepost::reports {

/// A finding of code file-not-found in "en/a.md", line 3: `line` is the source line, [begin, end) the columns.
inline ReportedDiagnostic finding(std::string line, std::uint32_t begin, std::uint32_t end) {
  ReportedDiagnostic found;
  found.code = Code::file_not_found;
  found.severity = Severity::error;
  found.message = "link target 'b.md' does not exist";
  found.place = {.file = "en/a.md", .begin = {3, begin}, .end = {3, end}, .source_line = std::move(line)};
  return found;
}

/// One file, two locales, one missing article, one finding with everything that a finding can have.
inline Report small_report() {
  Report report;
  report.summary = {.files = 2, .articles = 2, .pages = 3, .fallback_pages = 1, .redirects = 2, .errors = 1};
  report.locales = {{.tag = "en", .folder = "en", .articles = 2, .is_source = true},
                    {.tag = "zh-Hans", .folder = "zh", .articles = 1, .missing = 1, .coverage = 0.5}};
  report.coverage = {{.article = "a", .locales = {{"en", "present"}, {"zh-Hans", "present"}}},
                     {.article = "b", .locales = {{"en", "present"}, {"zh-Hans", "missing"}}}};
  report.files = {{.path = "en/a.md", .role = "page"}, {.path = "en/media/a.png", .role = "asset"}};
  ReportedDiagnostic found = finding("see [it](b.md)", 5, 15);
  found.help = "did you mean 'a.md'?";
  found.locale = "en";
  found.article = "a";
  found.origin = Origin::introduced;
  found.related.push_back({.place = {.file = "en/b.md", .begin = {1, 2}, .end = {1, 4}, .source_line = "# B"},
                           .message = "first listed here"});
  found.fix.push_back(
      {.place = {.file = "en/a.md", .begin = {3, 10}, .end = {3, 14}, .source_line = {}}, .replacement = "a.md"});
  found.fingerprint = 0x0123456789abcdefU;
  report.diagnostics.push_back(std::move(found));
  return report;
}

}  // namespace guidepost::reports
