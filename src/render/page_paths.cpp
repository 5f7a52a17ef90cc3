#include "render/page_paths.hpp"

#include <fmt/format.h>

#include "base/url_path.hpp"
#include "site/site_model.hpp"

namespace guidepost::render {
namespace {

constexpr std::string_view folder_file = "index.html";

bool is_clean(config::UrlStyle style, std::string_view path) {
  return style == config::UrlStyle::clean && file_name(path) != site_not_found_path;
}

}  // namespace

std::string page_file(config::UrlStyle style, std::string_view path) {
  return is_clean(style, path) ? fmt::format("{}{}", page_address(style, path), folder_file) : std::string{path};
}

std::string page_address(config::UrlStyle style, std::string_view path) {
  if (!is_clean(style, path)) return std::string{path};
  if (file_name(path) == folder_file) return std::string{path.substr(0, path.size() - folder_file.size())};
  return fmt::format("{}/", without_extension(path));
}

std::string twin_path(std::string_view page) {
  return fmt::format("{}.md", without_extension(page));
}

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

std::string search_path(const locale::Locale& locale) {
  return site::page_path(locale, "search");
}

std::string search_index_path(const locale::Locale& locale) {
  return fmt::format("{}/{}.js", search_index_folder, locale.folder);
}

std::string not_found_path(const locale::Locale& locale) {
  return site::page_path(locale, "404");
}

}  // namespace guidepost::render
