#include "cli/model_run.hpp"

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/git_history.hpp"
#include "cli/progress_line.hpp"
#include "markdown/parse.hpp"
#include "reports/format.hpp"

namespace guidepost::cli {
namespace {

bool is_there(const std::string& path) {
  return DiskFileSystem{}.canonical(path).has_value();
}

}  // namespace

ModelRun load_model(const ModelArguments& arguments) {
  if (!is_there(arguments.site)) {
    print_error(fmt::format("there is no folder '{}'", arguments.site));
    return {.outcome = std::nullopt, .exit_code = exit_code::usage};
  }
  build::Options options{.site = arguments.site,
                         .locales = arguments.locales,
                         .jobs = arguments.jobs,
                         .write = false,
                         .search_tests = false};
  options.history = git_history(arguments.site);
  if (!arguments.config.empty()) options.config = arguments.config;
  markdown::register_extensions();
  Result<build::Outcome> outcome = [&] {
    ProgressLine progress;
    options.progress = [&](std::string_view stage) { progress.stage(stage); };
    return build::run(DiskFileSystem{}, options);
  }();
  if (!outcome) {
    print_error(outcome.error().message());
    return {.outcome = std::nullopt, .exit_code = exit_code::failure};
  }
  if (outcome->status == build::Status::no_such_locale) {
    print_error(fmt::format("the site has no locale '{}' (it has {})", outcome->unknown_locale,
                            fmt::join(outcome->known_locales, ", ")));
    return {.outcome = std::nullopt, .exit_code = exit_code::usage};
  }
  if (outcome->status == build::Status::unusable || !outcome->model) {
    print_findings(*outcome->sources, outcome->diagnostics, {});
    if (outcome->diagnostics.empty()) print_error("the site has no articles");
    return {.outcome = std::nullopt, .exit_code = exit_code::usage};
  }
  return {.outcome = *std::move(outcome)};
}

void print_findings(const SourceSet& sources, const Diagnostics& problems, const std::string& path_prefix) {
  const reports::Report report = reports::make_report(sources, problems, nullptr);
  fmt::print(stderr, "{}", reports::text_format.write(report, {.path_prefix = path_prefix, .quiet = true}));
}

}  // namespace guidepost::cli
