// The files of a theme: the embedded ones, and those of a folder over them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"
#include "base/source_set.hpp"

namespace guidepost::render {

/// One file of a theme. `path` is below the theme's folder: "partials/head.mustache".
struct ThemeFile {
  std::string path;
  std::string bytes;
  FileId file = no_file;  ///< of a file that was read; texts only
};

/// The embedded files, sorted by path.
[[nodiscard]] std::vector<ThemeFile> embedded_files();

/// The templates, strings files and assets of a folder, sorted by path. Texts are added to `sources` as
/// `shown_as`/path.
[[nodiscard]] Result<std::vector<ThemeFile>> read_theme_folder(const FileSystem& files,
                                                               const std::filesystem::path& folder,
                                                               std::string_view shown_as, SourceSet& sources);

}  // namespace guidepost::render
