#include "reports/report.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/utf8.hpp"
#include "reports/fingerprint.hpp"

namespace guidepost::reports {
namespace {

/// `count` code points from `at` on, backwards or forwards, but not out of the text.
std::size_t step_back(std::string_view text, std::size_t at, std::size_t count) {
  for (; at > 0 && count > 0; --count) {
    do --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  }
  return at;
}
std::size_t step_on(std::string_view text, std::size_t at, std::size_t count) {
  for (; at < text.size() && count > 0; --count) at += utf8::decode(text.substr(at)).size;
  return at;
}

/// Resolves spans; each file's line index is built once.
class Places {
 public:
  explicit Places(const SourceSet& sources) : sources_{sources} {}

  /// The place without its source line.
  ReportedPlace range(SourceSpan span) {
    if (span.file == no_file) return {};
    const LineIndex& index = index_of(span.file);
    return {.file = sources_[span.file].path,
            .begin = index.position(span.range.begin),
            .end = index.position(span.range.end),
            .source_line = {}};
  }

  ReportedPlace resolve(SourceSpan span) {
    ReportedPlace place = range(span);
    if (span.file == no_file) return place;
    const LineIndex& index = index_of(span.file);
    const std::string_view line = index.line(place.begin.line);
    // What points into the line end stands behind the line, what points at a byte order mark before it.
    const std::ptrdiff_t offset = sources_[span.file].text.data() + span.range.begin - line.data();
    const auto begin = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(offset, 0, std::ssize(line)));
    const std::size_t from = step_back(line, begin, excerpt_reach);
    place.source_line = line.substr(from, step_on(line, begin, excerpt_reach) - from);
    const std::size_t before = utf8::count_code_points(line.substr(from, begin - from));
    const std::ptrdiff_t behind = std::max<std::ptrdiff_t>(0, offset - std::ssize(line));
    place.source_column = place.begin.column - static_cast<std::uint32_t>(before) - static_cast<std::uint32_t>(behind);
    return place;
  }

 private:
  const LineIndex& index_of(FileId file) {
    return indexes_.try_emplace(file, std::string_view{sources_[file].text}).first->second;
  }

  const SourceSet& sources_;
  std::unordered_map<FileId, LineIndex> indexes_;
};

ReportedDiagnostic make_reported(const Diagnostic& diagnostic, Places& places) {
  ReportedDiagnostic reported{.code = diagnostic.code,
                              .severity = diagnostic.severity,
                              .message = diagnostic.message,
                              .help = diagnostic.help,
                              .place = places.resolve(diagnostic.where),
                              .related = {},
                              .fix = {},
                              .locale = diagnostic.locale,
                              .article = diagnostic.article,
                              .origin = diagnostic.origin};
  for (const RelatedPlace& related : diagnostic.related)
    reported.related.push_back({.place = places.resolve(related.where), .message = related.message});
  for (const TextEdit& edit : diagnostic.fix)
    reported.fix.push_back({.place = places.range(edit.where), .replacement = edit.replacement});
  return reported;
}

std::string_view presence_name(site::Presence presence) {
  switch (presence) {
    case site::Presence::present:
      return "present";
    case site::Presence::missing:
    case site::Presence::redirected:
      return "missing";
    case site::Presence::orphan:
      break;
  }
  return "orphan";
}

void add_coverage(Report& report, const site::SiteModel& model) {
  for (const locale::LocaleId id : model.locales().ids()) {
    const locale::Locale& locale = model.locales()[id];
    const site::LocaleCoverage& total = model.coverage_of(id);
    report.locales.push_back({.tag = locale.tag,
                              .folder = locale.folder,
                              .articles = total.articles,
                              .missing = total.missing,
                              .orphans = total.orphans,
                              .coverage = total.share,
                              .is_source = model.locales().source() == id});
  }
  for (const site::CoverageRow& row : model.coverage()) {
    ReportedArticle article{.article = row.id.path(), .locales = {}};
    for (const locale::LocaleId id : model.locales().ids()) {
      const site::Presence presence = row.locales[static_cast<std::size_t>(id)];
      // Nobody expects an orphan elsewhere.
      if (presence == site::Presence::missing && !row.expected) continue;
      article.locales.emplace(model.locales()[id].tag, presence_name(presence));
    }
    report.coverage.push_back(std::move(article));
  }
}

void add_model(Report& report, const site::SiteModel& model) {
  report.summary.files = model.ledger().size();
  report.summary.articles = model.coverage().size();
  report.summary.redirects = model.redirects().size();
  for (const site::Page& page : model.pages()) {
    ++(page.is_fallback ? report.summary.fallback_pages : report.summary.pages);
  }
  for (const content::FoundFile& file : model.ledger()) {
    report.files.push_back({.path = file.path, .role = std::string{content::role_name(file.role)}});
  }
  add_coverage(report, model);
}

}  // namespace

Report make_report(const SourceSet& sources, const Diagnostics& diagnostics, const site::SiteModel* model,
                   std::span<const SuppressedDiagnostic> suppressed) {
  Report report;
  Places places{sources};
  report.diagnostics.reserve(diagnostics.size());
  for (const Diagnostic& diagnostic : diagnostics.items())
    report.diagnostics.push_back(make_reported(diagnostic, places));
  for (const SuppressedDiagnostic& one : suppressed)
    report.suppressed.push_back({.finding = make_reported(one.finding, places), .by = one.by, .reason = one.reason});
  add_fingerprints(report);
  count_findings(report);
  if (model != nullptr) add_model(report, *model);
  return report;
}

void count_findings(Report& report) {
  Summary& summary = report.summary;
  summary.errors = summary.warnings = summary.suggestions = summary.infos = 0;
  for (const ReportedDiagnostic& diagnostic : report.diagnostics) {
    switch (diagnostic.severity) {
      case Severity::error:
        ++summary.errors;
        break;
      case Severity::warning:
        ++summary.warnings;
        break;
      case Severity::suggestion:
        ++summary.suggestions;
        break;
      case Severity::info:
        ++summary.infos;
        break;
    }
  }
}

}  // namespace guidepost::reports
