// Resolves every link, bookmark and image of a site, and reports those that lead nowhere.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "links/link_target.hpp"
#include "site/site_model.hpp"

namespace guidepost::links {

struct Resolved {
  ResolvedLinks targets;
  Diagnostics problems;
};

/// Relative hrefs are looked up in the article's own locale, then in its fallback chain, then in the source locale; a
/// name that differs only in case is rescued with a suggestion, and so is the name of an article that has moved; `~/`
/// is the docset's root (the nearest folder above with a docfx.json, or the locale folder); `\` counts as '/'. Absolute
/// and root-relative hrefs stay as written. A cross-reference (`xref:uid`) leads to the page with the uid, of the
/// locale first. Bookmarks are checked in the page that readers get, fallback pages too, and those of redirects at the
/// redirect. A broken link says whether it was introduced here, inherited from the source article, or waits for a
/// translation. An image that the source article misses too is reported there only. Rules:
/// docs.microsoft.com/contribute/content/how-to-write-links, docfx's link resolver. `workers` as in parallel_for.
/// Deterministic.
[[nodiscard]] Resolved resolve(const site::SiteModel& model, unsigned workers);

}  // namespace guidepost::links
