// The list of report formats: the growth point. One file per format, one name here.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "reports/fail_policy.hpp"
#include "reports/report.hpp"

namespace guidepost::reports {

struct FormatOptions {
  std::string path_prefix;  ///< put before every path for people: the site folder as the user wrote it, with '/'
  std::size_t limit_per_code = 20;  ///< findings shown per code; the rest is counted
  bool quiet = false;               ///< findings only: no coverage, no summary
  bool color = false;
  FailPolicy fail = {};  ///< what a format that calls findings failures calls so
};

struct Format {
  std::string_view name;
  std::string (*write)(const Report& report, const FormatOptions& options);
  /// Whether its readers can tell what the baseline knows from what is new; the others are shown what is new alone.
  bool tells_known = false;
};

extern const Format text_format;
extern const Format json_format;
extern const Format jsonl_format;
extern const Format sarif_format;
extern const Format junit_format;
extern const Format github_format;
extern const Format gitlab_format;
extern const Format markdown_format;

[[nodiscard]] std::span<const Format* const> all_formats();
[[nodiscard]] const Format* find_format(std::string_view name);

/// A report as compact bytes and back, for unchanged builds. `read_saved` gives nothing for bytes of another version.
[[nodiscard]] std::string write_saved(const Report& report);
[[nodiscard]] std::optional<Report> read_saved(std::string_view bytes);

}  // namespace guidepost::reports
