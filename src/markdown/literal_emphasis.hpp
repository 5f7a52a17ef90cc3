// Finds `**` that readers see: emphasis that was meant and is none.
#pragma once

#include "markdown/cmark_tree.hpp"
#include "markdown/rendering.hpp"

namespace guidepost::markdown {

/// Reports the runs of two or three `*` that stay in the text among the children of a paragraph, cell, emphasis or
/// link, and those of four amid bold text, where one ended and the next began. Not reported: escaped ones, those in
/// code, those with blanks on both sides, powers and globs (`2**8`, `src/**/*.md`), and pairs with a blank inside (`**
/// text **`), which is damage of another sort. REQUIRES: the page's piece has begun; blocks are asked for in document
/// order.
void report_literal_emphasis(Rendering& page, const cmark_node& parent);

}  // namespace guidepost::markdown
