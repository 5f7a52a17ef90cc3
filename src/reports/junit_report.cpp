// JUnit XML: a suite per locale, a case per article, so that a CI system shows which translation fails where. What
// makes the run fail is a failure of its case; the rest is the case's output. Schema as Jenkins and GitLab read it.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "reports/format.hpp"
#include "xml/writer.hpp"

namespace guidepost::reports {
namespace {

/// Findings by case; the ordered map keeps the output the same for the same findings.
using Cases = std::map<std::string, std::vector<const ReportedDiagnostic*>>;

std::string line_of(const ReportedDiagnostic& diagnostic, const FormatOptions& options) {
  const ReportedPlace& place = diagnostic.place;
  std::string line;
  if (!place.file.empty()) {
    line = fmt::format("{}{}:{}:{}: ", options.path_prefix, place.file, place.begin.line, place.begin.column);
  }
  line += fmt::format("{}[{}]: {}", severity_name(diagnostic.severity), code_info(diagnostic.code).name,
                      diagnostic.message);
  if (!diagnostic.help.empty()) line += "\n    help: " + diagnostic.help;
  return line + '\n';
}

void add_case(xml::Writer& out, const std::string& suite_name, const std::string& name,
              const std::vector<const ReportedDiagnostic*>& findings, const FormatOptions& options) {
  out.open("testcase").attribute("name", name).attribute("classname", "guidepost." + suite_name);
  std::string failures;
  std::string output;
  const ReportedDiagnostic* first = nullptr;
  for (const ReportedDiagnostic* const diagnostic : findings) {
    const bool is_failure = fails(*diagnostic, options.fail);
    if (is_failure && first == nullptr) first = diagnostic;
    (is_failure ? failures : output) += line_of(*diagnostic, options);
  }
  if (first != nullptr) {
    out.open("failure").attribute("message", first->message).attribute("type", code_info(first->code).name);
    out.text(failures).close();
  }
  if (!output.empty()) out.element("system-out", output);
  out.close();
}

/// By suite, then by case: every article that a locale has or lacks, and what is about no article.
std::map<std::string, Cases> collect(const Report& report) {
  std::map<std::string, Cases> suites;
  for (const ReportedLocale& locale : report.locales) suites[locale.tag];
  for (const ReportedArticle& article : report.coverage) {
    for (const auto& [tag, presence] : article.locales) suites[tag][article.article];
  }
  for (const ReportedDiagnostic& diagnostic : report.diagnostics) {
    const std::string suite = diagnostic.locale.empty() ? "site" : diagnostic.locale;
    const std::string& name = diagnostic.article.empty() ? diagnostic.place.file : diagnostic.article;
    suites[suite][name.empty() ? "configuration" : name].push_back(&diagnostic);
  }
  return suites;
}

std::string write_junit(const Report& report, const FormatOptions& options) {
  xml::Writer out;
  out.open("testsuites").attribute("name", "guidepost");
  for (const auto& [suite_name, cases] : collect(report)) {
    std::size_t failures = 0;
    for (const auto& [name, findings] : cases) {
      if (std::ranges::any_of(findings, [&](const auto* finding) { return fails(*finding, options.fail); })) ++failures;
    }
    out.open("testsuite").attribute("name", suite_name).attribute("tests", cases.size());
    out.attribute("failures", failures).attribute("errors", std::size_t{0});
    for (const auto& [name, findings] : cases) add_case(out, suite_name, name, findings, options);
    out.close();
  }
  out.close();
  return std::move(out).finish();
}

}  // namespace

extern const Format junit_format{.name = "junit", .write = &write_junit};

}  // namespace guidepost::reports
