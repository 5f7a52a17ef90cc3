#include "build/build.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "assets/publish.hpp"
#include "base/parallel.hpp"
#include "base/url_path.hpp"
#include "base/utf8.hpp"
#include "build/alert_words.hpp"
#include "build/fingerprint.hpp"
#include "build/manifest.hpp"
#include "checks/rule.hpp"
#include "config/site_config.hpp"
#include "content/classify.hpp"
#include "content/find.hpp"
#include "content/toc.hpp"
#include "diagnostics/config_messages.hpp"
#include "diagnostics/content_messages.hpp"
#include "diagnostics/language_messages.hpp"
#include "diagnostics/output_messages.hpp"
#include "docset/metadata.hpp"
#include "docset/read.hpp"
#include "docset/scope.hpp"
#include "links/resolve.hpp"
#include "outputs/plan.hpp"
#include "policy/apply.hpp"
#include "policy/fallbacks.hpp"
#include "render/renderer.hpp"
#include "render/theme.hpp"
#include "search/build_index.hpp"
#include "search/search_tests.hpp"
#include "search/synonyms.hpp"
#include "site/assemble.hpp"
#include "site/docset_files.hpp"
#include "site/load_article.hpp"
#include "translation/glossary.hpp"
#include "translation/untranslated.hpp"

namespace guidepost::build {
namespace {

namespace fs = std::filesystem;
using content::FoundFile;
using content::Role;

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
    Result<config::LoadedConfig> loaded =
        config::load(files_, {.site = options_.site, .config = options_.config}, sources());
    if (!loaded) return tl::unexpected(loaded.error());
    config_ = std::move(loaded->config);
    outcome_.policy = config_.policy;
    outcome_.diagnostics.append(std::move(loaded->problems));
    if (options_.config && config_.file != no_file) {
      sources()[config_.file].path = options_.config->lexically_proximate(options_.site).generic_string();
    }
    outcome_.output = options_.output ? *options_.output : options_.site / config_.output;
    if (!loaded->usable) return unusable();
    if (options_.output) {
      const auto mistake = config::output_folder_mistake(files_, options_.site, *options_.output, config_.locales);
      if (mistake) {
        outcome_.diagnostics.add(config_output_folder({}, options_.output->string(), *mistake));
        return unusable();
      }
    }

    const fs::path theme_folder = config_.theme.empty() ? fs::path{} : options_.site / config_.theme;
    Result<render::LoadedTheme> theme =
        render::load_theme(files_, theme_folder, config_.locales, sources(), config_.theme);
    if (!theme) return tl::unexpected(theme.error());
    theme_ = std::move(theme->theme);
    outcome_.diagnostics.append(std::move(theme->problems));
    if (!theme->usable) return unusable();
    read_glossaries();
    return {};
  }

  void read_glossaries() {
    for (const Located<std::string>& path : config_.glossaries) {
      Result<std::string> text = files_.read(options_.site / path.value);
      if (!text) {
        outcome_.diagnostics.add(glossary_missing(path.where, path.value));
        continue;
      }
      const FileId file = sources().add(path.value, std::move(*text));
      if (const auto invalid = utf8::find_invalid(sources()[file].text)) {
        outcome_.diagnostics.add(glossary_missing(path.where, path.value));
        continue;
      }
      glossary_.add(sources()[file].text, file, config_.locales, outcome_.diagnostics);
    }
  }

  /// A locale that is asked for and not there is a slip of the command line; a build would only hide it.
  bool has_wanted_locales() {
    const locale::LocaleTable& table = config_.locales;
    const auto unknown = std::ranges::find_if(options_.locales, [&](const std::string& wanted) {
      return !table.find_folder(wanted) && !table.find_tag(wanted);
    });
    if (unknown == options_.locales.end()) return true;
    outcome_.status = Status::no_such_locale;
    outcome_.unknown_locale = *unknown;
    for (const locale::LocaleId id : table.ids()) outcome_.known_locales.push_back(table[id].folder);
    return false;
  }

  Result<void> unusable() {
    outcome_.status = Status::unusable;
    config_.policy.rules.apply(outcome_.diagnostics);
    sort_and_deduplicate(outcome_.diagnostics);
    return {};
  }

