// Images and downloads of the locales, and the files of the theme.
#include <fmt/format.h>

#include "assets/published_bytes.hpp"
#include "outputs/outputs.hpp"

namespace guidepost::outputs {
namespace {

void plan_assets(const OutputInput& input, std::vector<PlannedFile>& files) {
  for (std::size_t i = 0; i < input.model.ledger().size(); ++i) {
    const content::FoundFile& found = input.model.ledger()[i];
    if (found.role != content::Role::asset) continue;
    const auto image = input.images.find(input.model.file_id(i));
    if (image != input.images.end() && image->second.file != image->first) continue;  // another file's copy
    files.push_back({.path = image == input.images.end() ? found.path : image->second.path,
                     .what = fmt::format("the asset '{}'", found.path),
                     .where = {},
                     .make = {},
                     .pieces = [&files = input.files, path = input.site / found.path](const TakePiece& take) {
                       std::string dropped;  // reported already
                       return assets::published_bytes(files, path, take, dropped);
                     }});
  }
}

void plan_theme_assets(const OutputInput& input, std::vector<PlannedFile>& files) {
  for (const render::ThemeAsset& asset : input.theme.assets) {
    files.push_back({.path = fmt::format("assets/{}", asset.published),
                     .what = fmt::format("the theme's asset '{}'", asset.path),
                     .where = {},
                     .make = [&asset] { return asset.bytes; }});
  }
}

}  // namespace

extern const Output assets{.name = "assets", .plan = &plan_assets};
extern const Output theme_assets{.name = "theme-assets", .plan = &plan_theme_assets};

}  // namespace guidepost::outputs
