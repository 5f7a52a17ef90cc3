// What to write in place of an href that names an article which has moved.
#pragma once

#include <optional>
#include <string>

#include "links/lookup.hpp"

namespace guidepost::links {

/// An href of the same style as that of `link` (relative, or from `~/`; with an extension, or without) that names the
/// article where its redirect ends, with the query and bookmark that readers arrive with. Nothing unless `lookup`, the
/// link's, was redirected to an article in the docset of the file that the link stands in: other docsets have other
/// addresses.
[[nodiscard]] std::optional<std::string> moved_href(const site::SiteModel& model, const site::Article& article,
                                                    const markdown::Link& link, const Lookup& lookup);

}  // namespace guidepost::links
