// GitLab's code quality report, a subset of Code Climate's: https://docs.gitlab.com/ci/testing/code_quality/
#include <nlohmann/json.hpp>

#include "reports/fingerprint.hpp"
#include "reports/format.hpp"

namespace guidepost::reports {
namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_in_gitlab(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "critical";
    case Severity::warning:
      return "major";
    case Severity::suggestion:
      return "minor";
    case Severity::info:
      break;
  }
  return "info";
}

std::string write_gitlab(const Report& report, const FormatOptions& options) {
  Json issues = Json::array();
  for (const ReportedDiagnostic& diagnostic : report.diagnostics) {
    // The format has no findings without a file: those stand at the folder of the site.
    const bool has_file = !diagnostic.place.file.empty();
    const std::string folder = options.path_prefix.empty() ? "." : options.path_prefix;
    issues.push_back({{"description", diagnostic.message},
                      {"check_name", code_info(diagnostic.code).name},
                      {"fingerprint", fingerprint_text(diagnostic.fingerprint)},
                      {"severity", severity_in_gitlab(diagnostic.severity)},
                      {"location",
                       {{"path", has_file ? options.path_prefix + diagnostic.place.file : folder},
                        {"lines", {{"begin", has_file ? diagnostic.place.begin.line : 1}}}}}});
  }
  return issues.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

extern const Format gitlab_format{.name = "gitlab", .write = &write_gitlab, .tells_known = true};

}  // namespace guidepost::reports
