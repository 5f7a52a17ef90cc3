// A configuration loaded from memory, and its problems as texts.
#pragma once

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "config/site_config.hpp"

namespace guidepost::config {

using Lines = std::vector<std::string>;

/// A site "site/" with the given folders and guidepost.yml, loaded.
struct LoadedSite {
  SourceSet sources;
  LoadedConfig loaded;

  LoadedSite(std::initializer_list<std::string_view> folders, std::optional<std::string_view> yml) {
    MemoryFileSystem files;
    for (const std::string_view folder : folders) files.add(fmt::format("site/{}/a.md", folder), "# A\n");
    if (yml) files.add("site/guidepost.yml", std::string{*yml});
    auto result = load(files, {.site = "site", .config = std::nullopt}, sources);
    REQUIRE(result);
    loaded = std::move(*result);
  }

  [[nodiscard]] const SiteConfig& config() const { return loaded.config; }

  /// "2:1 site-config-unknown-key: unknown key 'titel' (did you mean 'title'?)"
  [[nodiscard]] Lines problems() const {
    Lines lines;
    for (const Diagnostic& problem : loaded.problems.items()) {
      std::string line;
      if (problem.where.file != no_file) {
        const Position at = LineIndex{sources[problem.where.file].text}.position(problem.where.range.begin);
        line = fmt::format("{}:{} ", at.line, at.column);
      }
      line += fmt::format("{}: {}", code_info(problem.code).name, problem.message);
      if (!problem.help.empty()) line += fmt::format(" ({})", problem.help);
      lines.push_back(std::move(line));
    }
    return lines;
  }

  /// "sv (sv-SE) -> en", the source marked by '*'; only the configured fallbacks.
  [[nodiscard]] Lines locales() const {
    Lines lines;
    const locale::LocaleTable& table = config().locales;
    for (const locale::LocaleId id : table.ids()) {
      std::string line = fmt::format("{} ({})", table[id].folder, table[id].tag);
      if (table.source() == id) line += " *";
      for (const locale::LocaleId next : table[id].fallback) line += " -> " + table[next].folder;
      lines.push_back(std::move(line));
    }
    return lines;
  }
};

}  // namespace guidepost::config
