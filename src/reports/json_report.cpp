// The format for programs: docs/formats/report.md describes it; fields may be added, never changed.
#include <nlohmann/json.hpp>

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
  return json;
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

  const Json json{{"format", 1},
                  {"tool", {{"name", "guidepost"}, {"version", version}}},
                  {"summary", summary_json(report.summary)},
                  {"locales", std::move(locales)},
                  {"coverage", std::move(coverage)},
                  {"files", std::move(files)},
                  {"diagnostics", std::move(diagnostics)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

extern const Format json_format{.name = "json", .write = &write_json};

}  // namespace guidepost::reports
