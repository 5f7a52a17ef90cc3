#include "diagnostics/policy_messages.hpp"

#include <fmt/format.h>

namespace guidepost {
namespace {

/// "80", "79.5": rounded down, so that what is missed never looks reached.
std::string percent(std::size_t hundredths) {
  const std::size_t tenths = hundredths / 10;
  return tenths % 10 == 0 ? fmt::format("{}", tenths / 10) : fmt::format("{}.{}", tenths / 10, tenths % 10);
}

std::string goal_text(unsigned hundredths) {
  return hundredths % 10 == 0 ? percent(hundredths) : fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

std::string scope_text(const GoalFigures& figures) {
  if (!figures.folder.empty()) return fmt::format("the articles in '{}'", figures.folder);
  if (!figures.topic.empty()) return fmt::format("the articles on the topic '{}'", figures.topic);
  return "its articles";
}

}  // namespace

Diagnostic loc_coverage_below_goal(SourceSpan where, std::string_view locale_tag, const GoalFigures& figures) {
  const std::size_t share = figures.expected == 0 ? 10000 : figures.covered * 10000 / figures.expected;
  const std::size_t wanted = (figures.expected * figures.minimum + 9999) / 10000;
  std::string help = fmt::format("translate {} more", wanted - figures.covered);
  if (figures.machine_translated > 0)
    help += fmt::format("; {} not counted", figures.machine_translated == 1 ? "1 machine translation is"
                                                                            : fmt::format("{} machine translations are",
                                                                                          figures.machine_translated));
  Diagnostic found = make_diagnostic(
      Code::loc_coverage_below_goal, where,
      fmt::format("'{}' has {} % of {} ({} of {}), less than the goal of {} %", locale_tag, percent(share),
                  scope_text(figures), figures.covered, figures.expected, goal_text(figures.minimum)),
      std::move(help));
  found.locale = locale_tag;
  return found;
}

RelatedPlace missing_most(SourceSpan where, std::string_view article, std::size_t locales) {
  return {where, locales == 1 ? fmt::format("'{}' is missing", article)
                              : fmt::format("'{}' is missing, in {} locales", article, locales)};
}

Diagnostic exemption_expired(SourceSpan where, std::string_view owner, std::string_view until, StillFound still_found) {
  const bool is_found = still_found == StillFound::yes;
  return make_diagnostic(Code::exemption_expired, where,
                         fmt::format("this exemption of '{}' has ended on {}{}", owner, until,
                                     is_found ? "; what it was for is reported again" : ""),
                         is_found ? "resolve the findings, or agree on a new date" : "remove it: nothing needs it");
}

Diagnostic exemption_unused(SourceSpan where, std::string_view owner) {
  return make_diagnostic(Code::exemption_unused, where, fmt::format("this exemption of '{}' matches no finding", owner),
                         "remove it, or correct its code, locale or files");
}

Diagnostic suppression_unknown(SourceSpan where, std::string_view word) {
  return make_diagnostic(Code::suppression_invalid, where, fmt::format("'{}' suppresses nothing", word),
                         "write 'guidepost-disable-next-line CODE: reason' above the line");
}

Diagnostic suppression_without_code(SourceSpan where) {
  return make_diagnostic(Code::suppression_invalid, where, "this comment does not say what it suppresses",
                         "write 'guidepost-disable-next-line CODE: reason' with the code of a finding");
}

Diagnostic suppression_of_unknown_code(SourceSpan where, std::string_view code, std::string_view nearest) {
  return make_diagnostic(Code::suppression_invalid, where, fmt::format("there is no diagnostic '{}'", code),
                         nearest.empty() ? "take the code from a report, where it stands in brackets"
                                         : fmt::format("did you mean '{}'?", nearest));
}

Diagnostic suppression_without_reason(SourceSpan where) {
  return make_diagnostic(Code::suppression_invalid, where, "this comment has no reason and suppresses nothing",
                         "write ': ' and the reason behind the code");
}

Diagnostic suppression_unused(SourceSpan where, std::string_view code) {
  return make_diagnostic(Code::suppression_unused, where, fmt::format("the next line has no finding '{}'", code),
                         "remove the comment, or the code from it");
}

Diagnostic baseline_stale(std::string_view code, std::string_view file, std::string_view message) {
  const std::string place = file.empty() ? std::string{} : fmt::format(" in '{}'", file);
  return make_diagnostic(Code::baseline_stale, {},
                         fmt::format("the baseline has a '{}'{} that is gone: {}", code, place, message),
                         "run with --update-baseline, so that it stays gone");
}

}  // namespace guidepost
