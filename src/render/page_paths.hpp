// Where the generated pages stand in the site. Articles: site::page_path.
#pragma once

#include <string>
#include <string_view>

#include "locale/locale.hpp"

namespace guidepost::render {

inline constexpr std::string_view site_start_path = "index.html";
inline constexpr std::string_view site_not_found_path = "404.html";
inline constexpr std::string_view assets_folder = "assets";

/// "de/index.html": generated, or the article "index".
[[nodiscard]] std::string start_path(const locale::Locale& locale);
/// "de/contents.html".
[[nodiscard]] std::string contents_path(const locale::Locale& locale);
/// "de/a-z.html".
[[nodiscard]] std::string index_path(const locale::Locale& locale);
/// "de/404.html".
[[nodiscard]] std::string not_found_path(const locale::Locale& locale);

}  // namespace guidepost::render
