// guidepost status [ARTICLE]: how fresh the translations are, of the site or of one article.
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "cli/command.hpp"
#include "cli/git_history.hpp"
#include "cli/model_run.hpp"
#include "cli/progress_line.hpp"
#include "cli/status_text.hpp"
#include "markdown/parse.hpp"
#include "reports/status_json.hpp"

namespace guidepost::cli {
namespace {

/// Columns of the terminal that standard output is, at least enough for three columns of text.
std::optional<std::size_t> terminal_width() {
  if (::isatty(STDOUT_FILENO) == 0) return std::nullopt;
  constexpr std::size_t usual = 80;
  constexpr std::size_t least = 40;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual;
  return std::max<std::size_t>(size.ws_col, least);
}

/// The id that an argument means: an id, or the path of an article's file, from here or from the site folder.
std::optional<std::string> find_article(const site::SiteModel& model, std::string_view argument,
                                        std::string_view site) {
  if (model.reference(argument)) return std::string{argument};
  if (argument.starts_with("./")) argument.remove_prefix(2);
  if (argument.starts_with(site) && argument.substr(site.size()).starts_with('/')) {
    argument.remove_prefix(site.size() + 1);
  }
  const std::string_view id = without_extension(argument);
  if (model.reference(id)) return std::string{id};
  for (const locale::LocaleId locale : model.locales().ids()) {
    const std::string folder = model.locales()[locale].folder + '/';
    if (!id.starts_with(folder)) continue;
    if (model.reference(id.substr(folder.size()))) return std::string{id.substr(folder.size())};
  }
  return std::nullopt;
}

class StatusCommand final : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "status"; }
  [[nodiscard]] std::string_view summary() const override {
    return "show how fresh translations are, sentence by sentence for one article";
  }
  void define(CLI::App& app) override {
    app.add_option("ARTICLE", article_, "article id, such as billing/read-your-invoice, or a file's path");
    app.add_option("-s,--site", site_, "site folder (default: the current one)");
    app.add_option("-c,--config", config_, "configuration file, instead of SITE/guidepost.yml");
    app.add_option("-l,--locale", locales_, "show only this locale (folder or tag; repeatable)");
    app.add_flag("--folders", has_folders_, "of the site: also a line for each folder");
    app.add_option("-r,--report", report_, "print this format instead of text: json");
    app.add_option("-j,--jobs", jobs_, "number of threads (default: one per core)");
  }

  int run() override {
    if (!report_.empty() && report_ != "json") {
      print_error(fmt::format("--report takes 'json', not '{}'", report_));
      return exit_code::usage;
    }
    build::Options options{.site = site_, .locales = locales_, .jobs = jobs_, .write = false};
    options.history = git_history(site_);
    if (!config_.empty()) options.config = config_;
    markdown::register_extensions();
    const Result<build::Outcome> outcome = [&] {
      ProgressLine progress;
      options.progress = [&](std::string_view stage) { progress.stage(stage); };
      return build::run(DiskFileSystem{}, options);
    }();
    if (!outcome) {
      print_error(outcome.error().message());
      return outcome.error().code == std::errc::no_such_file_or_directory ? exit_code::usage : exit_code::failure;
    }
    if (outcome->status == build::Status::no_such_locale) {
      print_error(fmt::format("the site has no locale '{}' (it has {})", outcome->unknown_locale,
                              fmt::join(outcome->known_locales, ", ")));
      return exit_code::usage;
    }
    if (outcome->status != build::Status::complete) {
      print_error("the site cannot be read; 'guidepost check' says why");
      return exit_code::usage;
    }
    return print(*outcome);
  }

 private:
  int print(const build::Outcome& outcome) {
    const site::SiteModel& model = *outcome.model;
    print_missing_history(outcome);
    StatusOptions options{.width = terminal_width(), .locales = {}, .has_folders = has_folders_};
    for (const locale::LocaleId id : model.locales().ids()) {
      if (is_wanted(model.locales()[id])) options.locales.push_back(id);
    }
    if (article_.empty()) {
      fmt::print("{}", report_.empty()
                           ? status_of_site(outcome, options)
                           : reports::write_status(model, outcome.freshness, options.locales, std::nullopt));
      return exit_code::clean;
    }
    while (site_.size() > 1 && site_.ends_with('/')) site_.pop_back();
    const auto id = find_article(model, article_, site_);
    if (!id) return report_unknown(model);
    fmt::print("{}", report_.empty() ? status_of_article(outcome, *id, options)
                                     : reports::write_status(model, outcome.freshness, options.locales, *id));
    return exit_code::clean;
  }

  /// Of all findings this one is about what is printed.
  static void print_missing_history(const build::Outcome& outcome) {
    Diagnostics found;
    for (const Diagnostic& finding : outcome.diagnostics.items()) {
      if (finding.code == Code::git_history) found.add(finding);
    }
    if (!found.empty()) print_findings(*outcome.sources, found, {});
  }

  [[nodiscard]] bool is_wanted(const locale::Locale& locale) const {
    return locales_.empty() || std::ranges::any_of(locales_, [&](const std::string& wanted) {
             return wanted == locale.folder || text::equal_ignoring_ascii_case(wanted, locale.tag);
           });
  }

  [[nodiscard]] int report_unknown(const site::SiteModel& model) const {
    std::vector<std::string_view> ids;
    for (const site::CoverageRow& row : model.coverage()) ids.push_back(row.id.path());
    const std::string_view nearest = text::nearest(article_, ids);
    print_error(fmt::format("there is no article '{}'{}", article_,
                            nearest.empty() ? std::string{} : fmt::format("; did you mean '{}'?", nearest)));
    return exit_code::usage;
  }

  std::string article_;
  std::string site_ = ".";
  std::string config_;
  std::string report_;
  bool has_folders_ = false;
  std::vector<std::string> locales_;
  unsigned jobs_ = 0;
};

}  // namespace

std::unique_ptr<Command> make_status_command() {
  return std::make_unique<StatusCommand>();
}

}  // namespace guidepost::cli
