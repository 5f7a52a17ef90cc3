// The HTML of an article as Markdown that any reader of Markdown understands.
#pragma once

#include <string>
#include <string_view>

namespace guidepost::render {

/// CommonMark with GFM's tables, task lists and strikethrough. `html` is what markdown/html_writer.hpp has written,
/// with its holes filled: well-formed, of few elements. What Markdown has no word for (a keyboard key, the language of
/// a part) leaves its text; what pages hide is left out. A cell of a table becomes one line. Time: linear.
[[nodiscard]] std::string html_to_markdown(std::string_view html);

}  // namespace guidepost::render
