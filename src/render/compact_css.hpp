// Style sheets without what browsers skip.
#pragma once

#include <string>
#include <string_view>

namespace guidepost::render {

/// `css` without comments, without blanks at the beginnings and ends of lines, and without empty lines. Strings stay as
/// they are, and so does a comment that begins with `/*!`, as those of licenses do. Time: linear.
[[nodiscard]] std::string compact_css(std::string_view css);

}  // namespace guidepost::render
