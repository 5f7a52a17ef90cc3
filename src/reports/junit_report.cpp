// JUnit XML: a suite per locale, a case per article, so that a CI system shows which translation fails where. Errors
// and warnings are failures of their case; the rest is its output. Schema as Jenkins and GitLab read it.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <sstream>

#include "base/utf8.hpp"
#include "reports/format.hpp"

namespace guidepost::reports {
namespace {

/// Findings by case; the ordered map keeps the output the same for the same findings.
using Cases = std::map<std::string, std::vector<const ReportedDiagnostic*>>;

bool is_failure(const ReportedDiagnostic& diagnostic) {
  return diagnostic.severity <= Severity::warning;
}

/// XML has no way to write most control characters.
std::string xml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const utf8::Decoded next = utf8::decode(text);
    const bool is_allowed = next.code_point >= 0x20 || next.code_point == U'\n' || next.code_point == U'\t';
    if (is_allowed && next.code_point != 0xFFFE && next.code_point != 0xFFFF) utf8::append(out, next.code_point);
    text.remove_prefix(next.size);
  }
  return out;
}

std::string line_of(const ReportedDiagnostic& diagnostic, const FormatOptions& options) {
  const ReportedPlace& place = diagnostic.place;
  std::string line;
  if (!place.file.empty()) {
    line = fmt::format("{}{}:{}:{}: ", options.path_prefix, place.file, place.begin.line, place.begin.column);
  }
  line += fmt::format("{}[{}]: {}", severity_name(diagnostic.severity), code_info(diagnostic.code).name,
                      diagnostic.message);
  if (!diagnostic.help.empty()) line += "\n    help: " + diagnostic.help;
  return xml_text(line + '\n');
}

void add_case(pugi::xml_node suite, const std::string& suite_name, const std::string& name,
              const std::vector<const ReportedDiagnostic*>& findings, const FormatOptions& options) {
  pugi::xml_node test = suite.append_child("testcase");
  test.append_attribute("name") = xml_text(name).c_str();
  test.append_attribute("classname") = xml_text("guidepost." + suite_name).c_str();
  std::string failures;
  std::string output;
  const ReportedDiagnostic* first = nullptr;
  for (const ReportedDiagnostic* const diagnostic : findings) {
    if (is_failure(*diagnostic) && first == nullptr) first = diagnostic;
    (is_failure(*diagnostic) ? failures : output) += line_of(*diagnostic, options);
  }
  if (first != nullptr) {
    pugi::xml_node failure = test.append_child("failure");
    failure.append_attribute("message") = xml_text(first->message).c_str();
    failure.append_attribute("type") = std::string{code_info(first->code).name}.c_str();
    failure.text() = failures.c_str();
  }
  if (!output.empty()) test.append_child("system-out").text() = output.c_str();
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
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("testsuites");
  root.append_attribute("name") = "guidepost";
  for (const auto& [suite_name, cases] : collect(report)) {
    pugi::xml_node suite = root.append_child("testsuite");
    std::size_t failures = 0;
    for (const auto& [name, findings] : cases) {
      if (std::ranges::any_of(findings, [](const ReportedDiagnostic* d) { return is_failure(*d); })) ++failures;
    }
    suite.append_attribute("name") = suite_name.c_str();
    suite.append_attribute("tests") = cases.size();
    suite.append_attribute("failures") = failures;
    suite.append_attribute("errors") = 0;
    for (const auto& [name, findings] : cases) add_case(suite, suite_name, name, findings, options);
  }
  std::ostringstream out;
  document.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
  return out.str();
}

}  // namespace

extern const Format junit_format{.name = "junit", .write = &write_junit};

}  // namespace guidepost::reports
