#include "reports/report.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/utf8.hpp"

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

  ReportedPlace resolve(SourceSpan span) {
    if (span.file == no_file) return {};
    const auto [found, is_new] = indexes_.try_emplace(span.file, std::string_view{sources_[span.file].text});
    const LineIndex& index = found->second;
    ReportedPlace place{.file = sources_[span.file].path,
                        .begin = index.position(span.range.begin),
                        .end = index.position(span.range.end),
                        .source_line = {}};
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
  const SourceSet& sources_;
  std::unordered_map<FileId, LineIndex> indexes_;
};

void count(Report& report) {
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

Report make_report(const SourceSet& sources, const Diagnostics& diagnostics, const site::SiteModel* model) {
  Report report;
  Places places{sources};
  report.diagnostics.reserve(diagnostics.size());
  for (const Diagnostic& diagnostic : diagnostics.items()) {
    ReportedDiagnostic reported{.code = diagnostic.code,
                                .severity = diagnostic.severity,
                                .message = diagnostic.message,
                                .help = diagnostic.help,
                                .place = places.resolve(diagnostic.where),
                                .related = {},
                                .locale = diagnostic.locale,
                                .article = diagnostic.article,
                                .origin = diagnostic.origin};
    for (const RelatedPlace& related : diagnostic.related) {
      reported.related.push_back({.place = places.resolve(related.where), .message = related.message});
    }
    report.diagnostics.push_back(std::move(reported));
  }
  count(report);
  if (model != nullptr) add_model(report, *model);
  return report;
}

void narrow(Report& report, const std::vector<std::string>& locales) {
  if (locales.empty()) return;
  std::vector<std::string> tags;
  for (const ReportedLocale& locale : report.locales) {
    const bool wanted = std::ranges::find(locales, locale.tag) != locales.end() ||
                        std::ranges::find(locales, locale.folder) != locales.end();
    if (wanted) tags.push_back(locale.tag);
  }
  std::erase_if(report.diagnostics, [&](const ReportedDiagnostic& diagnostic) {
    return !diagnostic.locale.empty() && std::ranges::find(tags, diagnostic.locale) == tags.end();
  });
  count(report);
}

}  // namespace guidepost::reports
