// The anchor that a translated heading begins with: `## <a name="english-slug"></a>Text`.
#pragma once

#include <optional>
#include <string>

#include "markdown/cmark_tree.hpp"

namespace guidepost::markdown {

struct HeadingAnchor {
  std::string id;                    ///< as written, not empty
  std::string source;                ///< the opening tag
  bool is_closed = true;             ///< has an end tag
  const cmark_node* next = nullptr;  ///< the heading's first child behind it, or nothing
};
/// The anchor without a link that the heading begins with, or nothing. Real articles also have `<a id="14"/></a>`.
[[nodiscard]] std::optional<HeadingAnchor> heading_anchor(const cmark_node& heading);

}  // namespace guidepost::markdown
