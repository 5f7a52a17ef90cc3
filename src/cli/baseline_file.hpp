// --baseline and --update-baseline: the file of findings that are known.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "reports/baseline.hpp"

namespace guidepost::cli {

enum class BaselineUpdate : std::uint8_t {
  none,
  shrink,  ///< entries that are gone are removed; a file that is not there yet takes all findings
  grow,    ///< the file takes all findings
};

struct BaselineArguments {
  std::string file;  ///< empty: none
  BaselineUpdate update = BaselineUpdate::none;
};

/// What the two options say; nothing, with an error printed, when they do not go together. Without --update-baseline
/// the file must be there.
[[nodiscard]] std::optional<BaselineArguments> parse_baseline(const std::string& file, const std::string& update);

/// Writes the file where that is asked for, and compares the report of the whole site with it. False, with an error
/// printed, when the file cannot be read, written or understood.
[[nodiscard]] bool apply_baseline(reports::Report& report, const BaselineArguments& arguments,
                                  std::optional<Severity> stale_severity);

}  // namespace guidepost::cli
