#include "cli/site_run.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdio>
#include <unordered_set>

#include "build/build.hpp"
#include "cli/command.hpp"
#include "cli/git.hpp"
#include "cli/git_history.hpp"
#include "cli/progress_line.hpp"
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

reports::Report make_report(const build::Outcome& outcome) {
  return reports::make_report(*outcome.sources, outcome.diagnostics, outcome.model ? &*outcome.model : nullptr,
                              outcome.suppressed);
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
      reports::Report report = report_of(*outcome);
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
    options.history = git_history(arguments_.site);
    options.write = write_ == WriteSite::yes;
    made_.reset();
    options.save_report = [this](const build::Outcome& outcome) {
      made_ = make_report(outcome);
      return reports::write_saved(*made_);
    };
    options.accepts_report = [](std::string_view bytes) { return reports::read_saved(bytes).has_value(); };
    ProgressLine progress;
    options.progress = [&](std::string_view stage) { progress.stage(stage); };
    return build::run(DiskFileSystem{}, options);
  }

  /// The report of the last run: what it has saved or read, else made now.
  [[nodiscard]] reports::Report report_of(const build::Outcome& outcome) {
    if (outcome.status == build::Status::unchanged) return *reports::read_saved(outcome.saved_report);
    return made_ ? *std::move(made_) : make_report(outcome);
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

  [[nodiscard]] bool write(const reports::Report& report, const reports::FailPolicy& policy) const {
    return write_reports(report, plan_.targets,
                         {.path_prefix = path_prefix(arguments_.site),
                          .limit_per_code = arguments_.limit == 0 ? SIZE_MAX : arguments_.limit,
                          .quiet = arguments_.quiet,
                          .fail = policy});
  }

  /// A mistake in the configuration is told whatever the run is narrowed to.
  int finish_unusable(const reports::Report& report) {
    if (!write(report, {.severity = Severity::error, .origins = {}})) return exit_code::failure;
    if (report.diagnostics.empty()) print_error("there is nothing to build: no locale has an article");
    return exit_code::usage;
  }

  int finish(const reports::Report& report, const build::Outcome& outcome) {
    reports::FailPolicy policy = plan_.fail;
    policy.origins.insert(policy.origins.end(), outcome.policy.failing_origins.begin(),
                          outcome.policy.failing_origins.end());
    if (!write(report, policy)) return exit_code::failure;
    if (write_ == WriteSite::yes && !arguments_.quiet && has_text_on_stdout(plan_.targets)) print_written(outcome);
    if (arguments_.timings) print_timings(outcome);
    return fails(report, policy) ? exit_code::findings : exit_code::clean;
  }

  const SiteArguments& arguments_;
  WriteSite write_;
  RunPlan plan_;
  std::optional<reports::Report> made_;  ///< by the last run, to save it
};

}  // namespace

int run_site(const SiteArguments& arguments, WriteSite write, std::optional<Severity> default_fail_on) {
  auto plan = make_plan(arguments, default_fail_on);
  if (!plan) return exit_code::usage;
  markdown::register_extensions();
  return SiteRun{arguments, write, *std::move(plan)}();
}

}  // namespace guidepost::cli
