#include "cli/site_run.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <unordered_set>

#include "build/build.hpp"
#include "cli/baseline_file.hpp"
#include "cli/command.hpp"
#include "cli/fail_policy.hpp"
#include "cli/fix_files.hpp"
#include "cli/git.hpp"
#include "cli/progress_line.hpp"
#include "cli/report_targets.hpp"
#include "cli/today.hpp"
#include "markdown/parse.hpp"
#include "reports/narrow.hpp"

namespace guidepost::cli {
namespace {

/// How often fixes that stand in each other's way are tried again.
constexpr int fix_passes = 5;

void print_timings(const build::Outcome& outcome) {
  double total = 0;
  for (const build::Timings::Stage& stage : outcome.timings.stages()) {
    fmt::print(stderr, "  {:<8} {:8.1f} ms\n", stage.name, stage.time.count());
    total += stage.time.count();
  }
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  fmt::print(stderr, "  {:<8} {:8.1f} ms, peak memory {:.0f} MB\n", "total", total,
             static_cast<double>(usage.ru_maxrss) / 1024);
}

void print_written(const build::Outcome& outcome) {
  const StagedFolder::Outcome& written = outcome.written;
  fmt::print("{}: {} written, {} unchanged, {} removed\n", outcome.output.string(), written.written, written.unchanged,
             written.removed);
  if (!written.in_one_step) {
    fmt::print("note: this folder cannot be exchanged as a whole; the site was replaced in several steps\n");
  }
}

std::string path_prefix(const std::string& site) {
  if (site == "." || site == "./") return {};
  return site.ends_with('/') ? site : site + '/';
}

/// A difference can be applied where the program ran, or, for a site that is not below, in the site folder.
std::string diff_prefix(const std::string& site) {
  const std::string prefix = path_prefix(site);
  return prefix.starts_with('/') || prefix.starts_with("..") ? std::string{} : prefix;
}

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

/// The arguments, understood.
struct RunPlan {
  FailPolicy fail;
  std::vector<ReportTarget> targets;
  BaselineArguments baseline;
  std::optional<std::vector<std::string>> changed;
  std::optional<FixMode> fix;
  locale::Date today;
};

/// Nothing, with an error printed: they cannot be used.
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
  // A difference goes to standard output, so that `git apply` and patch can read it.
  if (plan.targets.empty() && plan.fix != FixMode::show)
    plan.targets.push_back({.format = &reports::text_format, .file = {}});
  return plan;
}

/// One call of `build` or `check`.
class SiteRun {
 public:
  SiteRun(const SiteArguments& arguments, WriteSite write, RunPlan plan)
      : arguments_{arguments}, write_{write}, plan_{std::move(plan)} {}

  int operator()() {
    if (!arguments_.changed_since.empty()) {
      auto changed = changed_files(arguments_.site, arguments_.changed_since);
      if (!changed) return fail(changed.error(), exit_code::usage);
      plan_.changed = *std::move(changed);
    }
    for (int pass = 0;; ++pass) {
      Result<build::Outcome> outcome = build_once();
      if (!outcome) return fail(outcome.error().message(), exit_code::failure);
      if (outcome->status == build::Status::no_such_locale) {
        return fail(fmt::format("the site has no locale '{}' (it has {})", outcome->unknown_locale,
                                fmt::join(outcome->known_locales, ", ")),
                    exit_code::usage);
      }
      reports::Report report = make_report(*outcome);
      if (outcome->status == build::Status::unusable) return finish_unusable(report);
      const std::vector<std::uint64_t> names = fingerprints_of(report);
      if (!judge(report, *outcome)) return exit_code::usage;
      if (plan_.fix && pass < fix_passes) {
        const Result<FixOutcome> fixed = fix(*outcome, names, report);
        if (!fixed) return fail(fixed.error().message(), exit_code::failure);
        if (plan_.fix == FixMode::write && fixed->files > 0) continue;
      }
      return finish(report, *outcome);
    }
  }

 private:
  static int fail(const std::string& message, int code) {
    print_error(message);
    return code;
  }

  Result<build::Outcome> build_once() {
    build::Options options;
    options.site = arguments_.site;
    if (!arguments_.config.empty()) options.config = arguments_.config;
    if (!arguments_.output.empty()) options.output = arguments_.output;
    options.locales = arguments_.locales;
    options.today = plan_.today;
    options.jobs = arguments_.jobs;
    options.write = write_ == WriteSite::yes;
    options.save_report = [](const build::Outcome& outcome) { return reports::write_saved(make_report(outcome)); };
    options.accepts_report = [](std::string_view bytes) { return reports::read_saved(bytes).has_value(); };
    ProgressLine progress;
    options.progress = [&](std::string_view stage) { progress.stage(stage); };
    return build::run(DiskFileSystem{}, options);
  }

