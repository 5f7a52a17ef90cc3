// What readers may call an article beside its title.
#pragma once

#include <string_view>
#include <vector>

#include "site/site_model.hpp"

namespace guidepost::site {

/// `keywords` and `ms.keywords` of the front matter, and `displayName` of the entry in the table of contents (learn's
/// synonyms): each a list or a text with commas. Each once, in that order, without the title. They view the model.
/// Threads: safe.
[[nodiscard]] std::vector<std::string_view> keywords_of(const SiteModel& model, const Article& article);

}  // namespace guidepost::site
