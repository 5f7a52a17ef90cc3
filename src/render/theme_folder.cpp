#include "render/theme_folder.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/url_path.hpp"
#include "render/theme.hpp"

namespace guidepost::render {
namespace {

/// What a theme is made of; the rest of the folder is the author's own business.
bool is_theme_file(std::string_view path) {
  const std::string_view folder = path.substr(0, path.find('/'));
  if (path.starts_with("assets/")) return true;
  if (path.starts_with("strings/")) return extension(path) == "yml" && parent_path(path) == "strings";
  const bool is_place_of_templates = folder == path || parent_path(path) == "partials";
  return is_place_of_templates && extension(path) == "mustache";
}

bool is_text(std::string_view path) {
  return !path.starts_with("assets/");
}

class FolderReader {
 public:
  FolderReader(const FileSystem& files, const std::filesystem::path& folder) : files_{files}, folder_{folder} {}

  /// Collects the theme's files below `below` ("" or "assets/icons").
  Result<void> walk(const std::string& below) {
    const auto entries = files_.list(below.empty() ? folder_ : folder_ / below);
    if (!entries) return tl::unexpected{entries.error()};
    for (const DirectoryEntry& entry : *entries) {
      if (entry.name.starts_with('.')) continue;
      const std::string path = below.empty() ? entry.name : fmt::format("{}/{}", below, entry.name);
      const auto done = entry.kind == EntryKind::directory ? enter(path, entry) : read(path, entry);
      if (!done) return done;
    }
    return {};
  }

  std::vector<ThemeFile> take() {
    std::ranges::sort(found_, {}, &ThemeFile::path);
    return std::move(found_);
  }

 private:
  Result<void> enter(const std::string& path, const DirectoryEntry& entry) {
    const bool is_part = path == "partials" || path == "strings" || path == "assets" || path.starts_with("assets/");
    // A linked folder could lead round in a circle, or out of the theme.
    return is_part && !entry.is_link ? walk(path) : Result<void>{};
  }

  Result<void> read(const std::string& path, const DirectoryEntry& entry) {
    // A linked file could lead out of the theme.
    if (entry.kind != EntryKind::file || entry.is_link || !is_theme_file(path)) return {};
    auto bytes = files_.read(folder_ / path);
    if (!bytes) return tl::unexpected{bytes.error()};
    found_.push_back({.path = path, .bytes = std::move(*bytes)});
    return {};
  }

  const FileSystem& files_;
  const std::filesystem::path& folder_;
  std::vector<ThemeFile> found_;
};

}  // namespace

std::vector<ThemeFile> embedded_files() {
  std::vector<ThemeFile> files;
  for (const EmbeddedFile& file : embedded_theme()) {
    files.push_back({.path = std::string{file.path}, .bytes = std::string{file.bytes}});
  }
  return files;
}

Result<std::vector<ThemeFile>> read_theme_folder(const FileSystem& files, const std::filesystem::path& folder,
                                                 std::string_view shown_as, SourceSet& sources) {
  FolderReader reader{files, folder};
  if (const auto done = reader.walk(""); !done) return tl::unexpected{done.error()};
  std::vector<ThemeFile> found = reader.take();
  for (ThemeFile& file : found) {
    if (is_text(file.path)) file.file = sources.add(fmt::format("{}/{}", shown_as, file.path), file.bytes);
  }
  return found;
}

}  // namespace guidepost::render
