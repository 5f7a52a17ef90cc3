// The way from a locale's start page down to an article: its breadcrumbs.
#pragma once

#include <string_view>
#include <vector>

#include "site/site_model.hpp"

namespace guidepost::site {

/// A step; `page` is nullptr for a mere heading.
struct TrailStep {
  std::string_view name;
  const Page* page = nullptr;
};

/// The steps above `article` in `locale`, which may show it as a fallback page. They view the model. Threads: safe.
[[nodiscard]] std::vector<TrailStep> trail_to(const SiteModel& model, locale::LocaleId locale, const Article& article);

}  // namespace guidepost::site
