// Where one href leads, seen from one article: pure look-up, no diagnostics.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "links/link_target.hpp"
#include "site/site_model.hpp"

namespace guidepost::links {

enum class Status : std::uint8_t {
  ok,
  wrong_case,       ///< resolved; `actual` is the right spelling, below the locale folder
  wrong_extension,  ///< resolved; the article's file has the extension `actual`
  fallback,         ///< resolved to a page that is another locale's article
  missing,          ///< nothing there; `path` is what was looked for below the locale folder
  not_published,    ///< a file that is no page and no asset; `actual` says its role or rule
  outside,          ///< climbs above the locale folder
  local_path,       ///< "C:\x" or file:
  unsafe,           ///< a scheme that could run code; `actual` is the scheme
  uid_missing,      ///< a cross-reference to a uid that no page has; `path` is the uid
};

struct Lookup {
  Status status = Status::ok;
  LinkTarget target;
  std::string path;
  std::string actual;
  std::string_view bookmark;  ///< without '#', still encoded; views the href
  bool backslash = false;
};

/// Bookmarks of every article, for membership tests. Built once; threads: const is safe.
class BookmarkIndex {
 public:
  BookmarkIndex(const site::SiteModel& model, unsigned workers);
  [[nodiscard]] bool has(site::ArticleIndex article, std::string_view bookmark) const;

 private:
  std::vector<std::unordered_set<std::string_view>> by_article_;
};

/// Looks `link` up from the article `id` of `locale`.
[[nodiscard]] Lookup look_up(const site::SiteModel& model, locale::LocaleId locale, const site::ArticleId& id,
                             const markdown::Link& link);

}  // namespace guidepost::links
