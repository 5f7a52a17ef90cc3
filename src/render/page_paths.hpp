// Where the generated pages stand in the site. Articles: site::page_path.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "config/site_config.hpp"
#include "locale/locale.hpp"

namespace guidepost::render {

// The path of a page ("de/billing/returns.html") names it everywhere in the program; these two say what becomes of it
// in a site with clean URLs.

/// Where the page's file stands: its path, or "de/billing/returns/index.html". A 404 page stays where servers look for
/// it.
[[nodiscard]] std::string page_file(config::UrlStyle style, std::string_view path);
/// What its address ends in: its path, or "de/billing/returns/".
[[nodiscard]] std::string page_address(config::UrlStyle style, std::string_view path);

/// "de/billing/returns.md": the page's twin in Markdown, whatever its address.
[[nodiscard]] std::string twin_path(std::string_view page);

inline constexpr std::string_view site_start_path = "index.html";
inline constexpr std::string_view site_not_found_path = "404.html";
/// In the site's own folder: a service worker sees the pages of its folder only.
inline constexpr std::string_view service_worker_path = "service-worker.js";
inline constexpr std::string_view assets_folder = "assets";
/// Where the indexes of the search stand: "search/de.js" and, below "search/de/", what that names.
inline constexpr std::string_view search_index_folder = "search";

/// "de/index.html": generated, or the article "index".
[[nodiscard]] std::string start_path(const locale::Locale& locale);
/// "de/contents.html".
[[nodiscard]] std::string contents_path(const locale::Locale& locale);
/// "de/a-z.html".
[[nodiscard]] std::string index_path(const locale::Locale& locale);
/// "de/recent.html".
[[nodiscard]] std::string recent_path(const locale::Locale& locale);
/// "de/status.html", and "de/status-2.html" for what does not fit on it. `page` counts from 1.
[[nodiscard]] std::string status_path(const locale::Locale& locale, std::size_t page = 1);
/// "status.html", likewise.
[[nodiscard]] std::string site_status_path(std::size_t page = 1);
/// "de/titles.js": the titles of all articles, for scripts.
[[nodiscard]] std::string titles_path(const locale::Locale& locale);
/// "de/offline.html".
[[nodiscard]] std::string offline_path(const locale::Locale& locale);
/// "de/search.html": what a reader finds. An article may not take its place.
[[nodiscard]] std::string search_path(const locale::Locale& locale);
/// "search/de.js": where the index of a locale begins.
[[nodiscard]] std::string search_index_path(const locale::Locale& locale);
/// "de/404.html".
[[nodiscard]] std::string not_found_path(const locale::Locale& locale);

}  // namespace guidepost::render
