// breadcrumb/toc.yml: the names of folders on the way from the start page to an article.
#pragma once

#include <span>

#include "diagnostics/diagnostic.hpp"
#include "site/assemble.hpp"
#include "site/navigation.hpp"
#include "site/site_model.hpp"

namespace guidepost::site {

using Crumbs = std::unordered_map<std::string, Crumb, ArticleIdHash, ArticleIdEqual>;

/// The entries of a locale's breadcrumb files, else of the source's, by the folder that their tocHref (or href) names:
/// site-absolute paths begin at the locale's folder, others at the file. An entry of the locale's own files whose
/// folder has no page is reported. `files` are all breadcrumb files of the site.
[[nodiscard]] Crumbs build_crumbs(const SiteModel& model, std::span<const LoadedToc> files, locale::LocaleId locale,
                                  Diagnostics& problems);

}  // namespace guidepost::site
