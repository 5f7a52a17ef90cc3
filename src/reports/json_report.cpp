// The format for programs: docs/formats/report.md describes it; fields may be added, never changed.
#include <nlohmann/json.hpp>

#include "diagnostics/safe_fixes.hpp"
#include "reports/fingerprint.hpp"
#include "reports/format.hpp"
#include "reports/version.hpp"

namespace guidepost::reports {
namespace {

using Json = nlohmann::ordered_json;

Json summary_json(const Summary& summary) {
  return {{"files", summary.files},         {"articles", summary.articles},
          {"pages", summary.pages},         {"fallback_pages", summary.fallback_pages},
          {"redirects", summary.redirects}, {"errors", summary.errors},
          {"warnings", summary.warnings},   {"suggestions", summary.suggestions},
          {"infos", summary.infos}};
}

Json place_json(const ReportedPlace& place) {
  return {{"file", place.file},
          {"line", place.begin.line},
          {"column", place.begin.column},
          {"end_line", place.end.line},
          {"end_column", place.end.column}};
}

Json diagnostic_json(const ReportedDiagnostic& diagnostic) {
  Json json{{"code", code_info(diagnostic.code).name},
            {"severity", severity_name(diagnostic.severity)},
            {"message", diagnostic.message}};
  json.update(place_json(diagnostic.place));
  json["locale"] = diagnostic.locale;
  json["article"] = diagnostic.article;
  json["help"] = diagnostic.help;
  json["origin"] = origin_name(diagnostic.origin);
  if (!diagnostic.related.empty()) {
    Json related = Json::array();
    for (const ReportedRelated& place : diagnostic.related) {
      Json entry = place_json(place.place);
      entry["message"] = place.message;
      related.push_back(std::move(entry));
    }
    json["related"] = std::move(related);
  }
  json["fingerprint"] = fingerprint_text(diagnostic.fingerprint);
  if (diagnostic.baseline != BaselineState::none)
    json["baseline_state"] = diagnostic.baseline == BaselineState::fresh ? "new" : "unchanged";
  if (!diagnostic.fix.empty()) {
    Json edits = Json::array();
    for (const ReportedEdit& edit : diagnostic.fix) {
      Json entry = place_json(edit.place);
      entry["replacement"] = edit.replacement;
      edits.push_back(std::move(entry));
    }
    json["fix"] = {{"safe", is_safe_fix(diagnostic.code)}, {"edits", std::move(edits)}};
  }
  return json;
}

Json suppressed_json(const ReportedSuppression& one) {
  Json json = diagnostic_json(one.finding);
  json["suppression"] = {{"by", one.by == SuppressedBy::comment ? "comment" : "exemption"}, {"reason", one.reason}};
  return json;
}

Json baseline_json(const ReportedBaseline& baseline) {
  Json stale = Json::array();
  for (const BaselineEntry& entry : baseline.stale) {
    stale.push_back({{"fingerprint", fingerprint_text(entry.fingerprint)},
                     {"code", entry.code},
                     {"file", entry.file},
                     {"locale", entry.locale},
                     {"message", entry.message}});
  }
  return {{"new", baseline.fresh}, {"unchanged", baseline.unchanged}, {"stale", std::move(stale)}};
}

std::string write_json(const Report& report, const FormatOptions&) {
  Json locales = Json::array();
  for (const ReportedLocale& locale : report.locales) {
    locales.push_back({{"tag", locale.tag},
                       {"folder", locale.folder},
                       {"articles", locale.articles},
                       {"missing", locale.missing},
                       {"orphans", locale.orphans},
                       {"coverage", locale.coverage}});
  }
  Json coverage = Json::array();
  for (const ReportedArticle& article : report.coverage) {
    coverage.push_back({{"article", article.article}, {"locales", article.locales}});
  }
  Json files = Json::array();
  for (const ReportedFile& file : report.files) files.push_back({{"path", file.path}, {"role", file.role}});
  Json diagnostics = Json::array();
  for (const ReportedDiagnostic& diagnostic : report.diagnostics) diagnostics.push_back(diagnostic_json(diagnostic));

  Json suppressed = Json::array();
  for (const ReportedSuppression& one : report.suppressed) suppressed.push_back(suppressed_json(one));

  Json json{{"format", 1},
            {"tool", {{"name", "guidepost"}, {"version", version}}},
            {"summary", summary_json(report.summary)},
            {"locales", std::move(locales)},
            {"coverage", std::move(coverage)},
            {"files", std::move(files)},
            {"diagnostics", std::move(diagnostics)},
            {"suppressed", std::move(suppressed)}};
  if (report.baseline) json["baseline"] = baseline_json(*report.baseline);
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

extern const Format json_format{.name = "json", .write = &write_json, .tells_known = true};

}  // namespace guidepost::reports
