// `untranslated_fallback:`: which translations are so far from complete that readers are better served by the source.
#pragma once

#include <span>
#include <vector>

#include "site/site_model.hpp"

namespace guidepost::policy {

/// The articles of which a larger share is not translated than the site allows. `untranslated`: the share of each
/// article of the model by ArticleIndex, 0 to 1. Time: articles x entries of the policy.
[[nodiscard]] std::vector<site::ArticleIndex> served_in_another_language(const site::SiteModel& model,
                                                                         std::span<const double> untranslated);

}  // namespace guidepost::policy
