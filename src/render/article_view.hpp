// The page of one article, also where it stands in for a missing translation.
#pragma once

#include <string>

#include "render/navigation_view.hpp"
#include "render/site_context.hpp"
#include "translation/work_list.hpp"

namespace guidepost::render {

[[nodiscard]] std::string render_article_page(const SiteContext& context, const NavigationView& navigation,
                                              const translation::Assessment& known, const site::Page& page);

}  // namespace guidepost::render
