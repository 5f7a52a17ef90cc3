// A report as MessagePack: what an unchanged build prints again without parsing an article.
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "reports/format.hpp"
#include "reports/version.hpp"

namespace guidepost::reports {
namespace {

using Json = nlohmann::json;

// Arrays instead of objects: a third of the bytes, and reading needs no look-ups. Order as in the structs.
Json save(const ReportedPlace& place) {
  return {place.file,       place.begin.line,  place.begin.column, place.end.line,
          place.end.column, place.source_line, place.source_column};
}

ReportedPlace load_place(const Json& json) {
  return {.file = json.at(0).get<std::string>(),
          .begin = {json.at(1).get<std::uint32_t>(), json.at(2).get<std::uint32_t>()},
          .end = {json.at(3).get<std::uint32_t>(), json.at(4).get<std::uint32_t>()},
          .source_line = json.at(5).get<std::string>(),
          .source_column = json.at(6).get<std::uint32_t>()};
}

Json save(const ReportedDiagnostic& d) {
  Json related = Json::array();
  for (const ReportedRelated& place : d.related) related.push_back(Json::array({save(place.place), place.message}));
  Json fix = Json::array();
  for (const ReportedEdit& edit : d.fix) fix.push_back(Json::array({save(edit.place), edit.replacement}));
  return Json::array({code_info(d.code).name, static_cast<int>(d.severity), d.message, d.help, save(d.place),
                      std::move(related), d.locale, d.article, static_cast<int>(d.origin), std::move(fix),
                      d.fingerprint});
}

/// An enumerator by its number; one beyond `last` is as malformed as the wrong type.
template <typename Enum>
Enum load_enum(const Json& json, Enum last) {
  const auto number = json.get<unsigned>();
  if (number > static_cast<unsigned>(last)) throw std::out_of_range{"no such enumerator"};
  return static_cast<Enum>(number);
}

ReportedDiagnostic load_diagnostic(const Json& json) {
  ReportedDiagnostic d;
  d.code = find_code(json.at(0).get<std::string>()).value();
  d.severity = load_enum(json.at(1), Severity::info);
  d.message = json.at(2).get<std::string>();
  d.help = json.at(3).get<std::string>();
  d.place = load_place(json.at(4));
  for (const Json& place : json.at(5)) d.related.push_back({load_place(place.at(0)), place.at(1).get<std::string>()});
  d.locale = json.at(6).get<std::string>();
  d.article = json.at(7).get<std::string>();
  d.origin = load_enum(json.at(8), Origin::lagging);
  for (const Json& edit : json.at(9)) d.fix.push_back({load_place(edit.at(0)), edit.at(1).get<std::string>()});
  d.fingerprint = json.at(10).get<std::uint64_t>();
  return d;
}

Report load(const Json& json) {
  Report report;
  const Json& s = json.at("summary");
  report.summary = {.files = s.at(0),
                    .articles = s.at(1),
                    .pages = s.at(2),
                    .fallback_pages = s.at(3),
                    .redirects = s.at(4),
                    .errors = s.at(5),
                    .warnings = s.at(6),
                    .suggestions = s.at(7),
                    .infos = s.at(8)};
  for (const Json& l : json.at("locales")) {
    report.locales.push_back({.tag = l.at(0),
                              .folder = l.at(1),
                              .articles = l.at(2),
                              .missing = l.at(3),
                              .orphans = l.at(4),
                              .coverage = l.at(5),
                              .is_source = l.at(6)});
  }
  for (const Json& a : json.at("coverage")) {
    report.coverage.push_back({.article = a.at(0), .locales = a.at(1).get<std::map<std::string, std::string>>()});
  }
  for (const Json& f : json.at("files")) report.files.push_back({.path = f.at(0), .role = f.at(1)});
  for (const Json& d : json.at("diagnostics")) report.diagnostics.push_back(load_diagnostic(d));
  for (const Json& one : json.at("suppressed")) {
    report.suppressed.push_back({.finding = load_diagnostic(one.at(0)),
                                 .by = load_enum(one.at(1), SuppressedBy::exemption),
                                 .reason = one.at(2).get<std::string>()});
  }
  return report;
}

}  // namespace

std::string write_saved(const Report& report) {
  const Summary& s = report.summary;
  Json json{
      {"version", version},
      {"summary",
       {s.files, s.articles, s.pages, s.fallback_pages, s.redirects, s.errors, s.warnings, s.suggestions, s.infos}}};
  Json locales = Json::array();
  for (const ReportedLocale& l : report.locales) {
    locales.push_back({l.tag, l.folder, l.articles, l.missing, l.orphans, l.coverage, l.is_source});
  }
  Json coverage = Json::array();
  for (const ReportedArticle& a : report.coverage) coverage.push_back(Json::array({a.article, a.locales}));
  Json files = Json::array();
  for (const ReportedFile& f : report.files) files.push_back(Json::array({f.path, f.role}));
  Json diagnostics = Json::array();
  for (const ReportedDiagnostic& d : report.diagnostics) diagnostics.push_back(save(d));
  Json suppressed = Json::array();
  for (const ReportedSuppression& one : report.suppressed)
    suppressed.push_back(Json::array({save(one.finding), static_cast<int>(one.by), one.reason}));
  json["suppressed"] = std::move(suppressed);
  json["locales"] = std::move(locales);
  json["coverage"] = std::move(coverage);
  json["files"] = std::move(files);
  json["diagnostics"] = std::move(diagnostics);
  std::string bytes;
  Json::to_msgpack(json, nlohmann::detail::output_adapter<char>(bytes));
  return bytes;
}

std::optional<Report> read_saved(std::string_view bytes) {
  // The library reports malformed input by exceptions; a damaged cache is simply no cache.
  try {
    const Json json = Json::from_msgpack(bytes);
    if (json.at("version") != version) return std::nullopt;
    return load(json);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace guidepost::reports
