// docfx's cross-references: links to a page by its uid, `xref:orders.returns`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace guidepost::markdown {

struct CrossReference {
  std::string uid;            ///< decoded
  std::string text;           ///< of `?text=`: what to show instead of the target's title
  std::string fallback;       ///< what to show for a uid that no page has: `?alt=`, else the uid without a final '*'
  std::string_view fragment;  ///< "#bookmark" as written, or empty; views the href
};

/// What an href with the scheme `xref:` means, or nothing for another one. Of the query only `text` and `alt` count:
/// `displayProperty` chooses among the names of an API.
/// Source: docfx, "Links and cross references"; learn.microsoft.com/contribute/content/how-to-write-links.
[[nodiscard]] std::optional<CrossReference> cross_reference(std::string_view href);

}  // namespace guidepost::markdown
