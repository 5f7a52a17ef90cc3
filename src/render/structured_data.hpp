// JSON-LD: what an article is, and where it stands, for search engines. https://schema.org
#pragma once

#include <span>
#include <string>

#include "render/site_context.hpp"
#include "site/trail.hpp"

namespace guidepost::render {

/// The JSON of a true page, without what the rest of its head says already: an FAQ's questions, or that it is a
/// technical article; with a base_url also its breadcrumbs. "" when there is nothing to say. Safe in a <script>.
[[nodiscard]] std::string structured_data(const SiteContext& context, const site::Page& page,
                                          std::span<const site::TrailStep> breadcrumbs);

}  // namespace guidepost::render
