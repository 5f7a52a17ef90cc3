// Pages that list articles: a locale's start page, its contents, its index from A to Z, what changed lately.
#pragma once

#include <string>

#include "render/navigation_view.hpp"
#include "render/site_context.hpp"

namespace guidepost::render {

[[nodiscard]] std::string render_start_page(const SiteContext& context, locale::LocaleId locale);
[[nodiscard]] std::string render_contents_page(const SiteContext& context, const NavigationView& navigation,
                                               locale::LocaleId locale);
[[nodiscard]] std::string render_index_page(const SiteContext& context, locale::LocaleId locale);
[[nodiscard]] std::string render_recent_page(const SiteContext& context, locale::LocaleId locale);

}  // namespace guidepost::render
