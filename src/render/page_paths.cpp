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

std::string recent_path(const locale::Locale& locale) {
  return fmt::format("{}/recent.html", locale.folder);
}

std::string status_path(const locale::Locale& locale, std::size_t page) {
  return fmt::format("{}/{}", locale.folder, site_status_path(page));
}

std::string site_status_path(std::size_t page) {
  return page == 1 ? std::string{"status.html"} : fmt::format("status-{}.html", page);
}

std::string not_found_path(const locale::Locale& locale) {
  return fmt::format("{}/404.html", locale.folder);
}

}  // namespace guidepost::render
