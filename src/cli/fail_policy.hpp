// What the command line says about findings that make a run fail.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/fail_policy.hpp"

namespace guidepost::cli {

/// What --fail-on, --strict and --fail-on-origin say; nothing, with an error printed, for words that they do not take.
/// `fallback` is the severity where none is named.
[[nodiscard]] std::optional<reports::FailPolicy> parse_fail_policy(const std::string& fail_on, bool strict,
                                                                   const std::vector<std::string>& origins,
                                                                   std::optional<Severity> fallback);

}  // namespace guidepost::cli
