// SVG without what could run code. As an image an SVG runs nothing, but a reader who follows a link to it opens it as a
// page of the site.
#pragma once

#include <string>
#include <string_view>

namespace guidepost::assets {

struct CleanedSvg {
  std::string text;
  std::string dropped;  ///< the first thing that was left out, for people: "<script>", "onload"; "" when nothing was
};

/// The largest SVG that is read. A larger one cannot be cleaned.
inline constexpr std::size_t largest_svg = std::size_t{32} << 20U;

/// Leaves out scripts, embedded pages and objects, event handlers, addresses that run code, animations that would write
/// one of these, style sheets and declarations that could define them, and everything behind the first mistake, where
/// browsers stop too. The rest stays byte for byte. What is in UTF-16, or larger than largest_svg, becomes empty.
/// Time: linear.
[[nodiscard]] CleanedSvg clean_svg(std::string_view text);

}  // namespace guidepost::assets
