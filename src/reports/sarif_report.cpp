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

/// A relative reference, or a whole URI when the site was named by an absolute path.
std::string uri_of(const std::string& path) {
  return (path.starts_with('/') ? "file://" : "") + percent_encode_path(path);
}

Json location(const ReportedPlace& place, const FormatOptions& options) {
  Json region{{"startLine", place.begin.line}, {"startColumn", place.begin.column}};
  region["endLine"] = place.end.line;
  region["endColumn"] = place.end.column;
  return {{"physicalLocation",
           {{"artifactLocation", {{"uri", uri_of(options.path_prefix + place.file)}}}, {"region", std::move(region)}}}};
}

Json result(const ReportedDiagnostic& diagnostic, const Rules& rules, const std::string& fingerprint,
            const FormatOptions& options) {
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
  json["partialFingerprints"] = {{"guidepost/v1", fingerprint}};
  json["properties"] = {{"locale", diagnostic.locale},
                        {"article", diagnostic.article},
                        {"severity", severity_name(diagnostic.severity)},
                        {"origin", origin_name(diagnostic.origin)}};
  return json;
}

std::string write_sarif(const Report& report, const FormatOptions& options) {
  const Rules rules{report};
  const std::vector<std::string> names = fingerprints(report);
  Json results = Json::array();
  for (std::size_t i = 0; i < report.diagnostics.size(); ++i) {
    results.push_back(result(report.diagnostics[i], rules, names[i], options));
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

extern const Format sarif_format{.name = "sarif", .write = &write_sarif};

}  // namespace guidepost::reports
