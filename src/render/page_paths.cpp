#include "render/page_paths.hpp"

#include <fmt/format.h>

namespace guidepost::render {

std::string start_path(const locale::Locale& locale) {
  return fmt::format("{}/index.html", locale.folder);
}

std::string contents_path(const locale::Locale& locale) {
  return fmt::format("{}/contents.html", locale.folder);
}

std::string index_path(const locale::Locale& locale) {
  return fmt::format("{}/a-z.html", locale.folder);
}

std::string not_found_path(const locale::Locale& locale) {
  return fmt::format("{}/404.html", locale.folder);
}

}  // namespace guidepost::render
