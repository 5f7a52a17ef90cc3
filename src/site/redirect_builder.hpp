// Follows every redirect to its end, for every locale.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "docset/docset.hpp"
#include "site/redirect.hpp"
#include "site/site_model.hpp"

namespace guidepost::site {

struct BuiltRedirects {
  std::vector<Redirect> redirects;  ///< sorted by locale, then id
  Diagnostics problems;
};

/// A locale's redirects are its own, then those of its fallbacks for what the locales before have neither an article
/// nor a redirect of: in the order in which fallback pages are found. An article that is there wins over a redirect. A
/// chain is followed to its end; one that has none is reported and left out. Paths are compared without regard to case,
/// as the hosts do. REQUIRES: the model's articles are indexed; nothing else of it is read. One thread. Linear in
/// redirects x locales.
[[nodiscard]] BuiltRedirects build_redirects(const SiteModel& model, const docset::DocsetFiles& files);

}  // namespace guidepost::site
