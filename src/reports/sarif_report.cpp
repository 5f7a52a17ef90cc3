// SARIF 2.1.0, which code scanning services read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "base/url_path.hpp"
#include "diagnostics/code_pages.hpp"
#include "reports/fingerprint.hpp"
#include "reports/format.hpp"
#include "reports/version.hpp"

namespace guidepost::reports {
namespace {

using Json = nlohmann::ordered_json;

std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    default:
      return "note";
  }
}

/// The codes that the report names, each with its index in the list of rules.
class Rules {
 public:
  explicit Rules(const Report& report) {
    for (const ReportedDiagnostic& diagnostic : report.diagnostics) indexes_.try_emplace(diagnostic.code, 0);
    for (const ReportedSuppression& one : report.suppressed) indexes_.try_emplace(one.finding.code, 0);
    std::size_t next = 0;
    for (auto& [code, index] : indexes_) index = next++;
  }

  [[nodiscard]] std::size_t index_of(Code code) const { return indexes_.at(code); }

  [[nodiscard]] Json list() const {
    Json rules = Json::array();
    for (const auto& [code, index] : indexes_) {
      const CodeInfo& info = code_info(code);
      const std::string page{code_page(code)};
      rules.push_back({{"id", info.name},
                       {"shortDescription", {{"text", std::string{info.summary}}}},
                       {"help", {{"text", page}, {"markdown", page}}},
                       {"defaultConfiguration", {{"level", level_of(info.severity)}}}});
    }
    return rules;
  }

 private:
  std::map<Code, std::size_t> indexes_;
};

Json region(const ReportedPlace& place) {
  return {{"startLine", place.begin.line},
          {"startColumn", place.begin.column},
          {"endLine", place.end.line},
          {"endColumn", place.end.column}};
}

/// A relative reference, or a whole URI when the site was named by an absolute path.
Json artifact(const std::string& file, const FormatOptions& options) {
  const std::string path = options.path_prefix + file;
  return {{"uri", (path.starts_with('/') ? "file://" : "") + percent_encode_path(path)}};
}

Json location(const ReportedPlace& place, const FormatOptions& options) {
  return {{"physicalLocation", {{"artifactLocation", artifact(place.file, options)}, {"region", region(place)}}}};
}

/// The edits of a fix, file by file.
Json fix(const std::vector<ReportedEdit>& edits, const FormatOptions& options) {
  std::map<std::string, Json> by_file;
  for (const ReportedEdit& edit : edits) {
    Json replacement{{"deletedRegion", region(edit.place)}, {"insertedContent", {{"text", edit.replacement}}}};
    by_file.try_emplace(edit.place.file, Json::array()).first->second.push_back(std::move(replacement));
  }
  Json changes = Json::array();
  for (auto& [file, replacements] : by_file)
    changes.push_back({{"artifactLocation", artifact(file, options)}, {"replacements", std::move(replacements)}});
  return {{"artifactChanges", std::move(changes)}};
}

Json result(const ReportedDiagnostic& diagnostic, const Rules& rules, const FormatOptions& options) {
  std::string message = diagnostic.message;
  if (!diagnostic.help.empty()) message += "\nHelp: " + diagnostic.help;
  Json json{{"ruleId", code_info(diagnostic.code).name},
            {"ruleIndex", rules.index_of(diagnostic.code)},
            {"level", level_of(diagnostic.severity)},
            {"message", {{"text", message}}}};
  if (!diagnostic.place.file.empty()) json["locations"] = Json::array({location(diagnostic.place, options)});
  Json related = Json::array();
  for (const ReportedRelated& place : diagnostic.related) {
    if (place.place.file.empty()) continue;
    Json entry = location(place.place, options);
    entry["id"] = related.size() + 1;
    entry["message"] = {{"text", place.message}};
    related.push_back(std::move(entry));
  }
  if (!related.empty()) json["relatedLocations"] = std::move(related);
  if (!diagnostic.fix.empty()) json["fixes"] = Json::array({fix(diagnostic.fix, options)});
  if (diagnostic.baseline != BaselineState::none)
    json["baselineState"] = diagnostic.baseline == BaselineState::fresh ? "new" : "unchanged";
  json["partialFingerprints"] = {{"guidepost/v1", fingerprint_text(diagnostic.fingerprint)}};
  json["properties"] = {{"locale", diagnostic.locale},
                        {"article", diagnostic.article},
                        {"severity", severity_name(diagnostic.severity)},
                        {"origin", origin_name(diagnostic.origin)}};
  return json;
}

Json suppressed_result(const ReportedSuppression& one, const Rules& rules, const FormatOptions& options) {
  Json json = result(one.finding, rules, options);
  json["suppressions"] = Json::array({{{"kind", one.by == SuppressedBy::comment ? "inSource" : "external"},
                                       {"status", "accepted"},
                                       {"justification", one.reason}}});
  return json;
}

/// What the baseline knows and is gone.
Json absent_result(const BaselineEntry& entry, const FormatOptions& options) {
  Json json{{"ruleId", entry.code}, {"message", {{"text", entry.message}}}, {"baselineState", "absent"}};
  if (!entry.file.empty()) {
    json["locations"] = Json::array({{{"physicalLocation", {{"artifactLocation", artifact(entry.file, options)}}}}});
  }
  json["partialFingerprints"] = {{"guidepost/v1", fingerprint_text(entry.fingerprint)}};
  json["properties"] = {{"locale", entry.locale}};
  return json;
}

std::string write_sarif(const Report& report, const FormatOptions& options) {
  const Rules rules{report};
  Json results = Json::array();
  for (const ReportedDiagnostic& diagnostic : report.diagnostics) results.push_back(result(diagnostic, rules, options));
  for (const ReportedSuppression& one : report.suppressed) results.push_back(suppressed_result(one, rules, options));
  if (report.baseline) {
    for (const BaselineEntry& entry : report.baseline->stale) results.push_back(absent_result(entry, options));
  }
  const Json json{
      {"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs",
       Json::array({{{"tool", {{"driver", {{"name", "guidepost"}, {"version", version}, {"rules", rules.list()}}}}},
                     {"columnKind", "unicodeCodePoints"},
                     {"results", std::move(results)}}})}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

extern const Format sarif_format{.name = "sarif", .write = &write_sarif, .tells_known = true};

}  // namespace guidepost::reports
