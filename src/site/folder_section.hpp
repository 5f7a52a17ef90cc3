// The navigation of articles that no table of contents is responsible for: their folder tree.
#pragma once

#include <span>

#include "site/navigation.hpp"
#include "site/site_model.hpp"

namespace guidepost::site {

/// Folders become headings, articles their entries, both in the locale's collation; index articles stand for their
/// folder. Left out is what stands in or below the folder of one of `sections`, or is listed there.
[[nodiscard]] Section folder_section(const SiteModel& model, locale::LocaleId locale,
                                     std::span<const Section> sections);

}  // namespace guidepost::site
