#include "assets/published_name.hpp"

#include <fmt/format.h>

#include "base/url_path.hpp"

namespace guidepost::assets {

std::string hashed_name(std::string_view path, std::string_view hash) {
  constexpr std::size_t longest_name = 255;  // bytes; POSIX NAME_MAX of all common file systems
  const std::string_view name = file_name(path);
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  const std::string_view ending = name.substr(dot);
  const std::size_t room = longest_name - std::min(longest_name, ending.size() + 1 + hash.size());
  std::size_t length = std::min(dot, room);
  const auto is_inside_character = [&](std::size_t at) {
    return (static_cast<unsigned char>(name[at]) & 0xC0U) == 0x80U;
  };
  while (length > 0 && length < dot && is_inside_character(length)) --length;
  return fmt::format("{}{}.{}{}", path.substr(0, path.size() - name.size()), name.substr(0, length), hash, ending);
}

}  // namespace guidepost::assets