  static reports::Report make_report(const build::Outcome& outcome) {
    if (outcome.status == build::Status::unchanged) return *reports::read_saved(outcome.saved_report);
    return reports::make_report(*outcome.sources, outcome.diagnostics, outcome.model ? &*outcome.model : nullptr,
                                outcome.suppressed);
  }

  static std::vector<std::uint64_t> fingerprints_of(const reports::Report& report) {
    std::vector<std::uint64_t> names;
    for (const reports::ReportedDiagnostic& finding : report.diagnostics) names.push_back(finding.fingerprint);
    return names;
  }

  /// Compares the whole site with the baseline, then leaves what the run is about.
  [[nodiscard]] bool judge(reports::Report& report, const build::Outcome& outcome) {
    const auto* const rule = outcome.policy.rules.find(Code::baseline_stale);
    const auto stale_severity = rule != nullptr ? *rule : std::optional{code_info(Code::baseline_stale).severity};
    if (!plan_.baseline.file.empty() && !apply_baseline(report, plan_.baseline, stale_severity)) return false;
    reports::narrow(report, arguments_.locales);
    if (plan_.changed) reports::narrow_to_changes(report, *plan_.changed);
    return true;
  }

  /// `names` are the fingerprints of the outcome's findings, in their order; what the report still has is fixed.
  Result<FixOutcome> fix(const build::Outcome& outcome, const std::vector<std::uint64_t>& names,
                         const reports::Report& report) {
    std::unordered_set<std::uint64_t> wanted;
    for (const reports::ReportedDiagnostic& finding : report.diagnostics) wanted.insert(finding.fingerprint);
    std::vector<const Diagnostic*> findings;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (wanted.contains(names[i])) findings.push_back(&outcome.diagnostics.items()[i]);
    }
    Result<FixOutcome> fixed =
        fix_files(arguments_.site, diff_prefix(arguments_.site), *outcome.sources, findings, *plan_.fix);
    if (!fixed) return fixed;
    for (const std::string& skipped : fixed->skipped) fmt::print(stderr, "guidepost: note: {}\n", skipped);
    if (plan_.fix == FixMode::show) {
      std::fwrite(fixed->diff.data(), 1, fixed->diff.size(), stdout);
    } else if (fixed->files > 0) {
      fmt::print(stderr, "fixed {} finding{} in {} file{}\n", fixed->findings, fixed->findings == 1 ? "" : "s",
                 fixed->files, fixed->files == 1 ? "" : "s");
    }
    return fixed;
  }

  [[nodiscard]] bool write(const reports::Report& report) const {
    return write_reports(report, plan_.targets,
                         {.path_prefix = path_prefix(arguments_.site),
                          .limit_per_code = arguments_.limit == 0 ? SIZE_MAX : arguments_.limit,
                          .quiet = arguments_.quiet});
  }

  /// A mistake in the configuration is told whatever the run is narrowed to.
  int finish_unusable(const reports::Report& report) {
    if (!write(report)) return exit_code::failure;
    if (report.diagnostics.empty()) print_error("there is nothing to build: no locale has an article");
    return exit_code::usage;
  }

  int finish(const reports::Report& report, const build::Outcome& outcome) {
    if (!write(report)) return exit_code::failure;
    if (write_ == WriteSite::yes && !arguments_.quiet && has_text_on_stdout(plan_.targets)) print_written(outcome);
    if (arguments_.timings) print_timings(outcome);
    FailPolicy policy = plan_.fail;
    policy.origins.insert(policy.origins.end(), outcome.policy.failing_origins.begin(),
                          outcome.policy.failing_origins.end());
    return fails(report, policy) ? exit_code::findings : exit_code::clean;
  }

  const SiteArguments& arguments_;
  WriteSite write_;
  RunPlan plan_;
};

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

int run_site(const SiteArguments& arguments, WriteSite write, std::optional<Severity> default_fail_on) {
  auto plan = make_plan(arguments, default_fail_on);
  if (!plan || !inputs_exist(arguments)) return exit_code::usage;
  markdown::register_extensions();
  return SiteRun{arguments, write, *std::move(plan)}();
}

}  // namespace guidepost::cli
