// What an href may be in a page.
#pragma once

#include <string>
#include <string_view>

namespace guidepost::markdown {

/// Without what browsers ignore in a URL: tabs and line ends anywhere, control characters and blanks at both ends.
[[nodiscard]] std::string clean_href(std::string_view href);

/// Whether a browser would run or open the href's own content: `javascript:`, `vbscript:`, `data:` and their kin, in
/// any spelling. REQUIRES: cleaned, character references decoded.
[[nodiscard]] bool runs_code(std::string_view href);

}  // namespace guidepost::markdown
