// What the head of a page says to search engines, to programs that show a preview of a link, and to readers of feeds.
#pragma once

#include "render/page_frame.hpp"

namespace guidepost::render {

/// Canonical address, language alternates, robots, Open Graph (ogp.me), feed and Markdown twin. A fallback page is a
/// copy of its original, belongs to no set of alternates and has nothing of its own.
void add_search_links(const SiteContext& context, const FramedPage& page, View& view);

}  // namespace guidepost::render
