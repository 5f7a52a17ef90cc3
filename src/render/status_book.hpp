// Which status pages a site has, and what stands on each.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "locale/locale.hpp"
#include "translation/work_list.hpp"

namespace guidepost::render {

class SiteContext;

/// One page: of a locale, or of the whole site.
struct StatusPage {
  std::string path;
  std::optional<locale::LocaleId> locale;
  std::size_t number = 1;  ///< of the pages of this locale, or of the site
  std::size_t begin = 0;   ///< what it shows: [begin, end) of the locale's work, or of the rows of the site's grid
  std::size_t end = 0;
};

/// Counts of one locale, or of one locale in a folder.
struct WorkCounts {
  std::array<std::size_t, translation::work_kinds> by_work{};

  void add(translation::Work work) { ++by_work[static_cast<std::size_t>(work)]; }
  [[nodiscard]] std::size_t of(translation::Work work) const { return by_work[static_cast<std::size_t>(work)]; }
  /// Articles that the locale should have.
  [[nodiscard]] std::size_t expected() const;
  /// Of these, the share that is there, and the share that is there without anything left to translate; 1 of none.
  [[nodiscard]] double translated_share() const;
  [[nodiscard]] double current_share() const;
};

/// Lists are cut into pages of about 250 KB. Empty when the site has no status pages. Lifetime: views the context's
/// model and what is known of its translations. Threads: immutable.
class StatusBook {
 public:
  StatusBook(const SiteContext& context, const translation::Assessment& known);

  [[nodiscard]] const std::vector<StatusPage>& pages() const { return pages_; }
  [[nodiscard]] const translation::Freshness& freshness() const { return known_.freshness; }
  /// The locales that are translated into: all but the source.
  [[nodiscard]] const std::vector<locale::LocaleId>& locales() const { return locales_; }
  [[nodiscard]] const std::vector<translation::WorkItem>& work(locale::LocaleId locale) const {
    return work_[static_cast<std::size_t>(locale)];
  }
  [[nodiscard]] const WorkCounts& counts(locale::LocaleId locale) const {
    return counts_[static_cast<std::size_t>(locale)];
  }
  /// The rows of the grid, as indexes into SiteModel::coverage(): by folder, then by id.
  [[nodiscard]] const std::vector<std::size_t>& grid() const { return grid_; }
  /// What `locale` has to do about an article of the grid; nothing when it neither has nor needs it.
  [[nodiscard]] std::optional<translation::Work> work(locale::LocaleId locale, std::size_t row) const {
    return cells_[static_cast<std::size_t>(locale)][row];
  }

 private:
  void list_work();
  void make_grid();
  void add_pages();

  const SiteContext& context_;
  translation::Assessment known_;
  std::vector<locale::LocaleId> locales_;
  std::vector<std::vector<translation::WorkItem>> work_;              // by LocaleId
  std::vector<WorkCounts> counts_;                                    // by LocaleId
  std::vector<std::vector<std::optional<translation::Work>>> cells_;  // by LocaleId, then by row of the coverage
  std::vector<std::size_t> grid_;
  std::vector<StatusPage> pages_;
};

}  // namespace guidepost::render
