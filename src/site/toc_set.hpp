// All tables of contents of a site with their places, and which of them includes which.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "site/assemble.hpp"
#include "site/site_model.hpp"

namespace guidepost::site {

/// A table of contents with its place below the locale folder.
struct TocPlace {
  const LoadedToc* loaded = nullptr;
  locale::LocaleId locale{};
  std::string path;    ///< "partner-center/TOC.yml"
  std::string folder;  ///< "partner-center"
};

/// Lifetime: views the model and the loaded TOCs. Threads: immutable.
class TocSet {
 public:
  TocSet(const SiteModel& model, std::span<const LoadedToc> tocs);

  /// The TOCs of a locale that no other one includes, by folder, YAML before Markdown; of TOCs that only include each
  /// other, the first.
  [[nodiscard]] std::vector<const TocPlace*> top_level(locale::LocaleId locale) const;
  /// The TOC that an href includes: it names a TOC file, or a folder that has one. Nullptr for every other href.
  [[nodiscard]] const TocPlace* included(const TocPlace& from, std::string_view href) const;

 private:
  [[nodiscard]] const TocPlace* find(locale::LocaleId locale, std::string_view path) const;
  [[nodiscard]] std::vector<const TocPlace*> included_in(const TocPlace& toc) const;
  void reach(const TocPlace& from, std::set<const TocPlace*>& reached) const;

  const SiteModel& model_;
  std::vector<TocPlace> tocs_;  // by locale, then folder, YAML first
  std::vector<std::unordered_map<std::string, const TocPlace*>> by_lower_case_path_;  // by locale
};

}  // namespace guidepost::site
