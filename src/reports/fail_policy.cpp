#include "reports/fail_policy.hpp"

#include <algorithm>

namespace guidepost::reports {

bool fails(const ReportedDiagnostic& finding, const FailPolicy& policy) {
  if (!policy.severity || finding.severity > *policy.severity) return false;
  const bool counts = finding.origin == Origin::none || finding.origin == Origin::introduced ||
                      std::ranges::find(policy.origins, finding.origin) != policy.origins.end();
  return counts && finding.baseline != BaselineState::unchanged;
}

bool fails(const Report& report, const FailPolicy& policy) {
  return std::ranges::any_of(report.diagnostics,
                             [&](const ReportedDiagnostic& finding) { return fails(finding, policy); });
}

}  // namespace guidepost::reports
