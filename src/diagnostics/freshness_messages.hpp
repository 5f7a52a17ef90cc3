// Messages about translations that their source has left behind.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// How many sentences of an article are to be worked on, and how many are not.
struct StaleSentences {
  std::size_t changed = 0;
  std::size_t missing = 0;
  std::size_t obsolete = 0;
  std::size_t current = 0;
};

/// Sentences that the translation carries are not those of today's source. Triggered by a changed, dropped or added
/// sentence of the source; not where sentences were only taken out of the translation.
[[nodiscard]] Diagnostic loc_outdated_by_segments(SourceSpan where, const StaleSentences& sentences, SourceSpan source);

/// ISO dates of a source and its translation; those that are not known are empty.
struct TranslationDates {
  std::string source;
  std::string version;  ///< of the source that the translation was made from
  std::string handoff;
  std::string change;  ///< of the translation, by git; where version and hand-off are empty
};

/// The source's `ms.date` is later than that of the version which was translated. Only a suggestion: dates are set by
/// hand, and commits may leave the text as it is. REQUIRES: one of the translation's dates is known.
[[nodiscard]] Diagnostic loc_outdated_by_date(SourceSpan where, const TranslationDates& dates, SourceSpan source);

/// git has a change of the source after the commit `ms.sourcegitcommit: 89d7c0a1...` of the translation. ISO dates.
[[nodiscard]] Diagnostic loc_outdated_by_commit(SourceSpan where, std::string_view source_date,
                                                std::string_view commit_date, SourceSpan source);

/// Why there is no history of a site. The comment is what triggers it.
enum class HistoryProblem : std::uint8_t {
  no_git,         ///< git is not installed
  no_repository,  ///< the site folder is in no repository, or in one of somebody else
  no_commits,     ///< `git init`, and nothing since
  shallow,        ///< `git clone --depth 1`, which most CI systems do
  unreadable,     ///< a repository that is damaged
};

/// `status: {git: on}`, and git cannot tell dates.
[[nodiscard]] Diagnostic git_history_unusable(SourceSpan where, HistoryProblem problem);

/// `<span data-stu-id>` has a sentence which in today's source is another one.
[[nodiscard]] Diagnostic loc_segment_outdated(SourceSpan where, std::string_view old_text, std::string_view new_text,
                                              SourceSpan source);

/// Today's source has a sentence that no segment has. Anchored at the segment behind which it belongs.
[[nodiscard]] Diagnostic loc_segment_missing(SourceSpan where, std::string_view new_text, SourceSpan source);

/// Today's source has no sentence in the place of a segment's.
[[nodiscard]] Diagnostic loc_segment_obsolete(SourceSpan where, std::string_view old_text);

/// A locale's article and what it was made from.
struct VersionOfLocale {
  std::string_view locale_tag;
  std::string_view handoff;  ///< ISO, or empty
  SourceSpan where;          ///< of its ms.openlocfilehash
};

/// `ms.openlocfilehash` of one article differs between locales. `newest` is empty when dates do not tell. One finding
/// per article, at the first lagging locale. REQUIRES: `lagging` is not empty.
[[nodiscard]] Diagnostic loc_source_skew(const std::vector<VersionOfLocale>& lagging,
                                         const std::vector<VersionOfLocale>& newest);

}  // namespace guidepost
