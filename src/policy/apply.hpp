// The one place where findings become what a team wants to see of them.
#pragma once

#include <optional>
#include <vector>

#include "diagnostics/policy.hpp"
#include "locale/date.hpp"
#include "site/site_model.hpp"

namespace guidepost::policy {

/// Applies the model's `rules`, `overrides`, `coverage`, `grace`, `exemptions` and the comments in its sources to all
/// findings of a run:
///
///  1. locale and article are filled in where a finding was made from one file alone;
///  2. missed goals are added;
///  3. each finding gets its severity: the last override that matches and names its code, else `rules`, else its own. A
///     missing translation is then a suggestion where a goal decides, and info while the source article is new. What is
///     "off" disappears;
///  4. what a comment or an exemption suppresses is moved to the result;
///  5. wrong and unused comments, expired and unused exemptions are added, with their own severities;
///  6. the findings are sorted, without repeats.
///
/// Without `today` nothing is new and nothing expires. Comments and exemptions do not apply to what step 5 adds.
/// Threads: `workers` of them look for comments. Time: linear in the sources, and findings x entries of the policy.
[[nodiscard]] std::vector<SuppressedDiagnostic> apply(const site::SiteModel& model, std::optional<locale::Date> today,
                                                      Diagnostics& findings, unsigned workers);

}  // namespace guidepost::policy
