// Builds every locale's navigation from its tables of contents.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "site/assemble.hpp"
#include "site/navigation.hpp"
#include "site/target_lookup.hpp"

namespace guidepost::site {

/// A TOC that no other TOC includes is a section; one that is included becomes children of the entry that names it. A
/// locale without a TOC in a folder takes the source's; a site without any gets its folder tree. Problems are reported
/// once, for the locale that has the file. REQUIRES: the model's articles and pages are complete. One thread.
class NavigationBuilder {
 public:
  NavigationBuilder(const SiteModel& model, std::span<const LoadedToc> tocs);

  [[nodiscard]] std::vector<Navigation> build();
  [[nodiscard]] Diagnostics take_problems() { return std::move(problems_); }

 private:
  /// A TOC with its place below the locale folder.
  struct TocPlace {
    const LoadedToc* loaded = nullptr;
    locale::LocaleId locale{};
    std::string path;    ///< "partner-center/TOC.yml"
    std::string folder;  ///< "partner-center"
  };
  /// What is being built: one section of one locale.
  struct Work {
    locale::LocaleId locale{};
    Section section;
    std::vector<const TocPlace*> stack;  ///< TOCs being included, outermost first
    bool report = true;
  };

  Navigation build_locale(locale::LocaleId locale);
  [[nodiscard]] std::vector<const TocPlace*> top_level_tocs(locale::LocaleId locale) const;
  [[nodiscard]] const TocPlace* find_toc(locale::LocaleId locale, std::string_view path) const;
  [[nodiscard]] const TocPlace* included_toc(const TocPlace& from, const Located<std::string>& href) const;
  void add_entries(Work& work, const TocPlace& toc, std::span<const content::TocEntry> entries, std::uint32_t parent);
  void add_entry(Work& work, const TocPlace& toc, const content::TocEntry& entry, std::uint32_t parent);
  void resolve(Work& work, const TocPlace& toc, const Located<std::string>& href, NavigationNode& node);
  void report(const Work& work, const TocPlace& toc, const Located<std::string>& href, const TargetLookup& found);
  void include(Work& work, const TocPlace& included, SourceSpan where, std::uint32_t parent);
  void report_missing(const Work& work, const Located<std::string>& href, const std::string& id);
  /// Of the pages that no section's folder holds.
  Section folder_tree(locale::LocaleId locale, std::span<const Section> sections) const;
  void reach(const TocPlace& from, std::set<const TocPlace*>& reached) const;
  std::string_view nearest_name(locale::LocaleId locale, std::string_view id);
  void finish(Section& section, locale::LocaleId locale) const;
  void register_places(Navigation& navigation);

  const SiteModel& model_;
  std::vector<TocPlace> tocs_;
  std::set<std::string> missing_in_source_;  ///< article ids that the source's TOCs name and the source lacks
  /// File names of the articles by locale and folder, for "did you mean"; filled when first needed.
  std::vector<std::unordered_map<std::string_view, std::vector<std::string_view>>> names_;
  Diagnostics problems_;
};

}  // namespace guidepost::site
