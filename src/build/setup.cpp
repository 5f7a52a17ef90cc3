#include "build/setup.hpp"

#include "base/utf8.hpp"
#include "diagnostics/config_messages.hpp"
#include "diagnostics/language_messages.hpp"

namespace guidepost::build {
namespace {

namespace fs = std::filesystem;

void read_glossaries(const FileSystem& files, const fs::path& site, Setup& setup, SourceSet& sources) {
  for (const Located<std::string>& path : setup.config.glossaries) {
    Result<std::string> text = files.read(site / path.value);
    if (!text) {
      setup.problems.add(glossary_missing(path.where, path.value));
      continue;
    }
    const FileId file = sources.add(path.value, std::move(*text));
    if (utf8::find_invalid(sources[file].text)) {
      setup.problems.add(glossary_missing(path.where, path.value));
      continue;
    }
    setup.glossary.add(sources[file].text, file, setup.config.locales, setup.problems);
  }
}

}  // namespace

Result<Setup> set_up(const FileSystem& files, const SetupOptions& options, SourceSet& sources) {
  Setup setup;
  Result<config::LoadedConfig> loaded = config::load(files, {.site = options.site, .config = options.config}, sources);
  if (!loaded) return tl::unexpected(loaded.error());
  setup.config = std::move(loaded->config);
  setup.problems = std::move(loaded->problems);
  if (options.config && setup.config.file != no_file) {
    sources[setup.config.file].path = options.config->lexically_proximate(options.site).generic_string();
  }
  setup.output = options.output ? *options.output : options.site / setup.config.output;
  setup.usable = loaded->usable;
  if (!setup.usable) return setup;
  if (options.output) {
    const auto mistake = config::output_folder_mistake(files, options.site, *options.output, setup.config.locales);
    if (mistake) {
      setup.problems.add(config_output_folder({}, options.output->string(), *mistake));
      setup.usable = false;
      return setup;
    }
  }

  const fs::path theme_folder = setup.config.theme.empty() ? fs::path{} : options.site / setup.config.theme;
  Result<render::LoadedTheme> theme =
      render::load_theme(files, theme_folder, setup.config.locales, sources, setup.config.theme);
  if (!theme) return tl::unexpected(theme.error());
  setup.theme = std::move(theme->theme);
  setup.problems.append(std::move(theme->problems));
  setup.usable = theme->usable;
  if (setup.usable) read_glossaries(files, options.site, setup, sources);
  return setup;
}

}  // namespace guidepost::build
