#include "outputs/outputs.hpp"

#include <array>

#include "render/page_paths.hpp"

namespace guidepost::outputs {

std::string page_file(const OutputInput& input, std::string_view path) {
  return render::page_file(input.model.config().urls, path);
}

std::span<const Output* const> all_outputs() {
  // Articles first: where something generated wants the same path, the article keeps it.
  static constexpr std::array outputs{&article_pages,  &redirect_pages, &generated_pages, &status_pages,
                                      &segments,       &search_index,   &assets,          &theme_assets,
                                      &script_data,    &offline,        &sitemap,         &redirect_maps,
                                      &server_headers, &feeds,          &markdown_twins};
  return outputs;
}

}  // namespace guidepost::outputs
