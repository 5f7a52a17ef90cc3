// What guidepost says about the team's policy: goals, exemptions, suppressions, baselines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// What a goal wants and what there is.
struct GoalFigures {
  unsigned minimum = 0;  ///< in hundredths of a percent
  std::size_t covered = 0;
  std::size_t expected = 0;
  std::size_t machine_translated = 0;  ///< that are there, but do not count
  std::string folder;                  ///< empty: not one folder
  std::string topic;                   ///< empty: not one topic
};

/// `coverage: {hu: 80%}` where fewer of the source's articles are there. Anchored at the figure.
[[nodiscard]] Diagnostic loc_coverage_below_goal(SourceSpan where, std::string_view locale_tag,
                                                 const GoalFigures& figures);

/// One of the articles that are missing, for that finding; it is missing in `locales` locales.
[[nodiscard]] RelatedPlace missing_most(SourceSpan where, std::string_view article, std::size_t locales);

enum class StillFound : std::uint8_t { no, yes };

/// `until: 2026-01-31` in an exemption, on a later day. Anchored at its code.
[[nodiscard]] Diagnostic exemption_expired(SourceSpan where, std::string_view owner, std::string_view until,
                                           StillFound still_found);

/// An exemption that matches no finding. Anchored at its code.
[[nodiscard]] Diagnostic exemption_unused(SourceSpan where, std::string_view owner);

/// `<!-- guidepost-disable CODE: reason -->`, which suppresses nothing: there is only guidepost-disable-next-line.
[[nodiscard]] Diagnostic suppression_unknown(SourceSpan where, std::string_view word);

/// `<!-- guidepost-disable-next-line: reason -->`.
[[nodiscard]] Diagnostic suppression_without_code(SourceSpan where);

/// `<!-- guidepost-disable-next-line loc-mising: reason -->`. `nearest` is a code that there is, or empty.
[[nodiscard]] Diagnostic suppression_of_unknown_code(SourceSpan where, std::string_view code, std::string_view nearest);

/// `<!-- guidepost-disable-next-line file-not-found -->`.
[[nodiscard]] Diagnostic suppression_without_reason(SourceSpan where);

/// A comment above a line that has no finding with `code`.
[[nodiscard]] Diagnostic suppression_unused(SourceSpan where, std::string_view code);

/// An entry of the file of --baseline whose finding is gone. It stands in no source file.
[[nodiscard]] Diagnostic baseline_stale(std::string_view code, std::string_view file, std::string_view message);

}  // namespace guidepost
