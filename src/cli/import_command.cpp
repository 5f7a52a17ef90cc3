// guidepost import FILE...: translations that came back, into articles.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/model_run.hpp"
#include "diagnostics/handoff_messages.hpp"
#include "handoff/take_in.hpp"

namespace guidepost::cli {
namespace {

class ImportCommand final : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "import"; }
  [[nodiscard]] std::string_view summary() const override { return "take translated XLIFF files into articles"; }
  void define(CLI::App& app) override {
    app.add_option("FILE", files_, "translated XLIFF files, 2.x or 1.2")->required();
    app.add_option("-s,--site", arguments_.site, "site folder (default: the current one)");
    app.add_option("-c,--config", arguments_.config, "configuration file, instead of SITE/guidepost.yml");
    app.add_option("-j,--jobs", arguments_.jobs, "number of threads (default: one per core)");
    app.add_flag("-n,--dry-run", dry_run_, "say what would be written, and write nothing");
    app.add_flag("--overwrite", overwrite_, "replace articles that were missing at the export and are there now");
  }

  int run() override {
    SourceSet returned;
    for (const std::string& file : files_) {
      Result<std::string> text = DiskFileSystem{}.read(file);
      if (!text) {
        print_error(text.error().message());
        return exit_code::failure;
      }
      returned.add(file, *std::move(text));
    }
    ModelRun loaded = load_model(arguments_);
    if (!loaded.outcome) return loaded.exit_code;

    Diagnostics problems;
    std::set<std::string> taken;
    const auto existing = overwrite_ ? handoff::Existing::overwrite : handoff::Existing::keep;
    for (std::size_t i = 0; i < returned.size(); ++i) {
      const auto file = static_cast<FileId>(i);
      handoff::Returned articles = handoff::read_xliff(returned[file].text, file);
      problems.append(std::move(articles.problems));
      handoff::TakenIn in =
          handoff::take_in({*loaded.outcome->model, loaded.outcome->freshness}, articles, existing, taken);
      problems.append(std::move(in.problems));
      untranslated_ += in.untranslated;
      for (const handoff::NewArticle& article : in.articles) {
        if (!take(*loaded.outcome->model, article, problems)) return exit_code::failure;
      }
    }
    if (!problems.empty()) print_findings(returned, problems, {});
    print_summary();
    return problems.empty() ? exit_code::clean : exit_code::findings;
  }

 private:
  /// False when the disk refuses.
  bool take(const site::SiteModel& model, const handoff::NewArticle& article, Diagnostics& problems) {
    const bool is_new = article.replaces == no_file;
    if (!is_new && model.sources()[article.replaces].text == article.bytes) {
      ++unchanged_;
      return true;
    }
    const std::filesystem::path site = arguments_.site;
    if (!is_new) {
      const Result<std::string> there = DiskFileSystem{}.read(site / article.path);
      if (!there || *there != model.sources()[article.replaces].text) {
        problems.add(import_unfaithful(article.where, article.path));
        return true;
      }
    }
    if (!dry_run_) {
      const std::string below = article.path.substr(article.locale_folder.size() + 1);
      const Result<void> done = make_folder(site / article.locale_folder).and_then([&] {
        return replace_file(site / article.locale_folder, below, article.bytes);
      });
      if (!done) {
        print_error(done.error().message());
        return false;
      }
    }
    ++written_;
    if (is_new) {
      fmt::print("{}: new, {} units\n", article.path, article.units);
    } else {
      fmt::print("{}: {} of {} units changed\n", article.path, article.changed, article.units);
    }
    return true;
  }

  void print_summary() const {
    fmt::print("{} {}, {} unchanged, {} without translation\n", written_, dry_run_ ? "would be written" : "written",
               unchanged_, untranslated_);
  }

  std::vector<std::string> files_;
  ModelArguments arguments_;
  bool dry_run_ = false;
  bool overwrite_ = false;
  std::size_t written_ = 0;
  std::size_t unchanged_ = 0;
  std::size_t untranslated_ = 0;
};

}  // namespace

std::unique_ptr<Command> make_import_command() {
  return std::make_unique<ImportCommand>();
}

}  // namespace guidepost::cli
