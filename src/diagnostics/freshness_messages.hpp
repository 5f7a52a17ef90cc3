// Messages about translations that their source has left behind.
#pragma once

#include <cstddef>
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

/// The source's `ms.date` is later than that of the version which was translated. Only a suggestion: dates are set by
/// hand. Dates are ISO; `version` and `handoff` may be empty, not both.
[[nodiscard]] Diagnostic loc_outdated_by_date(SourceSpan where, std::string_view source_date, std::string_view version,
                                              std::string_view handoff, SourceSpan source);

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
