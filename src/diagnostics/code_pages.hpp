// The page of each code: docs/codes/NAME.md, compiled in.
#pragma once

#include <string_view>

#include "diagnostics/code.hpp"

namespace guidepost {

/// The Markdown of the code's page. tests/structure holds that every code has one.
[[nodiscard]] std::string_view code_page(Code code);

}  // namespace guidepost
