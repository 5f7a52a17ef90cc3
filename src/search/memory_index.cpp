#include "search/memory_index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "base/url_path.hpp"
#include "render/page_paths.hpp"

namespace guidepost::search {

std::optional<Engine> open_index(std::span<const IndexFile> files, const locale::Locale& locale) {
  const auto directory = std::ranges::find(files, render::search_index_path(locale), &IndexFile::path);
  if (directory == files.end()) return std::nullopt;
  const std::string folder = fmt::format("{}/{}/", render::search_index_folder, locale.folder);
  std::map<std::string_view, const IndexFile*> by_name;
  for (const IndexFile& file : files) {
    if (file.path.starts_with(folder)) by_name.emplace(without_extension(file_name(file.path)), &file);
  }
  return Engine::open(directory->make(),
                      [by_name = std::move(by_name)](std::string_view name) -> std::optional<std::string> {
                        const auto found = by_name.find(name);
                        return found == by_name.end() ? std::nullopt : std::optional{found->second->make()};
                      });
}

}  // namespace guidepost::search
