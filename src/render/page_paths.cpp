#include "render/page_paths.hpp"

#include <fmt/format.h>

#include "site/site_model.hpp"

namespace guidepost::render {

std::string start_path(const locale::Locale& locale) {
  return site::page_path(locale, "index");
}

std::string contents_path(const locale::Locale& locale) {
  return site::page_path(locale, "contents");
}

std::string index_path(const locale::Locale& locale) {
  return site::page_path(locale, "a-z");
}

std::string recent_path(const locale::Locale& locale) {
  return site::page_path(locale, "recent");
}

std::string status_path(const locale::Locale& locale, std::size_t page) {
  return fmt::format("{}/{}", locale.folder, site_status_path(page));
}

std::string site_status_path(std::size_t page) {
  return page == 1 ? std::string{"status.html"} : fmt::format("status-{}.html", page);
}

std::string titles_path(const locale::Locale& locale) {
  return fmt::format("{}/titles.js", locale.folder);
}

std::string offline_path(const locale::Locale& locale) {
  return fmt::format("{}/offline.html", locale.folder);
}

std::string not_found_path(const locale::Locale& locale) {
  return site::page_path(locale, "404");
}

}  // namespace guidepost::render
