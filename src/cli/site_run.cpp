#include "cli/site_run.hpp"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/progress_line.hpp"
#include "markdown/parse.hpp"

namespace guidepost::cli {
namespace {

/// One --report: a format and a file, or standard output.
struct ReportTarget {
  const reports::Format* format = nullptr;
  std::string file;
};

/// The format named by "json:out.json"; an error message instead when there is none.
std::optional<ReportTarget> parse_target(const std::string& argument) {
  const std::size_t colon = argument.find(':');
  const std::string name = argument.substr(0, colon);
  ReportTarget target{.format = reports::find_format(name),
                      .file = colon == std::string::npos ? std::string{} : argument.substr(colon + 1)};
  if (target.format != nullptr) return target;
  std::vector<std::string_view> names;
  for (const reports::Format* const format : reports::all_formats()) names.push_back(format->name);
  const std::string_view nearest = text::nearest(name, names);
  print_error(fmt::format("unknown report format '{}'{}", name,
                          nearest.empty() ? fmt::format(" (known: {})", fmt::join(names, ", "))
                                          : fmt::format("; did you mean '{}'?", nearest)));
  return std::nullopt;
}

/// Nothing: the argument is wrong. A value without severity: never.
struct FailOn {
  std::optional<Severity> severity;
};

std::optional<FailOn> parse_fail_on(const SiteArguments& arguments, std::optional<Severity> fallback) {
  if (arguments.fail_on.empty()) return FailOn{arguments.strict ? Severity::warning : fallback};
  if (arguments.fail_on == "never") return FailOn{};
  if (const auto severity = find_severity(arguments.fail_on)) return FailOn{*severity};
  print_error(fmt::format("--fail-on takes error, warning, suggestion, info or never, not '{}'", arguments.fail_on));
  return std::nullopt;
}

bool fails(const reports::Report& report, const FailOn& fail_on) {
  if (!fail_on.severity) return false;
  return std::ranges::any_of(report.diagnostics, [&](const reports::ReportedDiagnostic& diagnostic) {
    return diagnostic.severity <= *fail_on.severity;
  });
}

bool write_reports(const reports::Report& report, const std::vector<ReportTarget>& targets,
                   reports::FormatOptions options) {
  for (const ReportTarget& target : targets) {
    options.color = target.file.empty() && ::isatty(STDOUT_FILENO) != 0;
    const std::string text = target.format->write(report, options);
    if (target.file.empty()) {
      std::fwrite(text.data(), 1, text.size(), stdout);
      continue;
    }
    if (const Result<void> done = write_file(target.file, text); !done) {
      print_error(done.error().message());
      return false;
    }
  }
  return true;
}

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
  return reports::make_report(*outcome.sources, outcome.diagnostics, outcome.model ? &*outcome.model : nullptr);
}

std::string path_prefix(const std::string& site) {
  if (site == "." || site == "./") return {};
  return site.ends_with('/') ? site : site + '/';
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

}  // namespace

void define_site_arguments(CLI::App& app, SiteArguments& arguments, WriteSite write) {
  app.add_option("SITE", arguments.site, "site folder (default: the current one)");
  if (write == WriteSite::yes) {
    app.add_option("-o,--output", arguments.output, "folder to write the site to, instead of the configured one");
  }
  app.add_option("-c,--config", arguments.config, "configuration file, instead of SITE/guidepost.yml");
  app.add_option("-l,--locale", arguments.locales, "report only on this locale (folder or tag; repeatable)");
  app.add_option("-j,--jobs", arguments.jobs, "number of threads (default: one per core)");
  std::vector<std::string_view> formats;
  for (const reports::Format* const format : reports::all_formats()) formats.push_back(format->name);
  app.add_option("-r,--report", arguments.reports,
                 fmt::format("report as FORMAT[:FILE], repeatable; formats: {}", fmt::join(formats, ", ")));
  app.add_option("--limit", arguments.limit, "findings shown per code in the text report; 0: all (default: 20)");
  app.add_option("--fail-on", arguments.fail_on,
                 "exit with 1 from this severity on: error, warning, suggestion, info, never");
  app.add_flag("--strict", arguments.strict, "the same as --fail-on warning");
  app.add_flag("--timings", arguments.timings, "print how long each stage took");
  app.add_flag("-q,--quiet", arguments.quiet, "print findings only");
}

int run_site(const SiteArguments& arguments, WriteSite write, std::optional<Severity> default_fail_on) {
  const auto fail_on = parse_fail_on(arguments, default_fail_on);
  if (!fail_on) return exit_code::usage;
  std::vector<ReportTarget> targets;
  for (const std::string& argument : arguments.reports) {
    const auto target = parse_target(argument);
    if (!target) return exit_code::usage;
    targets.push_back(*target);
  }
  if (targets.empty()) targets.push_back({.format = &reports::text_format, .file = {}});

  if (!inputs_exist(arguments)) return exit_code::usage;

  build::Options options;
  options.site = arguments.site;
  if (!arguments.config.empty()) options.config = arguments.config;
  if (!arguments.output.empty()) options.output = arguments.output;
  options.locales = arguments.locales;
  options.jobs = arguments.jobs;
  options.write = write == WriteSite::yes;
  reports::Report report;
  bool is_report_made = false;
  options.save_report = [&](const build::Outcome& outcome) {
    report = make_report(outcome);
    is_report_made = true;
    return reports::write_saved(report);
  };
  options.accepts_report = [](std::string_view bytes) { return reports::read_saved(bytes).has_value(); };

  markdown::register_extensions();
  Result<build::Outcome> outcome = [&] {
    ProgressLine progress;
    options.progress = [&](std::string_view stage) { progress.stage(stage); };
    return build::run(DiskFileSystem{}, options);
  }();
  if (!outcome) {
    print_error(outcome.error().message());
    return exit_code::failure;
  }

  if (outcome->status == build::Status::no_such_locale) {
    print_error(fmt::format("the site has no locale '{}' (it has {})", outcome->unknown_locale,
                            fmt::join(outcome->known_locales, ", ")));
    return exit_code::usage;
  }

  if (outcome->status == build::Status::unchanged) {
    report = *reports::read_saved(outcome->saved_report);
  } else if (!is_report_made) {
    report = make_report(*outcome);
  }
  reports::narrow(report, arguments.locales);
  const bool written = write_reports(report, targets,
                                     {.path_prefix = path_prefix(arguments.site),
                                      .limit_per_code = arguments.limit == 0 ? SIZE_MAX : arguments.limit,
                                      .quiet = arguments.quiet});
  if (!written) return exit_code::failure;
  if (outcome->status == build::Status::unusable) {
    if (report.diagnostics.empty()) print_error("there is nothing to build: no locale has an article");
    return exit_code::usage;
  }
  const bool text_on_stdout = std::ranges::any_of(targets, [](const ReportTarget& target) {
    return target.format == &reports::text_format && target.file.empty();
  });
  if (write == WriteSite::yes && !arguments.quiet && text_on_stdout) print_written(*outcome);
  if (arguments.timings) print_timings(*outcome);
  return fails(report, *fail_on) ? exit_code::findings : exit_code::clean;
}

}  // namespace guidepost::cli
