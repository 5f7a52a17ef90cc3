// Names of the theme's own files in the site.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "render/theme.hpp"

namespace guidepost::render {

/// Gives each asset that templates or other assets name a name with a hash of its bytes, and writes that name into
/// them, so that browsers may keep the file for ever. Templates name an asset as `{{root}}assets/guidepost.css`; style
/// sheets in `url(font.woff2)` and `@import "print.css"`; scripts in `import "./search.js"` and
/// `import("./search.js")`, which begin with a dot; SVG, JSON and web manifests in quotes. Paths are relative to the
/// file that names them. What is named inside a file is part of its hash. An asset that nobody names keeps its own
/// name: nobody would find it otherwise.
void publish_theme_assets(std::vector<ThemeAsset>& assets, std::map<std::string, std::string, std::less<>>& templates);

}  // namespace guidepost::render
