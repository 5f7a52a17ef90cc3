// Names of the theme's own files in the site.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "render/theme.hpp"

namespace guidepost::render {

/// Gives each asset that templates name (`{{root}}assets/guidepost.css`) a name with a hash of its bytes, and writes
/// that name into the templates, so that browsers may keep the file for ever. An asset whose name stands in another
/// asset (a font in a style sheet), or in no template, keeps its own: nobody would find it otherwise.
void publish_theme_assets(std::vector<ThemeAsset>& assets, std::map<std::string, std::string, std::less<>>& templates);

}  // namespace guidepost::render
