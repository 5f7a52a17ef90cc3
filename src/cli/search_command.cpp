// guidepost search QUERY: what readers of the site find, by the same index and the same ranking.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>

#include "cli/command.hpp"
#include "cli/model_run.hpp"
#include "search/build_index.hpp"
#include "search/memory_index.hpp"

namespace guidepost::cli {
namespace {

class SearchCommand final : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "search"; }
  [[nodiscard]] std::string_view summary() const override { return "show what readers find who search the site"; }
  void define(CLI::App& app) override {
    app.add_option("QUERY", queries_, "what readers type; several are several queries")->required();
    app.add_option("-s,--site", arguments_.site, "site folder (default: the current one)");
    app.add_option("-c,--config", arguments_.config, "configuration file, instead of SITE/guidepost.yml");
    app.add_option("-l,--locale", locale_, "folder or tag of the locale (default: the source locale)");
    app.add_option("-n,--limit", limit_, "articles shown (default: 10)");
    app.add_option("-j,--jobs", arguments_.jobs, "number of threads (default: one per core)");
  }

  int run() override {
    if (!locale_.empty()) arguments_.locales = {locale_};
    const ModelRun loaded = load_model(arguments_);
    if (!loaded.outcome) return loaded.exit_code;
    const site::SiteModel& model = *loaded.outcome->model;
    const locale::LocaleId locale = locale_of(model.locales());
    const std::vector<search::IndexFile> index =
        search::build_index(model, loaded.outcome->assessment(), std::array{locale}, arguments_.jobs);
    std::optional<search::Engine> engine = search::open_index(index, model.locales()[locale]);
    int code = exit_code::clean;
    for (const std::string& query : queries_) {
      const std::vector<search::Hit> hits = engine ? engine->query(query, limit_) : std::vector<search::Hit>{};
      if (hits.empty()) code = exit_code::findings;
      if (queries_.size() > 1) fmt::print("== {}\n", query);
      for (const search::Hit& hit : hits) print(hit);
    }
    return code;
  }

 private:
  [[nodiscard]] locale::LocaleId locale_of(const locale::LocaleTable& locales) const {
    if (const auto found = locales.find_folder(locale_)) return *found;
    if (const auto found = locales.find_tag(locale_)) return *found;
    return locales.source().value_or(locale::LocaleId{});
  }

  /// What readers are told of the translation.
  static std::string words_of(const translation::ReaderNotice& notice) {
    std::vector<std::string_view> words;
    if (notice.is_outdated) words.emplace_back("outdated");
    if (notice.is_partial) words.emplace_back("partly translated");
    if (notice.is_machine_translated) words.emplace_back("machine translated");
    return words.empty() ? std::string{} : fmt::format("  {}", fmt::join(words, ", "));
  }

  static void print(const search::Hit& hit) {
    fmt::print("{}\n  {}  ({}){}\n", hit.title, hit.address, hit.score, words_of(hit.notice));
    for (const search::SectionHit& section : hit.sections) {
      fmt::print("  {}{}", section.id.empty() ? "" : "#" + section.id, section.id.empty() ? "" : "  ");
      for (const search::Piece& piece : section.excerpt)
        fmt::print("{}", piece.is_marked ? fmt::format("[{}]", piece.text) : piece.text);
      fmt::print("\n");
    }
  }

  std::vector<std::string> queries_;
  std::string locale_;
  std::size_t limit_ = 10;
  ModelArguments arguments_;
};

}  // namespace

std::unique_ptr<Command> make_search_command() {
  return std::make_unique<SearchCommand>();
}

}  // namespace guidepost::cli
