// Markdown for a comment on a pull request or a step summary: the table of locales first, then the gravest findings,
// short enough for GitHub's limit of 65,536 characters.
#include <fmt/format.h>

#include <algorithm>

#include "reports/format.hpp"

namespace guidepost::reports {
namespace {

constexpr std::size_t longest_list = 50;
constexpr std::size_t longest_report = 60'000;  // bytes

/// Text in a table cell or list: what Markdown or HTML would take for its own is escaped.
std::string inline_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      out += ' ';
      continue;
    }
    if (std::string_view{"\\`*_[]<>|#~&"}.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

void add_locales(const Report& report, std::string& out) {
  if (report.locales.empty()) return;
  out += "| locale | articles | missing | orphans | coverage |\n|---|--:|--:|--:|--:|\n";
  for (const ReportedLocale& locale : report.locales) {
    out +=
        fmt::format("| {}{} | {} | {} | {} | {:.1f}% |\n", inline_text(locale.tag), locale.is_source ? " (source)" : "",
                    locale.articles, locale.missing, locale.orphans, locale.coverage * 100);
  }
  out += '\n';
}

std::string item(const ReportedDiagnostic& diagnostic, const FormatOptions& options) {
  std::string line = fmt::format("- **{}** {}: {}", severity_name(diagnostic.severity), code_info(diagnostic.code).name,
                                 inline_text(diagnostic.message));
  if (!diagnostic.place.file.empty()) {
    line += fmt::format(" ({}:{}:{})", inline_text(options.path_prefix + diagnostic.place.file),
                        diagnostic.place.begin.line, diagnostic.place.begin.column);
  }
  return line + '\n';
}

std::string write_markdown(const Report& report, const FormatOptions& options) {
  const Summary& summary = report.summary;
  std::string out = fmt::format("### guidepost: {} errors, {} warnings, {} suggestions, {} infos\n\n", summary.errors,
                                summary.warnings, summary.suggestions, summary.infos);
  add_locales(report, out);

  std::vector<const ReportedDiagnostic*> ranked;
  for (const ReportedDiagnostic& diagnostic : report.diagnostics) ranked.push_back(&diagnostic);
  std::ranges::stable_sort(ranked, {}, [](const ReportedDiagnostic* d) { return d->severity; });
  std::size_t shown = 0;
  for (; shown < std::min(ranked.size(), longest_list); ++shown) {
    const std::string line = item(*ranked[shown], options);
    if (out.size() + line.size() > longest_report) break;
    out += line;
  }
  if (shown < ranked.size()) out += fmt::format("\nand {} more: see the full report\n", ranked.size() - shown);
  return out;
}

}  // namespace

extern const Format markdown_format{.name = "markdown", .write = &write_markdown};

}  // namespace guidepost::reports
