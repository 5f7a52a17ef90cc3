// What `build` and `check` have in common: options, the run, its reports, its exit code.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/code.hpp"

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

/// Runs, fixes what it is asked to fix, prints the reports, returns the exit code. `default_fail_on` is the mildest
/// severity that fails: nothing means "never".
int run_site(const SiteArguments& arguments, WriteSite write, std::optional<Severity> default_fail_on);

}  // namespace guidepost::cli
