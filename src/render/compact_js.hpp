// Scripts as they are published: what is there for people only is left out.
#pragma once

#include <string>
#include <string_view>

namespace guidepost::render {

/// The script without lines that are a comment (`// ...`), without indentation and empty lines. Nothing else changes: a
/// script in which a text may go over lines (an odd number of back-ticks in a line, a backslash at its end) or that has
/// comments in another style at the beginning of a line is returned as it is.
[[nodiscard]] std::string compact_js(std::string_view script);

}  // namespace guidepost::render
