// Which findings make `check` fail.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/report.hpp"

namespace guidepost::cli {

/// A finding fails when it is at least as grave as `severity`, new where there is a baseline, and introduced in the
/// locale where it stands, or of one of `origins`.
struct FailPolicy {
  std::optional<Severity> severity;  ///< nothing: never
  std::vector<Origin> origins;       ///< beside findings that are introduced or have no origin
};

/// What --fail-on, --strict and --fail-on-origin say; nothing, with an error printed, for words that they do not take.
/// `fallback` is the severity where none is named.
[[nodiscard]] std::optional<FailPolicy> parse_fail_policy(const std::string& fail_on, bool strict,
                                                          const std::vector<std::string>& origins,
                                                          std::optional<Severity> fallback);

[[nodiscard]] bool fails(const reports::Report& report, const FailPolicy& policy);

}  // namespace guidepost::cli
