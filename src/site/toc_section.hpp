// One table of contents as a section of one locale: targets looked up, included tables of contents unfolded.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "site/navigation.hpp"
#include "site/target_lookup.hpp"
#include "site/toc_set.hpp"

namespace guidepost::site {

/// Whether what is wrong with a table of contents is said: only for the locale that has the file.
enum class Reporting : std::uint8_t { report, silent };

/// Builds the sections of all locales. The source's come first: what it lacks itself is inherited in the others.
/// Lifetime: views the model and the set. One thread.
class TocSections {
 public:
  TocSections(const SiteModel& model, const TocSet& tocs);

  /// The section that `toc` describes, as `locale` shows it: its nodes and roots. The reading order and the names of
  /// nameless entries are left to the caller.
  [[nodiscard]] Section build(const TocPlace& toc, locale::LocaleId locale, Reporting reporting);
  [[nodiscard]] Diagnostics take_problems() { return std::move(problems_); }

 private:
  /// What is being built: one section of one locale.
  struct Work {
    locale::LocaleId locale{};
    Section section;
    std::vector<const TocPlace*> stack;  ///< TOCs being included, outermost first
    Reporting reporting = Reporting::report;
  };

  void add_entries(Work& work, const TocPlace& toc, std::span<const content::TocEntry> entries, std::uint32_t parent);
  void add_entry(Work& work, const TocPlace& toc, const content::TocEntry& entry, std::uint32_t parent);
  void include(Work& work, const TocPlace& included, SourceSpan where, std::uint32_t parent);
  bool resolve_uid(const Work& work, const Located<std::string>& uid, NavigationNode& node);
  void resolve(Work& work, const TocPlace& toc, const Located<std::string>& href, NavigationNode& node);
  void report(const Work& work, const TocPlace& toc, const Located<std::string>& href, const TargetLookup& found);
  void report_missing(const Work& work, const Located<std::string>& href, const std::string& id);
  std::string_view nearest_name(locale::LocaleId locale, std::string_view id);

  const SiteModel& model_;
  const TocSet& tocs_;
  std::set<std::string> missing_in_source_;  ///< article ids that the source's TOCs name and the source lacks
  /// File names of the articles by locale and folder, for "did you mean"; filled when first needed.
  std::vector<std::unordered_map<std::string_view, std::vector<std::string_view>>> names_;
  Diagnostics problems_;
};

}  // namespace guidepost::site
