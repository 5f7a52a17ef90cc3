#include "render/theme_assets.hpp"

#include <algorithm>
#include <string_view>

#include "assets/published_name.hpp"
#include "base/content_hash.hpp"
#include "base/url_path.hpp"

namespace guidepost::render {
namespace {

constexpr std::string_view prefix = "{{root}}assets/";

/// The reference that begins at `at` without its prefix: up to what ends an attribute's value.
std::string_view reference_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at + prefix.size());
  return rest.substr(0, rest.find_first_of("\"'?# \t\r\n>)"));
}

bool is_named_by_another(const ThemeAsset& asset, const std::vector<ThemeAsset>& all) {
  const std::string_view name = file_name(asset.path);
  return std::ranges::any_of(
      all, [&](const ThemeAsset& other) { return &other != &asset && other.bytes.find(name) != std::string::npos; });
}

/// `text` with the published names in the references.
std::string with_published_names(std::string_view text, const std::vector<ThemeAsset>& assets) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = text.find(prefix); at != text.npos; at = text.find(prefix, at + prefix.size())) {
    const std::string_view path = reference_at(text, at);
    const auto asset = std::ranges::find(assets, path, &ThemeAsset::path);
    if (asset == assets.end()) continue;
    out += text.substr(done, at + prefix.size() - done);
    out += percent_encode_path(asset->published);
    done = at + prefix.size() + path.size();
  }
  out += text.substr(done);
  return out;
}

}  // namespace

void publish_theme_assets(std::vector<ThemeAsset>& assets, std::map<std::string, std::string, std::less<>>& templates) {
  for (ThemeAsset& asset : assets) {
    const bool is_used = std::ranges::any_of(templates, [&](const auto& entry) {
      const std::string_view text = entry.second;
      for (std::size_t at = text.find(prefix); at != text.npos; at = text.find(prefix, at + prefix.size())) {
        if (reference_at(text, at) == asset.path) return true;
      }
      return false;
    });
    asset.published = asset.path;
    if (!is_used || is_named_by_another(asset, assets)) continue;
    PieceHasher hasher;
    hasher.add(asset.bytes);
    asset.published = assets::hashed_name(asset.path, hasher.hash().hex().substr(0, 8));
  }
  for (auto& [name, text] : templates) text = with_published_names(text, assets);
}

}  // namespace guidepost::render
