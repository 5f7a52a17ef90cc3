// The list of outputs: the growth point.
#pragma once

#include <span>

#include "outputs/output.hpp"

namespace guidepost::outputs {

extern const Output article_pages;
extern const Output redirect_pages;
extern const Output generated_pages;
extern const Output status_pages;
extern const Output search_index;
extern const Output segments;
extern const Output assets;
extern const Output theme_assets;
extern const Output script_data;
extern const Output offline;
extern const Output sitemap;
extern const Output redirect_maps;
extern const Output server_headers;
extern const Output feeds;
extern const Output markdown_twins;

[[nodiscard]] std::span<const Output* const> all_outputs();

}  // namespace guidepost::outputs
