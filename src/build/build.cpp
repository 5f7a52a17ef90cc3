#include "build/build.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "assets/publish.hpp"
#include "build/fingerprint.hpp"
#include "build/load_parts.hpp"
#include "build/manifest.hpp"
#include "build/setup.hpp"
#include "build/source_tree.hpp"
#include "checks/rule.hpp"
#include "content/classify.hpp"
#include "content/find.hpp"
#include "diagnostics/freshness_messages.hpp"
#include "links/resolve.hpp"
#include "outputs/plan.hpp"
#include "policy/apply.hpp"
#include "policy/fallbacks.hpp"
#include "render/renderer.hpp"
#include "search/build_index.hpp"
#include "search/search_tests.hpp"
#include "search/synonyms.hpp"
#include "site/assemble.hpp"
#include "translation/untranslated.hpp"

namespace guidepost::build {
namespace {

/// One run; its functions are the stages, in order.
class Run {
 public:
  Run(const FileSystem& files, const Options& options) : files_{files}, options_{options} {
    outcome_.sources = std::make_unique<SourceSet>();
  }

  Result<Outcome> operator()() {
    if (auto done = load_configuration(); !done) return tl::unexpected(done.error());
    if (outcome_.status == Status::unusable || !has_wanted_locales()) return finish();
    if (auto done = find_and_read(); !done) return tl::unexpected(done.error());
    if (options_.write && is_unchanged()) return finish();

    if (auto done = parse(); !done) return tl::unexpected(done.error());
    serve_fallbacks();
    resolve_links();
    if (auto done = publish_assets(); !done) return tl::unexpected(done.error());
    run_checks();
    settle_diagnostics();
    if (options_.write && outcome_.status != Status::unusable) {
      if (auto done = write(); !done) return tl::unexpected(done.error());
    }
    return finish();
  }

 private:
  [[nodiscard]] SourceSet& sources() { return *outcome_.sources; }

  void begin(std::string_view stage) {
    outcome_.timings.begin(stage);
    if (options_.progress) options_.progress(stage);
  }

  Result<Outcome> finish() {
    outcome_.timings.end();
    return std::move(outcome_);
  }

  Result<void> load_configuration() {
    begin("config");
    Result<Setup> setup =
        set_up(files_, {.site = options_.site, .config = options_.config, .output = options_.output}, sources());
    if (!setup) return tl::unexpected(setup.error());
    setup_ = *std::move(setup);
    outcome_.policy = setup_.config.policy;
    outcome_.output = setup_.output;
    outcome_.diagnostics.append(std::move(setup_.problems));
    if (setup_.usable) return {};
    outcome_.status = Status::unusable;
    setup_.config.policy.rules.apply(outcome_.diagnostics);
    sort_and_deduplicate(outcome_.diagnostics);
    return {};
  }

  /// A locale that is asked for and not there is a slip of the command line; a build would only hide it.
  bool has_wanted_locales() {
    const locale::LocaleTable& table = setup_.config.locales;
    const auto unknown = std::ranges::find_if(options_.locales, [&](const std::string& wanted) {
      return !table.find_folder(wanted) && !table.find_tag(wanted);
    });
    if (unknown == options_.locales.end()) return true;
    outcome_.status = Status::no_such_locale;
    outcome_.unknown_locale = *unknown;
    for (const locale::LocaleId id : table.ids()) outcome_.known_locales.push_back(table[id].folder);
    return false;
  }

  [[nodiscard]] SourceFolder folder() const {
    return {.files = files_, .site = options_.site, .output = outcome_.output, .config = setup_.config};
  }

  Result<void> find_and_read() {
    begin("find");
    Result<SourceTree> tree = find_sources(folder(), sources());
    if (!tree) return tl::unexpected(tree.error());
    tree_ = *std::move(tree);

    begin("read");
    read_search_files();
    read_sources(folder(), tree_, sources(), options_.jobs);
    outcome_.diagnostics.append(std::move(tree_.problems));
    return {};
  }

  /// What the team says about the search.
  void read_search_files() {
    for (std::size_t i = 0; i < tree_.ledger.size(); ++i) {
      content::FoundFile& file = tree_.ledger[i];
      const bool has_tests = file.path == content::search_tests_name && options_.search_tests;
      const bool has_synonyms = file.path == content::search_synonyms_name;
      if (file.role != content::Role::configuration || (!has_tests && !has_synonyms)) continue;
      const FileId id = tree_.file_id(i);
      if (!content::read_source(files_, options_.site, id, sources(), outcome_.diagnostics)) {
        file.role = content::Role::unreadable;
      } else if (has_tests) {
        search_tests_ = search::read_search_tests(sources()[id].text, id, setup_.config.locales, outcome_.diagnostics);
      } else {
        setup_.config.search_synonyms =
            search::read_synonyms(sources()[id].text, id, setup_.config.locales, outcome_.diagnostics);
      }
    }
  }

