// GitHub's workflow commands: findings as annotations of the changed files. GitHub shows ten of each level for a step
// and drops the rest, so the gravest come first and what is dropped is counted in a last notice.
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "reports/format.hpp"

namespace guidepost::reports {
namespace {

constexpr std::size_t shown_per_level = 10;

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    default:
      return "notice";
  }
}

/// What would end a command or one of its properties is percent-encoded.
std::string escaped(std::string_view text, bool is_property) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const bool ends = c == '%' || c == '\r' || c == '\n' || (is_property && (c == ':' || c == ','));
    if (ends) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

/// Findings that this translation introduced first: an inherited one is somebody else's to mend.
int rank(const ReportedDiagnostic& diagnostic) {
  return diagnostic.origin == Origin::none || diagnostic.origin == Origin::introduced ? 0 : 1;
}

std::string annotation(const ReportedDiagnostic& diagnostic, const FormatOptions& options) {
  const std::string_view code = code_info(diagnostic.code).name;
  std::string properties = fmt::format(" title={}", escaped(code, true));
  if (!diagnostic.place.file.empty()) {
    const ReportedPlace& place = diagnostic.place;
    properties = fmt::format(" file={},line={},endLine={}", escaped(options.path_prefix + place.file, true),
                             place.begin.line, std::max(place.begin.line, place.end.line));
    // Columns are only allowed within one line.
    if (place.begin.line == place.end.line) {
      properties += fmt::format(",col={},endColumn={}", place.begin.column, place.end.column);
    }
    properties += fmt::format(",title={}", escaped(code, true));
  }
  std::string message = diagnostic.message;
  if (!diagnostic.help.empty()) message += "\nhelp: " + diagnostic.help;
  return fmt::format("::{}{}::{}\n", command_of(diagnostic.severity), properties, escaped(message, false));
}

std::string write_github(const Report& report, const FormatOptions& options) {
  std::vector<const ReportedDiagnostic*> ranked;
  ranked.reserve(report.diagnostics.size());
  for (const ReportedDiagnostic& diagnostic : report.diagnostics) ranked.push_back(&diagnostic);
  std::ranges::stable_sort(ranked, [](const ReportedDiagnostic* a, const ReportedDiagnostic* b) {
    return std::pair{a->severity, rank(*a)} < std::pair{b->severity, rank(*b)};
  });

  std::string out;
  std::array<std::size_t, 3> shown{};  // errors, warnings, notices
  std::size_t dropped = 0;
  for (const ReportedDiagnostic* const diagnostic : ranked) {
    std::size_t& count = shown[std::min<std::size_t>(static_cast<std::size_t>(diagnostic->severity), 2)];
    // One notice is kept for the count.
    const std::size_t limit = diagnostic->severity < Severity::suggestion ? shown_per_level : shown_per_level - 1;
    if (count == limit) {
      ++dropped;
      continue;
    }
    ++count;
    out += annotation(*diagnostic, options);
  }
  if (dropped > 0) {
    out += fmt::format("::notice title=guidepost::{} more findings are not shown here: see the full report\n", dropped);
  }
  return out;
}

}  // namespace

extern const Format github_format{.name = "github", .write = &write_github};

}  // namespace guidepost::reports
