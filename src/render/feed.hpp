// The feed of a locale's changes: which articles it names, and where it stands.
#pragma once

#include <string>
#include <vector>

#include "locale/date.hpp"
#include "site/site_model.hpp"

namespace guidepost::render {

/// "de/feed.xml".
[[nodiscard]] std::string feed_path(const locale::Locale& locale);

struct Change {
  locale::Date date;
  site::ArticleIndex article = site::no_article;
};

/// The newest 50 articles of the locale with a date that search engines may list: the newest first, by id within a day.
/// Empty without a base_url, as a feed names absolute addresses.
[[nodiscard]] std::vector<Change> newest_changes(const site::SiteModel& model, locale::LocaleId locale);

}  // namespace guidepost::render
