#include "diagnostics/freshness_messages.hpp"

#include <fmt/format.h>

#include <string>

namespace guidepost {
namespace {

/// A finding that is true of the source's older version. Not milder for that: it is what the check is for.
Diagnostic lagging_finding(Code code, SourceSpan where, std::string message, std::string help) {
  Diagnostic found = make_diagnostic(code, where, std::move(message), std::move(help));
  found.origin = Origin::lagging;
  return found;
}

/// "2 changed, 1 missing, 3 dropped, 5 the same".
std::string counted(const StaleSentences& sentences) {
  std::string text;
  const auto add = [&](std::size_t count, std::string_view what) {
    if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, what);
  };
  add(sentences.changed, "changed");
  add(sentences.missing, "missing");
  add(sentences.obsolete, "dropped");
  add(sentences.current, "the same");
  return text;
}

std::string listed(const std::vector<VersionOfLocale>& versions) {
  std::string text;
  for (const VersionOfLocale& version : versions) {
    text += fmt::format("{}'{}'", text.empty() ? "" : ", ", version.locale_tag);
    if (!version.handoff.empty()) text += fmt::format(" ({})", version.handoff);
  }
  return text;
}

}  // namespace

Diagnostic loc_outdated_by_segments(SourceSpan where, const StaleSentences& sentences, SourceSpan source) {
  Diagnostic found = lagging_finding(
      Code::loc_outdated, where,
      fmt::format("the source has changed since this was translated (sentences: {})", counted(sentences)),
      "translate what has changed; 'guidepost status' shows it side by side");
  found.related.push_back({source, "the source article"});
  return found;
}

Diagnostic loc_outdated_by_date(SourceSpan where, const TranslationDates& dates, SourceSpan source) {
  std::string made_from;
  if (!dates.version.empty()) {
    made_from = fmt::format("was made from its version of {}", dates.version);
    if (!dates.handoff.empty()) made_from += fmt::format(", handed off on {}", dates.handoff);
  } else if (!dates.handoff.empty()) {
    made_from = fmt::format("was handed off on {}", dates.handoff);
  } else {
    made_from = fmt::format("was last changed on {}", dates.change);
  }
  Diagnostic found = lagging_finding(
      Code::loc_outdated, where,
      fmt::format("going by dates, the source is newer: it is of {}, this translation {}", dates.source, made_from),
      "compare it with the source; a new date alone does not mean new text");
  found.severity = Severity::suggestion;
  found.related.push_back({source, "the source's date"});
  return found;
}

Diagnostic loc_outdated_by_commit(SourceSpan where, std::string_view source_date, std::string_view commit_date,
                                  SourceSpan source) {
  Diagnostic found =
      lagging_finding(Code::loc_outdated, where,
                      fmt::format("the source was changed on {}, after the commit of {} that this was translated from",
                                  source_date, commit_date),
                      "translate what has changed; 'git diff COMMIT -- FILE' shows it");
  found.related.push_back({source, "the source article"});
  return found;
}

Diagnostic git_history_unusable(SourceSpan where, HistoryProblem problem) {
  const auto make = [&](std::string_view reason, std::string help) {
    return make_diagnostic(Code::git_history, where, fmt::format("dates cannot be taken from git: {}", reason),
                           std::move(help));
  };
  switch (problem) {
    case HistoryProblem::no_git:
      return make("it cannot be run", "install git, or remove 'git: on'");
    case HistoryProblem::no_repository:
      return make("the site folder is in no repository that it reads",
                  "'git status' in the site folder says why; or remove 'git: on'");
    case HistoryProblem::no_commits:
      return make("the repository has no commit", "commit the site, or remove 'git: on'");
    case HistoryProblem::shallow:
      return make("the repository is a shallow clone, in which every file looks as old as its oldest commit",
                  "fetch the whole history: 'git fetch --unshallow', or 'fetch-depth: 0' in a GitHub workflow");
    case HistoryProblem::unreadable:
      break;
  }
  return make("'git log' fails", "'git log --name-status' in the site folder says why; or remove 'git: on'");
}

Diagnostic loc_segment_outdated(SourceSpan where, std::string_view old_text, std::string_view new_text,
                                SourceSpan source) {
  Diagnostic found = lagging_finding(Code::loc_segment_outdated, where,
                                     fmt::format("the source sentence was '{}' and now is '{}'", old_text, new_text),
                                     "translate the new sentence, and put it into the source side");
  found.related.push_back({source, "the new source sentence"});
  return found;
}

Diagnostic loc_segment_missing(SourceSpan where, std::string_view new_text, SourceSpan source) {
  Diagnostic found =
      lagging_finding(Code::loc_segment_missing, where,
                      fmt::format("the source sentence '{}' is not translated here", new_text), "translate it");
  found.related.push_back({source, "the source sentence"});
  return found;
}

Diagnostic loc_segment_obsolete(SourceSpan where, std::string_view old_text) {
  return lagging_finding(Code::loc_segment_obsolete, where,
                         fmt::format("the source no longer has the sentence '{}'", old_text), "remove its translation");
}

Diagnostic loc_source_skew(const std::vector<VersionOfLocale>& lagging, const std::vector<VersionOfLocale>& newest) {
  const std::string message =
      newest.empty() ? fmt::format("locales translate different versions of the source: {}", listed(lagging))
                     : fmt::format("an older version of the source is translated in {} than in {}", listed(lagging),
                                   listed(newest));
  Diagnostic found = lagging_finding(Code::loc_source_skew, lagging.front().where, message,
                                     newest.empty() ? "bring them to one version" : "bring them to the newest version");
  const auto relate = [&](const VersionOfLocale& version) {
    if (version.where != lagging.front().where) {
      found.related.push_back({version.where, fmt::format("the version of '{}'", version.locale_tag)});
    }
  };
  for (const VersionOfLocale& version : lagging) relate(version);
  for (const VersionOfLocale& version : newest) relate(version);
  return found;
}

}  // namespace guidepost