  /// Whether the output folder holds the result of exactly these inputs; then its report is what this run has to say.
  bool is_unchanged() {
    begin("compare");
    fingerprint_ =
        fingerprint({.sources = sources(),
                     .ledger = tree_.ledger,
                     .assets = tree_.assets,
                     .locales = setup_.config.locales,
                     .theme = setup_.theme,
                     .site = options_.site,
                     .history = setup_.config.git_history && options_.history.state ? options_.history.state() : "",
                     .today = setup_.config.policy.depends_on_date() ? options_.today : std::nullopt},
                    options_.jobs);
    const Manifest previous = read_manifest(outcome_.output);
    if (fingerprint_ == 0 || previous.fingerprint != fingerprint_ ||
        !is_intact(previous, outcome_.output, options_.jobs))
      return false;
    Result<std::string> report = DiskFileSystem{}.read(outcome_.output / report_path);
    if (!report || (options_.accepts_report && !options_.accepts_report(*report))) return false;
    // Nothing is to be written, but what a killed build left beside the folder goes now too.
    if (StagedFolder::has_leftovers(outcome_.output)) (void)StagedFolder::open(outcome_.output, {});
    outcome_.status = Status::unchanged;
    outcome_.saved_report = *std::move(report);
    outcome_.written.unchanged = previous.files.size();
    return true;
  }

  Result<void> parse() {
    begin("parse");
    Result<LoadedParts> loaded = load_parts(folder(), std::move(tree_), setup_.theme, sources(), options_.jobs);
    if (!loaded) return tl::unexpected(loaded.error());
    outcome_.diagnostics.append(std::move(loaded->problems));

    begin("model");
    site::Assembled assembled = site::assemble(std::move(loaded->parts), sources(), options_.jobs);
    outcome_.model = std::move(assembled.model);
    outcome_.diagnostics.append(std::move(assembled.problems));
    return {};
  }

  /// Before anything points at a page.
  void serve_fallbacks() {
    if (setup_.config.policy.fallbacks.empty()) return;
    assess_languages();
    std::vector<double> untranslated;
    for (const translation::ArticleLanguage& one : outcome_.languages) untranslated.push_back(one.untranslated_share());
    site::serve_fallbacks(*outcome_.model, policy::served_in_another_language(*outcome_.model, untranslated));
  }

  /// Once, by whoever needs it first.
  void assess_languages() {
    if (text_languages_) return;
    text_languages_.emplace(*outcome_.model, options_.jobs);
    outcome_.languages = translation::article_languages(*outcome_.model, *text_languages_, options_.jobs);
  }

  void resolve_links() {
    begin("links");
    links::Resolved resolved = links::resolve(*outcome_.model, options_.jobs);
    links_ = std::move(resolved.targets);
    outcome_.diagnostics.append(std::move(resolved.problems));
  }

  /// Images are read in a check too: whether they are damaged is a finding, and their names are part of the plan.
  Result<void> publish_assets() {
    begin("assets");
    Result<assets::Published> published =
        assets::publish({*outcome_.model, links_, files_, options_.site}, options_.jobs);
    if (!published) return tl::unexpected(published.error());
    images_ = std::move(published->images);
    outcome_.diagnostics.append(std::move(published->problems));
    return {};
  }

  /// By LocaleId, with the English ones: they are what editors write into a new article.
  [[nodiscard]] std::vector<std::string> image_words() const {
    constexpr std::string_view key = "image.placeholder_texts";
    std::vector<std::string> words;
    for (const locale::LocaleId id : setup_.config.locales.ids()) {
      words.push_back(fmt::format("{}|{}", render::find_string(setup_.theme, setup_.config.locales[id].tag, key),
                                  render::find_string(setup_.theme, "en", key)));
    }
    return words;
  }

  /// Empty unless the site asks for it.
  [[nodiscard]] translation::History read_history() {
    if (!setup_.config.git_history || !options_.history.read) return {};
    auto history = options_.history.read(translation::history_request(*outcome_.model));
    if (history) return *std::move(history);
    outcome_.diagnostics.add(git_history_unusable(*setup_.config.git_history, history.error()));
    return {};
  }

