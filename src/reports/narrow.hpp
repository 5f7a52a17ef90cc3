// Narrowed runs: the whole site is checked, and a part of the findings is shown.
#pragma once

#include <string>
#include <vector>

#include "reports/report.hpp"

namespace guidepost::reports {

/// Leaves only what is about the locales with these tags or folders (and what is about none); counts again. Without
/// locales nothing is taken away.
void narrow(Report& report, const std::vector<std::string>& locales);

/// Leaves only the findings in these files (paths relative to the site folder, also of files that are gone), and those
/// about an article whose file in the finding's locale or in the source locale is one of them; counts again.
void narrow_to_changes(Report& report, const std::vector<std::string>& changed);

/// Takes away what the baseline knows; counts again. For the formats that cannot tell it from what is new.
void hide_known(Report& report);

}  // namespace guidepost::reports
