// Images and downloads of the locales, and the files of the theme.
#include <fmt/format.h>

#include "outputs/outputs.hpp"

namespace guidepost::outputs {
namespace {

void plan_assets(const OutputInput& input, std::vector<PlannedFile>& files) {
  for (const content::FoundFile& found : input.model.ledger()) {
    if (found.role != content::Role::asset) continue;
    files.push_back({.path = found.path,
                     .what = fmt::format("the asset '{}'", found.path),
                     .where = {},
                     .make = [&files = input.files, path = input.site / found.path] { return files.read(path); }});
  }
}

void plan_theme_assets(const OutputInput& input, std::vector<PlannedFile>& files) {
  for (const render::ThemeAsset& asset : input.theme.assets) {
    files.push_back({.path = fmt::format("assets/{}", asset.path),
                     .what = fmt::format("the theme's asset '{}'", asset.path),
                     .where = {},
                     .make = [&asset] { return asset.bytes; }});
  }
}

}  // namespace

extern const Output assets{.name = "assets", .plan = &plan_assets};
extern const Output theme_assets{.name = "theme-assets", .plan = &plan_theme_assets};

}  // namespace guidepost::outputs
