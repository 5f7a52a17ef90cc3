// The page that stands where an article was.
#pragma once

#include <string>
#include <string_view>

#include "render/site_context.hpp"

namespace guidepost::render {

/// Sends readers on at once, and shows a link for those whose browser does not.
[[nodiscard]] std::string render_redirect_page(const SiteContext& context, const site::Redirect& redirect);

/// Where a redirect leads, for the canonical link of the page at `from`: absolute where the site knows its address or
/// is left, else relative.
[[nodiscard]] std::string redirect_address(const SiteContext& context, const site::Redirect& redirect,
                                           std::string_view from);

}  // namespace guidepost::render
