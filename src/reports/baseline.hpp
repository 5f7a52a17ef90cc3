// The file of --baseline: findings that are known, so that only new ones fail. docs/formats/baseline.md describes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/report.hpp"

namespace guidepost::reports {

struct Baseline {
  std::vector<BaselineEntry> entries;
};

/// Nothing for bytes that are no baseline of a format that this version knows.
[[nodiscard]] std::optional<Baseline> read_baseline(std::string_view bytes);

/// One line for each entry, sorted, so that version control shows what came and went.
[[nodiscard]] std::string write_baseline(const Baseline& baseline);

/// Tells the report's findings apart by the baseline, and adds a finding site-baseline-stale for each entry that has
/// none, with `stale_severity`; nothing for a severity adds none. Call it with the report of the whole site. A finding
/// that is suppressed is neither new nor gone.
void compare(Report& report, const Baseline& baseline, std::optional<Severity> stale_severity);

/// The baseline's entries that are still found, with the texts of today.
[[nodiscard]] Baseline shrunk(const Baseline& baseline, const Report& report);
/// All findings of the report.
[[nodiscard]] Baseline baseline_of(const Report& report);

}  // namespace guidepost::reports