  Result<void> find_and_read() {
    begin("find");
    first_file_ = static_cast<FileId>(sources().size());
    Result<content::Found> found = content::find(files_,
                                                 {.site = options_.site,
                                                  .output = outcome_.output,
                                                  .locales = config_.locales,
                                                  .exclude = config_.exclude,
                                                  .include = config_.include},
                                                 sources());
    if (!found) return tl::unexpected(found.error());
    ledger_ = std::move(found->files);
    outcome_.diagnostics.append(std::move(found->problems));

    begin("read");
    read_docsets();
    read_search_files();
    asset_status_.resize(ledger_.size());
    std::vector<Diagnostics> problems(ledger_.size());
    parallel_for(ledger_.size(), options_.jobs, [&](std::size_t i) {
      FoundFile& file = ledger_[i];
      if (file.role == Role::asset) {
        // An asset that cannot be read is a finding, not the end of the build.
        if (const auto status = files_.status(options_.site / file.path);
            status && files_.is_readable(options_.site / file.path)) {
          asset_status_[i] = *status;
          return;
        }
        problems[i].add(
            file_unreadable({file_id(i), {}}, file.path, std::make_error_code(std::errc::permission_denied)));
        file.role = Role::unreadable;
        return;
      }
      const bool is_included = file.role == Role::include && extension(file.path) == "md";
      if (file.role != Role::page && file.role != Role::toc && file.role != Role::breadcrumb && !is_included) return;
      if (!content::read_source(files_, options_.site, file_id(i), sources(), problems[i]))
        file.role = Role::unreadable;
    });
    for (Diagnostics& part : problems) outcome_.diagnostics.append(std::move(part));
    return {};
  }

  /// What docfx.json says decides what is read at all.
  void read_docsets() {
    docset::Loaded loaded =
        docset::read({.files = files_, .site = options_.site, .locales = config_.locales, .first_file = first_file_},
                     ledger_, sources());
    docset_files_ = std::move(loaded.files);
    outcome_.diagnostics.append(std::move(loaded.problems));
    docset::apply_scope(docset_files_.docsets, config_.include, ledger_);
  }

  void read_search_files() {
    for (std::size_t i = 0; i < ledger_.size(); ++i) {
      FoundFile& file = ledger_[i];
      const bool has_tests = file.path == content::search_tests_name && options_.search_tests;
      const bool has_synonyms = file.path == content::search_synonyms_name;
      if (file.role != Role::configuration || (!has_tests && !has_synonyms)) continue;
      if (!content::read_source(files_, options_.site, file_id(i), sources(), outcome_.diagnostics)) {
        file.role = Role::unreadable;
        continue;
      }
      const std::string_view text = sources()[file_id(i)].text;
      if (has_tests)
        search_tests_ = search::read_search_tests(text, file_id(i), config_.locales, outcome_.diagnostics);
      else
        config_.search_synonyms = search::read_synonyms(text, file_id(i), config_.locales, outcome_.diagnostics);
    }
  }

  [[nodiscard]] FileId file_id(std::size_t ledger_index) const {
    return static_cast<FileId>(static_cast<std::size_t>(first_file_) + ledger_index);
  }

