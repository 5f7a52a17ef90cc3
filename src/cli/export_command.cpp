// guidepost export [SITE]: what is to be translated, for translators' tools.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "cli/command.hpp"
#include "cli/model_run.hpp"
#include "handoff/package.hpp"
#include "reports/version.hpp"

namespace guidepost::cli {
namespace {

/// How many paths of one kind are printed.
constexpr std::size_t shown_paths = 10;

std::string_view reason(handoff::Skip skip) {
  switch (skip) {
    case handoff::Skip::no_source:
      return "there is no source to translate from";
    case handoff::Skip::other_structure:
      return "its parts are not those of its source article";
    case handoff::Skip::redirected:
      return "the locale sends its readers to another article";
    default:
      return "it has no words";
  }
}

std::vector<std::string> names_of_formats() {
  std::vector<std::string> names;
  for (const handoff::Format* const format : handoff::all_formats()) names.emplace_back(format->name);
  return names;
}

class ExportCommand final : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "export"; }
  [[nodiscard]] std::string_view summary() const override {
    return "write what is to be translated for translators' tools";
  }
  void define(CLI::App& app) override {
    app.add_option("SITE", arguments_.site, "site folder (default: the current one)");
    app.add_option("-c,--config", arguments_.config, "configuration file, instead of SITE/guidepost.yml");
    app.add_option("-l,--locale", arguments_.locales, "only this locale (folder or tag; repeatable)");
    app.add_option("-f,--format", format_, fmt::format("{} (default: xliff)", fmt::join(names_of_formats(), ", ")))
        ->check(CLI::IsMember(names_of_formats()));
    app.add_option("--only", only_, "only what is missing, outdated, or 'missing,outdated' (default: everything)")
        ->delimiter(',')
        ->check(CLI::IsMember({"missing", "outdated"}));
    app.add_option("-o,--output", output_, "folder for one file per locale, or the file for one (default: handoff)");
    app.add_option("--source-language", source_tag_, "of a site without a source locale (default: en)");
    app.add_option("-j,--jobs", arguments_.jobs, "number of threads (default: one per core)");
  }

  int run() override {
    ModelRun loaded = load_model(arguments_);
    if (!loaded.outcome) return loaded.exit_code;
    const site::SiteModel& model = *loaded.outcome->model;
    const handoff::Site site{model, loaded.outcome->freshness};
    const handoff::Format& format = *handoff::find_format(format_);
    const std::vector<locale::LocaleId> locales = wanted(model.locales());
    const bool is_file = extension(output_) == format.extension;
    if (is_file && locales.size() != 1) {
      print_error(fmt::format("'{}' is a file for one locale: name the locale with --locale", output_));
      return exit_code::usage;
    }
    for (const locale::LocaleId locale : locales) {
      handoff::Packed packed = handoff::pack(site, locale, selection(), source_tag_, arguments_.jobs);
      packed.package.tool_version = reports::version;
      const std::string file =
          is_file ? output_ : fmt::format("{}/{}.{}", output_, model.locales()[locale].folder, format.extension);
      if (!write(packed.package, format, file)) return exit_code::failure;
      print_skipped(model.locales()[locale].folder, packed);
    }
    return exit_code::clean;
  }

 private:
  [[nodiscard]] handoff::Selection selection() const {
    const auto has = [&](std::string_view name) { return std::ranges::find(only_, name) != only_.end(); };
    return {.missing = has("missing"), .outdated = has("outdated")};
  }

  /// The locales to translate into.
  [[nodiscard]] std::vector<locale::LocaleId> wanted(const locale::LocaleTable& table) const {
    std::vector<locale::LocaleId> locales;
    for (const locale::LocaleId id : table.ids()) {
      const auto is_named = [&](const std::string& name) {
        return name == table[id].folder || text::equal_ignoring_ascii_case(name, table[id].tag);
      };
      if (table.source() == id) continue;
      if (arguments_.locales.empty() || std::ranges::any_of(arguments_.locales, is_named)) locales.push_back(id);
    }
    return locales;
  }

  static bool write(const handoff::Package& package, const handoff::Format& format, const std::string& file) {
    std::size_t units = 0;
    for (const handoff::TransArticle& article : package.articles) units += article.units.size();
    if (units == 0) {
      fmt::print("{}: nothing to translate\n", package.target_tag);
      return true;
    }
    const std::filesystem::path path = file;
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    if (const Result<void> done =
            make_folder(folder).and_then([&] { return replace_file(folder, path.filename(), format.write(package)); });
        !done) {
      print_error(done.error().message());
      return false;
    }
    fmt::print("{}: {} articles, {} units\n", file, package.articles.size(), units);
    return true;
  }

  /// Nothing is left out in silence.
  static void print_skipped(const std::string& folder, const handoff::Packed& packed) {
    if (packed.gained > 0) {
      fmt::print(stderr, "note: {} new sentences of sources are not exported for {}: {}\n", packed.gained, folder,
                 "bilingual articles have no place for them ('guidepost explain loc-segment-missing')");
    }
    for (const auto& [skip, paths] : packed.skipped) {
      fmt::print(stderr, "note: {} articles are not exported for {}: {}\n", paths.size(), folder, reason(skip));
      for (std::size_t i = 0; i < std::min(paths.size(), shown_paths); ++i) fmt::print(stderr, "  {}\n", paths[i]);
      if (paths.size() > shown_paths) fmt::print(stderr, "  and {} more\n", paths.size() - shown_paths);
    }
  }

  ModelArguments arguments_;
  std::string format_ = "xliff";
  std::vector<std::string> only_;
  std::string output_ = "handoff";
  std::string source_tag_ = "en";
};

}  // namespace

std::unique_ptr<Command> make_export_command() {
  return std::make_unique<ExportCommand>();
}

}  // namespace guidepost::cli
