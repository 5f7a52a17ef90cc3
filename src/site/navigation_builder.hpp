// Builds every locale's navigation from its tables of contents.
#pragma once

#include <span>
#include <vector>

#include "site/assemble.hpp"
#include "site/navigation.hpp"
#include "site/section_merge.hpp"
#include "site/toc_section.hpp"
#include "site/toc_set.hpp"

namespace guidepost::site {

/// A TOC that no other TOC includes is a section; one that is included becomes children of the entry that names it. A
/// locale's TOC wins over the source's of the same folder, and what it lacks is merged in; a locale without a TOC in a
/// folder takes the source's; articles that no TOC is responsible for get their folder tree. Problems are reported
/// once, for the locale that has the file. REQUIRES: the model's articles and pages are complete. One thread.
class NavigationBuilder {
 public:
  NavigationBuilder(const SiteModel& model, std::span<const LoadedToc> tocs, std::span<const LoadedToc> breadcrumbs);

  [[nodiscard]] std::vector<Navigation> build();
  [[nodiscard]] Diagnostics take_problems();

 private:
  Navigation build_locale(locale::LocaleId locale);
  [[nodiscard]] std::vector<Section> own_sections(locale::LocaleId locale);
  void add_source_sections(locale::LocaleId locale, std::vector<Section>& sections);
  void register_sections(Navigation& navigation);

  const SiteModel& model_;
  TocSet tocs_;
  TocSections builder_;
  std::span<const LoadedToc> breadcrumbs_;
  Diagnostics problems_;
};

}  // namespace guidepost::site
