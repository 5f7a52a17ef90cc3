// Entries of the source's table of contents that a locale's lacks, put where the source has them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "site/navigation.hpp"
#include "site/site_model.hpp"

namespace guidepost::site {

/// What the tables of contents of one locale list, by what the entries lead to.
class ListedTargets {
 public:
  struct Where {
    std::uint32_t section;
    std::uint32_t node;
  };

  explicit ListedTargets(const SiteModel& model) : model_{model} {}

  void add(const Section& section, std::uint32_t index);
  /// The first entry that leads to what `node` leads to: the same article and bookmark, the same file of any locale,
  /// the same URL but for the language in it. Nullptr for headings and for what is not listed.
  [[nodiscard]] const Where* find(const NavigationNode& node) const;
  /// What `node` leads to, as text; "" for a heading.
  [[nodiscard]] std::string target_of(const NavigationNode& node) const;

 private:
  const SiteModel& model_;
  std::unordered_map<std::string, Where> first_;
};

/// The section `own`, with index `index` in `listed`, and the entries of `source` that `listed` does not have, marked
/// by their origin: each after the nearest entry before it that both have, else at the beginning of its heading.
/// Headings have no target: one of the source is taken for the heading of `own` that has most of its entries. `source`
/// is the source's section as the same locale shows it. Time: linear.
[[nodiscard]] Section merge_sections(const Section& own, std::uint32_t index, const Section& source,
                                     const ListedTargets& listed);

/// Marks the entries of `section`, which is the source's, as not the locale's own. An entry of an article that the
/// locale has takes the title that it has there.
void adopt_entries(Section& section, const SiteModel& model, locale::LocaleId locale);

}  // namespace guidepost::site
