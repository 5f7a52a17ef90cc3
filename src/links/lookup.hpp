// Where a link leads, seen from one article, and which bookmarks articles have: pure look-up, no diagnostics.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "links/link_target.hpp"
#include "site/site_model.hpp"
#include "site/target_lookup.hpp"

namespace guidepost::links {

using Status = site::TargetStatus;
using Lookup = site::TargetLookup;

/// Bookmarks of every article, for membership tests. Built once; threads: const is safe.
class BookmarkIndex {
 public:
  BookmarkIndex(const site::SiteModel& model, unsigned workers);
  [[nodiscard]] bool has(site::ArticleIndex article, std::string_view bookmark) const;

 private:
  std::vector<std::unordered_set<std::string_view>> by_article_;
};

/// The file that `link` stands in, below the locale folder: its href starts there. The article `id` itself, or a file
/// that it includes.
[[nodiscard]] std::string base_of(const site::SiteModel& model, const site::ArticleId& id, const markdown::Link& link);

/// Looks `link` up from the article `id` of `locale`.
[[nodiscard]] Lookup look_up(const site::SiteModel& model, locale::LocaleId locale, const site::ArticleId& id,
                             const markdown::Link& link);

}  // namespace guidepost::links
