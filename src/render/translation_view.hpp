// What an article's page says about its translation: who made it, how old it is, and the ways to its original.
#pragma once

#include <string_view>

#include "render/site_context.hpp"
#include "translation/work_list.hpp"

namespace guidepost::render {

/// Adds the names from `is_fallback` to `has_translation_tools` in names.hpp to the page at `path`. Without evidence
/// nothing is said.
void add_translation(const SiteContext& context, const translation::Assessment& known, const site::Page& page,
                     std::string_view path, View& view);

}  // namespace guidepost::render