  /// Whether the output folder holds the result of exactly these inputs; then its report is what this run has to say.
  bool is_unchanged() {
    begin("compare");
    fingerprint_ =
        fingerprint({.sources = sources(),
                     .ledger = ledger_,
                     .assets = asset_status_,
                     .locales = config_.locales,
                     .theme = theme_,
                     .site = options_.site,
                     .history = config_.git_history && options_.history.state ? options_.history.state() : "",
                     .today = config_.policy.depends_on_date() ? options_.today : std::nullopt},
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
    std::vector<std::size_t> pages;
    std::vector<std::size_t> tocs;
    for (std::size_t i = 0; i < ledger_.size(); ++i) {
      if (ledger_[i].role == Role::page) pages.push_back(i);
      if (ledger_[i].role == Role::toc || ledger_[i].role == Role::breadcrumb) tocs.push_back(i);
    }
    site::DocsetFiles included{{.files = files_,
                                .site = options_.site,
                                .sources = sources(),
                                .locales = config_.locales,
                                .ledger = ledger_,
                                .first = first_file_}};
    docset::Metadata metadata{docset_files_.docsets, ledger_};
    std::vector<markdown::AlertWords> words;
    for (const locale::LocaleId id : config_.locales.ids())
      words.push_back(alert_words(theme_, config_.locales[id].tag));
    std::vector<site::LoadedArticle> loaded = parallel_map(pages.size(), options_.jobs, [&](std::size_t i) {
      const FoundFile& found = ledger_[pages[i]];
      return site::load_article(found, file_id(pages[i]), sources(),
                                {.included = included,
                                 .alert_words = words[static_cast<std::size_t>(*found.locale)],
                                 .metadata = metadata.of(pages[i])});
    });
    outcome_.diagnostics.append(included.take_problems());
    std::vector<site::LoadedToc> loaded_tocs = parallel_map(tocs.size(), options_.jobs, [&](std::size_t i) {
      const FileId file = file_id(tocs[i]);
      const SourceFile& source = sources()[file];
      return site::LoadedToc{file, extension(source.path) == "md" ? content::parse_toc_markdown(source.text, file)
                                                                  : content::parse_toc_yaml(source.text, file)};
    });

    begin("model");
    if (const auto counts = content::count_roles(ledger_);
        counts.total() != ledger_.size() || counts[Role::page] != loaded.size()) {
      return tl::unexpected(IoError{"internal error: the ledger does not account for every file of", options_.site,
                                    std::make_error_code(std::errc::state_not_recoverable)});
    }
    site::SiteParts parts{.config = config_, .ledger = std::move(ledger_), .first_file = first_file_};
    parts.articles.reserve(loaded.size());
    for (site::LoadedArticle& article : loaded) {
      parts.articles.push_back(std::move(article.article));
      outcome_.diagnostics.append(std::move(article.problems));
    }
    for (std::size_t i = 0; i < loaded_tocs.size(); ++i) {
      outcome_.diagnostics.append(std::move(loaded_tocs[i].toc.problems));
      const bool is_toc = parts.ledger[tocs[i]].role == Role::toc;
      (is_toc ? parts.tocs : parts.breadcrumbs).push_back(std::move(loaded_tocs[i]));
    }
    parts.docset_files = std::move(docset_files_);
    parts.metadata = std::move(metadata);
    site::Assembled assembled = site::assemble(std::move(parts), sources(), options_.jobs);
    outcome_.model = std::move(assembled.model);
    outcome_.diagnostics.append(std::move(assembled.problems));
    return {};
  }

  /// Before anything points at a page.
  void serve_fallbacks() {
    if (config_.policy.fallbacks.empty()) return;
    assess_languages();
    std::vector<double> untranslated;
    for (const translation::ArticleLanguage& one : languages_) untranslated.push_back(one.untranslated_share());
    site::serve_fallbacks(*outcome_.model, policy::served_in_another_language(*outcome_.model, untranslated));
  }

  /// Once, by whoever needs it first.
  void assess_languages() {
    if (text_languages_) return;
    text_languages_.emplace(*outcome_.model, options_.jobs);
    languages_ = translation::article_languages(*outcome_.model, *text_languages_, options_.jobs);
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
    for (const locale::LocaleId id : config_.locales.ids()) {
      words.push_back(fmt::format("{}|{}", render::find_string(theme_, config_.locales[id].tag, key),
                                  render::find_string(theme_, "en", key)));
    }
    return words;
  }

  /// Empty unless the site asks for it.
  [[nodiscard]] translation::History read_history() {
    if (!config_.git_history || !options_.history.read) return {};
    auto history = options_.history.read(translation::history_request(*outcome_.model));
    if (history) return *std::move(history);
    outcome_.diagnostics.add(git_history_unusable(*config_.git_history, history.error()));
    return {};
  }

  void run_checks() {
    begin("checks");
    outcome_.freshness = translation::assess_freshness(*outcome_.model, read_history(), options_.jobs);
    const std::vector<std::string> words = image_words();
    assess_languages();
    outcome_.diagnostics.append(checks::run_rules({.model = *outcome_.model,
                                                   .links = links_,
                                                   .freshness = outcome_.freshness,
                                                   .languages = *text_languages_,
                                                   .article_languages = languages_,
                                                   .image_words = words,
                                                   .glossary = config_.glossaries.empty() ? nullptr : &glossary_},
                                                  options_.jobs));
    // The plan is part of the check: a collision is a finding even when nothing is written.
    index_search();
    renderer_.emplace(*outcome_.model, links_, images_, theme_,
                      translation::Assessment{outcome_.freshness, languages_});
    plan_ = outputs::make_plan({*outcome_.model, theme_, images_, *renderer_, files_, options_.site, index_});
    outcome_.diagnostics.append(std::move(plan_.problems));
    if (outcome_.model->articles().empty()) outcome_.status = Status::unusable;
  }

  /// Without a site to write, only what search-tests.yml asks for.
  void index_search() {
    const bool is_written = options_.write && config_.search;
    for (const locale::LocaleId locale : config_.locales.ids()) {
      const bool is_tested =
          std::ranges::find(search_tests_, locale, &search::ExpectedQuery::locale) != search_tests_.end();
      if (!is_written && !is_tested) continue;
      std::vector<search::IndexFile> files = search::build_index(*outcome_.model, locale, options_.jobs);
      if (is_tested) search::run_search_tests(*outcome_.model, locale, files, search_tests_, outcome_.diagnostics);
      if (is_written) std::ranges::move(files, std::back_inserter(index_));
    }
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
  config::SiteConfig config_;
  translation::Glossary glossary_;
  render::Theme theme_;
  FileId first_file_{};
  std::vector<FoundFile> ledger_;
  docset::DocsetFiles docset_files_;
  std::vector<FileStatus> asset_status_;  // parallel to the ledger
  std::uint64_t fingerprint_ = 0;
  links::ResolvedLinks links_;
  assets::PublishedImages images_;
  std::optional<translation::TextLanguages> text_languages_;
  std::vector<translation::ArticleLanguage> languages_;
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
