// Source text as messages and tables show it.
#pragma once

#include <string>
#include <string_view>

namespace guidepost::translation {

/// In one line: runs of blanks and line ends become one space, and what is longer than 500 code points is cut.
[[nodiscard]] std::string display_text(std::string_view text);

}  // namespace guidepost::translation
