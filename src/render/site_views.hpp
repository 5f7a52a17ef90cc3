// Pages about no article: not found, and those of the site's own folder, which are in every language at once.
#pragma once

#include <string>

#include "render/site_context.hpp"

namespace guidepost::render {

[[nodiscard]] std::string render_not_found_page(const SiteContext& context, locale::LocaleId locale);
/// What a service worker shows to those who are offline.
[[nodiscard]] std::string render_offline_page(const SiteContext& context, locale::LocaleId locale);
[[nodiscard]] std::string render_search_page(const SiteContext& context, locale::LocaleId locale);
[[nodiscard]] std::string render_site_start_page(const SiteContext& context);
[[nodiscard]] std::string render_site_not_found_page(const SiteContext& context);

}  // namespace guidepost::render
