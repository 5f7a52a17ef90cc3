#include "render/theme_assets.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "assets/published_name.hpp"
#include "base/content_hash.hpp"
#include "base/url_path.hpp"

namespace guidepost::render {
namespace {

constexpr std::string_view prefix = "{{root}}assets/";
constexpr std::size_t none = std::string_view::npos;

/// The reference that begins at `at` without its prefix: up to what ends an attribute's value.
std::string_view reference_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at + prefix.size());
  return rest.substr(0, rest.find_first_of("\"'?# \t\r\n>)"));
}

std::string published_hash(std::string_view bytes) {
  PieceHasher hasher;
  hasher.add(bytes);
  return hasher.hash().hex().substr(0, 8);
}

bool is_one_of(std::string_view ending, std::span<const std::string_view> endings) {
  return std::ranges::find(endings, ending) != endings.end();
}

/// Names the assets, those that a file names before the file itself.
class Publisher {
 public:
  explicit Publisher(std::vector<ThemeAsset>& assets) : assets_{assets}, states_(assets.size(), State::open) {
    for (ThemeAsset& asset : assets_) asset.published = asset.path;
  }

  /// `text` with the published names in the references.
  std::string in_template(std::string_view text) {
    std::string out;
    std::size_t done = 0;
    for (std::size_t at = text.find(prefix); at != none; at = text.find(prefix, at + prefix.size())) {
      const std::string_view path = reference_at(text, at);
      const std::optional<std::size_t> asset = find(path);
      if (!asset) continue;
      out += text.substr(done, at + prefix.size() - done);
      out += percent_encode_path(publish(*asset));
      done = at + prefix.size() + path.size();
    }
    out += text.substr(done);
    return out;
  }

  /// Writes the names into the assets that no template names: a script that a server's page may load names others too.
  void finish() {
    for (std::size_t i = 0; i < assets_.size(); ++i) {
      if (states_[i] == State::open) assets_[i].bytes = with_published_names(i);
    }
  }

 private:
  enum class State : std::uint8_t { open, in_work, done };

  [[nodiscard]] std::optional<std::size_t> find(std::string_view path) const {
    const auto found = std::ranges::lower_bound(assets_, path, {}, &ThemeAsset::path);
    if (found == assets_.end() || found->path != path) return std::nullopt;
    return static_cast<std::size_t>(found - assets_.begin());
  }

  const std::string& publish(std::size_t index) {
    ThemeAsset& asset = assets_[index];
    if (states_[index] == State::in_work && asset.published == asset.path) {
      // Files that name each other in a circle have no content of their own: any change of the theme renames this one.
      asset.published = assets::hashed_name(asset.path, published_hash(all_bytes()));
    }
    if (states_[index] != State::open) return asset.published;
    states_[index] = State::in_work;
    asset.bytes = with_published_names(index);
    states_[index] = State::done;
    if (asset.published == asset.path) {
      asset.published = assets::hashed_name(asset.path, published_hash(asset.bytes));
    }
    return asset.published;
  }

  /// The bytes of all assets as the theme has them; what has been renamed already hangs on them alone.
  [[nodiscard]] std::string all_bytes() const {
    std::string bytes;
    for (const ThemeAsset& asset : assets_) bytes += asset.bytes;
    return bytes;
  }

  std::string with_published_names(std::size_t index) {
    constexpr std::array<std::string_view, 6> with_references{"css", "js", "mjs", "svg", "json", "webmanifest"};
    constexpr std::array<std::string_view, 2> scripts{"js", "mjs"};
    const std::string ending = extension(assets_[index].path);
    if (!is_one_of(ending, with_references)) return std::move(assets_[index].bytes);
    const bool needs_dot = is_one_of(ending, scripts);
    const std::string text = assets_[index].bytes;
    std::string out;
    std::size_t done = 0;
    for (std::size_t open = text.find_first_of("\"'("); open != none; open = text.find_first_of("\"'(", open + 1)) {
      const std::size_t end = text.find_first_of("\"'()?# \t\r\n\\", open + 1);
      if (end == none) break;
      const std::string_view reference = std::string_view{text}.substr(open + 1, end - open - 1);
      if (reference.empty() || (needs_dot && !reference.starts_with('.'))) continue;
      const auto path = join_path(parent_path(assets_[index].path), percent_decode(reference));
      const std::optional<std::size_t> named = path ? find(*path) : std::nullopt;
      if (!named || *named == index) continue;
      const std::string relative = relative_url(assets_[index].path, publish(*named));
      out += std::string_view{text}.substr(done, open + 1 - done);
      // A module's name without a dot would not be looked up beside the script.
      if (needs_dot && !relative.starts_with('.')) out += "./";
      out += relative;
      done = end;
    }
    out += std::string_view{text}.substr(done);
    return out;
  }

  std::vector<ThemeAsset>& assets_;
  std::vector<State> states_;  // parallel to assets_
};

}  // namespace

void publish_theme_assets(std::vector<ThemeAsset>& assets, std::map<std::string, std::string, std::less<>>& templates) {
  Publisher publisher{assets};
  for (auto& [name, text] : templates) text = publisher.in_template(text);
  publisher.finish();
}

}  // namespace guidepost::render
