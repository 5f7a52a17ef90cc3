// Markdown of a sentence as a page shows it.
#pragma once

#include <string>
#include <string_view>

namespace guidepost::translation {

/// One side of a bilingual segment without markup, link targets and HTML, escapes and character references resolved, in
/// one line. The alternative texts of images are left out: a page shows the images. Not a whole parser of Markdown:
/// what it does not know is text. Threads: safe. Time: linear.
[[nodiscard]] std::string plain_text(std::string_view markdown);

}  // namespace guidepost::translation
