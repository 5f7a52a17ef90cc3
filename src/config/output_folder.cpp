#include <algorithm>

#include "config/site_config.hpp"

namespace guidepost::config {
namespace fs = std::filesystem;
namespace {

/// With links resolved as far as the path exists: the output folder usually does not, yet.
fs::path resolved(const FileSystem& files, const fs::path& path) {
  const fs::path normal = path.lexically_normal();
  if (auto whole = files.canonical(normal)) return *whole;
  const fs::path parent = normal.parent_path();
  if (auto folder = files.canonical(parent.empty() ? fs::path{"."} : parent))
    return (*folder / normal.filename()).lexically_normal();
  return normal;
}

bool contains(const fs::path& folder, const fs::path& path) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

/// "a/b/" -> "a/b": an empty last part would count as one.
fs::path without_final_slash(const fs::path& path) {
  return path.has_filename() ? path : path.parent_path();
}

}  // namespace

std::optional<OutputFolderMistake> output_folder_mistake(const FileSystem& files, const fs::path& site,
                                                         const fs::path& output, const locale::LocaleTable& locales) {
  const fs::path from = without_final_slash(resolved(files, site));
  const fs::path to = without_final_slash(resolved(files, output));
  if (from == to) return OutputFolderMistake::site_folder;
  const fs::path relative = to.lexically_relative(from);
  // "../." is what leads from "site" to "."
  const auto climbs = [](const fs::path& part) { return part == ".." || part == "."; };
  const bool only_up = !relative.empty() && std::ranges::all_of(relative, climbs);
  if (only_up || contains(to, from)) return OutputFolderMistake::above_site;
  for (const locale::LocaleId id : locales.ids()) {
    const fs::path folder = without_final_slash(resolved(files, site / locales[id].folder));
    if (contains(folder, to)) return OutputFolderMistake::locale_folder;
  }
  return std::nullopt;
}

}  // namespace guidepost::config
