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

/// Builds the sections of one locale. What the source lacks itself (`missing_in_source`) is inherited in the others.
/// Lifetime: views all that it is made from. One thread.
class TocSections {
 public:
  TocSections(const SiteModel& model, const TocSet& tocs, locale::LocaleId locale,
              const std::set<std::string>& missing_in_source);

  /// The section that `toc` (of this locale or another) describes, as the locale shows it: its nodes and roots. The
  /// reading order and the names of nameless entries are left to the caller.
  [[nodiscard]] Section build(const TocPlace& toc, Reporting reporting);
  /// The ids of the articles that were reported missing.
  [[nodiscard]] const std::set<std::string>& missing() const { return missing_; }
  [[nodiscard]] Diagnostics take_problems() { return std::move(problems_); }

 private:
  /// What is being built.
  struct Work {
    Section section;
    std::vector<const TocPlace*> stack;  ///< TOCs being included, outermost first
    Reporting reporting = Reporting::report;
  };

  void add_entries(Work& work, const TocPlace& toc, std::span<const content::TocEntry> entries, std::uint32_t parent);
  void add_entry(Work& work, const TocPlace& toc, const content::TocEntry& entry, std::uint32_t parent);
  void include(Work& work, const TocPlace& included, SourceSpan where, std::uint32_t parent);
  bool resolve_uid(const Work& work, const Located<std::string>& uid, NavigationNode& node);
  void resolve(Work& work, const TocPlace& toc, const Located<std::string>& href, NavigationNode& node);
  void report(const TocPlace& toc, const Located<std::string>& href, const TargetLookup& found);
  void report_missing(const Located<std::string>& href, const std::string& id);
  std::string_view nearest_name(std::string_view id);

  const SiteModel& model_;
  const TocSet& tocs_;
  locale::LocaleId locale_;
  const std::set<std::string>& missing_in_source_;
  std::set<std::string> missing_;
  /// File names of the locale's articles by folder, for "did you mean"; filled when first needed.
  std::unordered_map<std::string_view, std::vector<std::string_view>> names_;
  Diagnostics problems_;
};

}  // namespace guidepost::site
