// guidepost locales [SITE]: the locales of a site as guidepost understands them.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "config/site_config.hpp"
#include "locale/text.hpp"
#include "reports/format.hpp"

namespace guidepost::cli {
namespace {

void print_table(const locale::LocaleTable& locales) {
  std::size_t folder_width = 6;
  std::size_t tag_width = 3;
  std::size_t name_width = 4;
  for (const locale::LocaleId id : locales.ids()) {
    folder_width = std::max(folder_width, locales[id].folder.size());
    tag_width = std::max(tag_width, locales[id].tag.size());
    name_width = std::max(name_width, locale::display_width(locales[id].native_name));
  }
  fmt::print("{:<{}}  {:<{}}  {:<{}}  direction  fallback\n", "folder", folder_width, "tag", tag_width, "name",
             name_width);
  for (const locale::LocaleId id : locales.ids()) {
    const locale::Locale& row = locales[id];
    std::string fallback;
    for (const locale::LocaleId other : locales.fallbacks(id)) {
      if (!fallback.empty()) fallback += ", ";
      fallback += locales[other].folder;
    }
    if (locales.source() == id) fallback = "(source)";
    const std::string padding(name_width - locale::display_width(row.native_name), ' ');
    fmt::print("{:<{}}  {:<{}}  {}{}  {:<9}  {}\n", row.folder, folder_width, row.tag, tag_width, row.native_name,
               padding, row.direction == locale::Direction::right_to_left ? "rtl" : "ltr", fallback);
  }
}

class LocalesCommand final : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "locales"; }
  [[nodiscard]] std::string_view summary() const override { return "list the locales of the site"; }
  void define(CLI::App& app) override {
    app.add_option("SITE", site_, "site folder (default: the current one)");
    app.add_option("-c,--config", config_, "configuration file, instead of SITE/guidepost.yml");
  }

  int run() override {
    SourceSet sources;
    config::LoadOptions options{.site = site_, .config = std::nullopt};
    if (!config_.empty()) options.config = config_;
    const Result<config::LoadedConfig> loaded = config::load(DiskFileSystem{}, options, sources);
    if (!loaded) {
      print_error(loaded.error().message());
      return exit_code::failure;
    }
    if (!loaded->problems.empty()) {
      const reports::Report report = reports::make_report(sources, loaded->problems, nullptr);
      fmt::print(stderr, "{}", reports::text_format.write(report, {.path_prefix = {}, .quiet = true}));
    }
    if (!loaded->usable) return exit_code::usage;
    print_table(loaded->config.locales);
    return exit_code::clean;
  }

 private:
  std::string site_ = ".";
  std::string config_;
};

}  // namespace

std::unique_ptr<Command> make_locales_command() {
  return std::make_unique<LocalesCommand>();
}

}  // namespace guidepost::cli
