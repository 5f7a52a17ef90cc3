#include "outputs/outputs.hpp"

#include <array>

namespace guidepost::outputs {

std::span<const Output* const> all_outputs() {
  // Articles first: where something generated wants the same path, the article keeps it.
  static constexpr std::array outputs{&article_pages, &redirect_pages, &generated_pages, &status_pages, &assets,
                                      &theme_assets,  &script_data,    &offline,         &sitemap,      &redirect_maps};
  return outputs;
}

}  // namespace guidepost::outputs
