// --report: which formats go where.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/format.hpp"

namespace guidepost::cli {

/// One --report: a format and a file, or standard output.
struct ReportTarget {
  const reports::Format* format = nullptr;
  std::string file;
};

/// The targets of arguments such as "json:out.json"; nothing, with an error printed, for a format that does not exist.
[[nodiscard]] std::optional<std::vector<ReportTarget>> parse_targets(const std::vector<std::string>& arguments);

/// Writes each report. Formats that cannot tell what a baseline knows are given the rest. False, with an error printed,
/// when a file cannot be written.
[[nodiscard]] bool write_reports(const reports::Report& report, const std::vector<ReportTarget>& targets,
                                 reports::FormatOptions options);

/// Whether people read a text report on standard output.
[[nodiscard]] bool has_text_on_stdout(const std::vector<ReportTarget>& targets);

}  // namespace guidepost::cli
