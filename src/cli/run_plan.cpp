#include "cli/run_plan.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/file_system.hpp"
#include "cli/command.hpp"
#include "cli/today.hpp"

namespace guidepost::cli {
namespace {

/// A folder or file that is named on the command line and is not there is a mistake of usage, not of the disk.
bool inputs_exist(const SiteArguments& arguments) {
  const DiskFileSystem disk;
  const auto is_absent = [&](const std::string& path) {
    const auto resolved = disk.canonical(path);
    return !resolved && resolved.error().code == std::errc::no_such_file_or_directory;
  };
  if (is_absent(arguments.site)) {
    print_error(fmt::format("there is no folder '{}'", arguments.site));
    return false;
  }
  if (!arguments.config.empty() && is_absent(arguments.config)) {
    print_error(fmt::format("there is no configuration file '{}'", arguments.config));
    return false;
  }
  return true;
}

}  // namespace

void define_site_arguments(CLI::App& app, SiteArguments& arguments, WriteSite write) {
  app.add_option("SITE", arguments.site, "site folder (default: the current one)");
  if (write == WriteSite::yes) {
    app.add_option("-o,--output", arguments.output, "folder to write the site to, instead of the configured one");
  }
  app.add_option("-c,--config", arguments.config, "configuration file, instead of SITE/guidepost.yml");
  app.add_option("-l,--locale", arguments.locales, "report only on this locale (folder or tag; repeatable)");
  app.add_option("--changed-since", arguments.changed_since,
                 "report only on files that differ from where HEAD left this git commit or branch, and on the "
                 "translations of such articles");
  app.add_option("-j,--jobs", arguments.jobs, "number of threads (default: one per core)");
  std::vector<std::string_view> formats;
  for (const reports::Format* const format : reports::all_formats()) formats.push_back(format->name);
  app.add_option("-r,--report", arguments.reports,
                 fmt::format("report as FORMAT[:FILE], repeatable; formats: {}", fmt::join(formats, ", ")));
  app.add_option("--limit", arguments.limit, "findings shown per code in the text report; 0: all (default: 20)");
  app.add_option("--fail-on", arguments.fail_on,
                 "exit with 1 from this severity on: error, warning, suggestion, info, never");
  app.add_flag("--strict", arguments.strict, "the same as --fail-on warning");
  app.add_option("--fail-on-origin", arguments.fail_on_origin,
                 "fail also on findings that are inherited, pending or lagging, or on all of them (repeatable)");
  app.add_option("--baseline", arguments.baseline, "file of known findings: only others fail");
  app.add_flag("--update-baseline{shrink}", arguments.update_baseline,
               "write the baseline: without what is gone, and, with '=grow', with all that is new");
  app.add_option("--today", arguments.today, "the date for grace periods and exemptions (default: today, in UTC)");
  if (write == WriteSite::no) {
    app.add_flag("--fix{write}", arguments.fix, "correct what can surely be corrected; '=dry-run' shows it as a diff");
    app.add_flag("--diff", arguments.diff, "the same as --fix=dry-run");
  }
  app.add_flag("--timings", arguments.timings, "print how long each stage took");
  app.add_flag("-q,--quiet", arguments.quiet, "print findings only");
}

std::optional<RunPlan> make_plan(const SiteArguments& arguments, std::optional<Severity> default_fail_on) {
  auto fail = parse_fail_policy(arguments.fail_on, arguments.strict, arguments.fail_on_origin, default_fail_on);
  auto targets = parse_targets(arguments.reports);
  auto baseline = parse_baseline(arguments.baseline, arguments.update_baseline);
  if (!fail || !targets || !baseline) return std::nullopt;
  RunPlan plan{.fail = *std::move(fail),
               .targets = *std::move(targets),
               .baseline = *std::move(baseline),
               .changed = {},
               .fix = {},
               .today = {}};
  const auto day = today(arguments.today);
  if (!day) {
    print_error(fmt::format("--today takes a date such as 2027-03-31, not '{}'", arguments.today));
    return std::nullopt;
  }
  plan.today = *day;
  if (!arguments.fix.empty() && arguments.fix != "write" && arguments.fix != "dry-run") {
    print_error(fmt::format("--fix takes 'dry-run' or nothing, not '{}'", arguments.fix));
    return std::nullopt;
  }
  if (arguments.fix == "write") plan.fix = FixMode::write;
  if (arguments.fix == "dry-run" || arguments.diff) plan.fix = FixMode::show;
  if (!inputs_exist(arguments)) return std::nullopt;
  // A difference goes to standard output, so that `git apply` and patch can read it.
  if (plan.targets.empty() && plan.fix != FixMode::show)
    plan.targets.push_back({.format = &reports::text_format, .file = {}});
  return plan;
}

}  // namespace guidepost::cli
