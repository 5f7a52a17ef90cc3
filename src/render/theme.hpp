// Templates, interface strings and assets: the embedded ones, overridden by the site's theme folder.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/embedded_file.hpp"
#include "base/file_system.hpp"
#include "base/source_set.hpp"
#include "diagnostics/diagnostic.hpp"
#include "locale/locale.hpp"

namespace guidepost::render {

/// A file of the theme that is copied into the site; both paths are below "assets/".
struct ThemeAsset {
  std::string path;  ///< in the theme
  std::string bytes;
  std::string published;  ///< in the site: with a hash where templates alone name the file
};

/// Interface strings of one locale: key ("alert.note") -> ICU message pattern.
using Strings = std::map<std::string, std::string, std::less<>>;

struct Theme {
  std::map<std::string, std::string, std::less<>> templates;  ///< "article" -> text, partials as "partials/head"
  std::map<std::string, Strings, std::less<>> strings;        ///< by tag or language; "en" has every key
  std::vector<ThemeAsset> assets;                             ///< sorted by path
};

struct LoadedTheme {
  Theme theme;
  Diagnostics problems;  ///< site-template-error with file and line; loc-string-missing
  bool usable = true;    ///< false when a template is broken: exit code 2
};

/// The files of templates/ in the repository, compiled in.
[[nodiscard]] std::span<const EmbeddedFile> embedded_theme();

/// The embedded theme with the files of `folder` (may be empty) over it. Checks every template: unbalanced sections,
/// unknown partials and unknown names are errors with file, line and column; an override file of an unknown name is one
/// too. Checks every string pattern for the site's locales. Files of the folder are added to `sources`; their paths
/// begin with `shown_as`, the folder as the configuration names it, or with `folder` when that is empty. Files that are
/// no part of a theme (a README, an editor's folder) are ignored. An error is returned when the folder, or a file in
/// it, cannot be read.
[[nodiscard]] Result<LoadedTheme> load_theme(const FileSystem& files, const std::filesystem::path& folder,
                                             const locale::LocaleTable& locales, SourceSet& sources,
                                             std::string_view shown_as = {});

/// The string `key` for a locale tag: of the tag, its parents, then English. REQUIRES: the key is in the English set.
[[nodiscard]] std::string_view find_string(const Theme& theme, std::string_view tag, std::string_view key);

}  // namespace guidepost::render
