// The arguments of `build` and `check`: as given, and understood.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/baseline_file.hpp"
#include "cli/fail_policy.hpp"
#include "cli/fix_files.hpp"
#include "cli/report_targets.hpp"
#include "locale/date.hpp"

namespace CLI {
class App;
}

namespace guidepost::cli {

enum class WriteSite : std::uint8_t { no, yes };

/// The arguments as given.
struct SiteArguments {
  std::string site = ".";
  std::string config;
  std::string output;
  std::vector<std::string> locales;
  std::string changed_since;
  std::vector<std::string> reports;
  std::string fail_on;
  std::vector<std::string> fail_on_origin;
  std::string baseline;
  std::string update_baseline;
  std::string today;
  std::string fix;  ///< "", "write" or "dry-run"
  unsigned jobs = 0;
  std::size_t limit = 20;
  bool strict = false;
  bool diff = false;
  bool timings = false;
  bool quiet = false;
};

/// Declares the arguments on a subcommand.
void define_site_arguments(CLI::App& app, SiteArguments& arguments, WriteSite write);

/// The same arguments, understood.
struct RunPlan {
  reports::FailPolicy fail;
  std::vector<ReportTarget> targets;
  BaselineArguments baseline;
  std::optional<std::vector<std::string>> changed;
  std::optional<FixMode> fix;
  locale::Date today;
};

/// Nothing, with an error printed: they cannot be used. `default_fail_on` as for run_site.
[[nodiscard]] std::optional<RunPlan> make_plan(const SiteArguments& arguments, std::optional<Severity> default_fail_on);

}  // namespace guidepost::cli