  void run_checks() {
    begin("checks");
    outcome_.freshness = translation::assess_freshness(*outcome_.model, read_history(), options_.jobs);
    const std::vector<std::string> words = image_words();
    assess_languages();
    outcome_.diagnostics.append(
        checks::run_rules({.model = *outcome_.model,
                           .links = links_,
                           .freshness = outcome_.freshness,
                           .languages = *text_languages_,
                           .article_languages = outcome_.languages,
                           .image_words = words,
                           .glossary = setup_.config.glossaries.empty() ? nullptr : &setup_.glossary},
                          options_.jobs));
    // The plan is part of the check: a collision is a finding even when nothing is written.
    index_search();
    renderer_.emplace(*outcome_.model, links_, images_, setup_.theme, outcome_.assessment());
    plan_ = outputs::make_plan({*outcome_.model, setup_.theme, images_, *renderer_, files_, options_.site, index_});
    outcome_.diagnostics.append(std::move(plan_.problems));
    if (outcome_.model->articles().empty()) outcome_.status = Status::unusable;
  }

  /// Without a site to write, only what search-tests.yml asks for.
  void index_search() {
    const bool is_written = options_.write && setup_.config.search;
    std::vector<locale::LocaleId> locales = setup_.config.locales.ids();
    std::erase_if(locales, [&](locale::LocaleId locale) { return !is_written && !is_tested(locale); });
    if (locales.empty()) return;
    std::vector<search::IndexFile> files =
        search::build_index(*outcome_.model, outcome_.assessment(), locales, options_.jobs);
    for (const locale::LocaleId locale : locales) {
      if (is_tested(locale))
        search::run_search_tests(*outcome_.model, locale, files, search_tests_, outcome_.diagnostics);
    }
    if (is_written) index_ = std::move(files);
  }

  [[nodiscard]] bool is_tested(locale::LocaleId locale) const {
    return std::ranges::find(search_tests_, locale, &search::ExpectedQuery::locale) != search_tests_.end();
  }

  void settle_diagnostics() {
    begin("policy");
    outcome_.suppressed = policy::apply(*outcome_.model, options_.today, outcome_.diagnostics, options_.jobs);
  }

  Result<void> write() {
    begin("write");
    std::vector<std::string> planned = outputs::planned_paths(plan_);
    planned.insert(planned.end(), {std::string{manifest_path}, std::string{report_path}});

    Result<StagedFolder> folder = StagedFolder::open(outcome_.output, {});
    if (!folder) return tl::unexpected(folder.error());
    // Read again under the lock: another build may have written meanwhile.
    std::vector<std::string> owned{std::string{manifest_path}, std::string{report_path}};
    for (StagedFolder::Written& file : read_manifest(outcome_.output).files) owned.push_back(std::move(file.path));
    folder->own(std::move(owned));
    if (const std::vector<std::string> blocked = folder->blocked(planned); !blocked.empty()) {
      return tl::unexpected(
          IoError{"will not overwrite a file that guidepost did not write:", outcome_.output / blocked.front(), {}});
    }
    if (auto done = folder->prepare(planned); !done) return done;
    if (options_.save_report) {
      // First, because it is the longest piece of work: the pages are written beside it.
      outputs::PlannedFile report{.path = std::string{report_path}, .what = "the saved report", .where = {}};
      report.make = [this]() -> Result<std::string> { return options_.save_report(outcome_); };
      plan_.files.insert(plan_.files.begin(), std::move(report));
    }
    if (auto done = outputs::write_plan(plan_, *folder, options_.jobs); !done) return done;
    const Manifest manifest{.fingerprint = fingerprint_, .files = folder->written(options_.jobs)};
    if (auto done = folder->put(std::string{manifest_path}, write_manifest(manifest)); !done) return done;

    begin("commit");
    Result<StagedFolder::Outcome> committed = folder->commit();
    if (!committed) return tl::unexpected(committed.error());
    outcome_.written = *committed;
    return {};
  }

  const FileSystem& files_;
  const Options& options_;
  Outcome outcome_;
  Setup setup_;
  SourceTree tree_;
  std::uint64_t fingerprint_ = 0;
  links::ResolvedLinks links_;
  assets::PublishedImages images_;
  std::optional<translation::TextLanguages> text_languages_;
  std::optional<render::Renderer> renderer_;
  std::vector<search::ExpectedQuery> search_tests_;
  std::vector<search::IndexFile> index_;
  outputs::Plan plan_;
};

}  // namespace

Result<Outcome> run(const FileSystem& files, const Options& options) {
  return Run{files, options}();
}

}  // namespace guidepost::build
