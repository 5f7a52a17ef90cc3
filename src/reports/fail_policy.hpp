// Which findings make a run fail: what the exit code and reports with a verdict agree on.
#pragma once

#include <optional>
#include <vector>

#include "reports/report.hpp"

namespace guidepost::reports {

/// A finding fails when it is at least as grave as `severity`, new where there is a baseline, and introduced in the
/// locale where it stands, or of one of `origins`.
struct FailPolicy {
  std::optional<Severity> severity;  ///< nothing: never
  std::vector<Origin> origins;       ///< beside findings that are introduced or have no origin
};

[[nodiscard]] bool fails(const ReportedDiagnostic& finding, const FailPolicy& policy);
/// Whether any finding fails.
[[nodiscard]] bool fails(const Report& report, const FailPolicy& policy);

}  // namespace guidepost::reports
