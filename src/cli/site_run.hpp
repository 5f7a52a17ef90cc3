// What `build` and `check` have in common: the run, its fixes, its reports, its exit code.
#pragma once

#include <optional>

#include "cli/run_plan.hpp"
#include "diagnostics/code.hpp"

namespace guidepost::cli {

/// Runs, fixes what it is asked to fix, prints the reports, returns the exit code. `default_fail_on` is the mildest
/// severity that fails: nothing means "never".
int run_site(const SiteArguments& arguments, WriteSite write, std::optional<Severity> default_fail_on);

}  // namespace guidepost::cli
