// Builds every locale's navigation from its tables of contents.
#pragma once

#include <span>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "site/assemble.hpp"
#include "site/navigation.hpp"

namespace guidepost::site {

struct BuiltNavigation {
  std::vector<Navigation> of_locales;  ///< by LocaleId
  Diagnostics problems;
};

/// A TOC that no other TOC includes is a section; one that is included becomes children of the entry that names it. A
/// locale's TOC wins over the source's of the same folder, and what it lacks is merged in; a locale without a TOC in a
/// folder takes the source's; articles that no TOC is responsible for get their folder tree. Problems are reported
/// once, for the locale that has the file. REQUIRES: the model's articles and pages are complete. The source locale
/// comes first, then all others on `workers` threads.
[[nodiscard]] BuiltNavigation build_navigation(const SiteModel& model, std::span<const LoadedToc> tocs,
                                               std::span<const LoadedToc> breadcrumbs, unsigned workers);

}  // namespace guidepost::site
