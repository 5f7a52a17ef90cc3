#include "search/memory_index.hpp"

#include <map>
#include <string>

#include "base/url_path.hpp"

namespace guidepost::search {

std::optional<Engine> open_index(std::span<const IndexFile> files) {
  if (files.empty()) return std::nullopt;
  std::map<std::string_view, std::string_view> by_name;
  for (const IndexFile& file : files.subspan(1))
    by_name.emplace(without_extension(file_name(file.path)), std::string_view{file.bytes});
  return Engine::open(files.front().bytes,
                      [by_name = std::move(by_name)](std::string_view name) -> std::optional<std::string> {
                        const auto found = by_name.find(name);
                        return found == by_name.end() ? std::nullopt : std::optional{std::string{found->second}};
                      });
}

}  // namespace guidepost::search
