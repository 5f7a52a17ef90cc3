// JSON Lines with the field names of docfx's log, one finding a line: for tools that read that one already.
#include <nlohmann/json.hpp>

#include "reports/format.hpp"

namespace guidepost::reports {
namespace {

using Json = nlohmann::ordered_json;

std::string write_jsonl(const Report& report, const FormatOptions&) {
  std::string lines;
  for (const ReportedDiagnostic& diagnostic : report.diagnostics) {
    Json json{{"message_severity", severity_name(diagnostic.severity)},
              {"log_item_type", "user"},
              {"code", code_info(diagnostic.code).name},
              {"message", diagnostic.message}};
    if (!diagnostic.place.file.empty()) {
      json["file"] = diagnostic.place.file;
      json["line"] = diagnostic.place.begin.line;
      json["end_line"] = diagnostic.place.end.line;
      json["column"] = diagnostic.place.begin.column;
      json["end_column"] = diagnostic.place.end.column;
    }
    if (!diagnostic.locale.empty()) json["locale"] = diagnostic.locale;
    lines += json.dump(-1, ' ', false, Json::error_handler_t::replace);
    lines += '\n';
  }
  return lines;
}

}  // namespace

extern const Format jsonl_format{.name = "jsonl", .write = &write_jsonl};

}  // namespace guidepost::reports
