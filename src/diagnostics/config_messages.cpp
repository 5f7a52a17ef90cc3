#include "diagnostics/config_messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace guidepost {
namespace {

std::string did_you_mean(std::string_view nearest) {
  return nearest.empty() ? std::string{} : fmt::format("did you mean '{}'?", nearest);
}

/// "did you mean", or the whole list when nothing is near.
std::string did_you_mean(std::string_view nearest, std::string_view list_name, std::string list) {
  return nearest.empty() ? fmt::format("{}: {}", list_name, list) : did_you_mean(nearest);
}

}  // namespace

Diagnostic config_syntax(Diagnostic problem) {
  problem.code = Code::config_syntax;
  problem.severity = code_info(Code::config_syntax).severity;
  return problem;
}

Diagnostic config_not_a_map(SourceSpan where) {
  return make_diagnostic(Code::config_syntax, where, "the configuration is not a list of keys with values",
                         "write 'key: value' lines, for example 'title: Support guides'");
}

Diagnostic config_unknown_key(SourceSpan where, std::string_view key, std::string_view place,
                              std::span<const std::string_view> known) {
  const std::string lower = text::lower_ascii(key);
  const auto inside = place.empty() ? std::string{} : fmt::format(" in '{}'", place);
  return make_diagnostic(
      Code::config_unknown_key, where, fmt::format("unknown key '{}'{}", key, inside),
      did_you_mean(text::nearest(lower, known), "the keys here are", fmt::format("{}", fmt::join(known, ", "))));
}

Diagnostic config_unknown_code(SourceSpan where, std::string_view code, std::string_view nearest) {
  return make_diagnostic(
      Code::config_unknown_key, where, fmt::format("there is no diagnostic '{}'", code),
      nearest.empty() ? "take the code from a report, where it stands in brackets" : did_you_mean(nearest));
}

Diagnostic config_unknown_severity(SourceSpan where, std::string_view value, std::string_view nearest) {
  return make_diagnostic(Code::config_invalid_value, where, fmt::format("there is no severity '{}'", value),
                         did_you_mean(nearest, "the severities are", "error, warning, suggestion, info, off"));
}

Diagnostic config_wrong_type(SourceSpan where, std::string_view key, std::string_view wanted) {
  return make_diagnostic(Code::config_invalid_value, where, fmt::format("'{}' must be {}", key, wanted));
}

Diagnostic config_missing_key(SourceSpan where, std::string_view place, std::string_view key) {
  return make_diagnostic(Code::config_invalid_value, where, fmt::format("an entry of '{}' has no '{}'", place, key),
                         fmt::format("add '{}: ...'", key));
}

Diagnostic config_unknown_word(SourceSpan where, std::string_view key, std::string_view word,
                               std::span<const std::string_view> known) {
  return make_diagnostic(
      Code::config_invalid_value, where, fmt::format("'{}' cannot be '{}'", key, word),
      did_you_mean(text::nearest(word, known), "it can be", fmt::format("{}", fmt::join(known, ", "))));
}

Diagnostic config_percentage(SourceSpan where, std::string_view key, std::string_view value) {
  return make_diagnostic(Code::config_invalid_value, where, fmt::format("'{}' for '{}' is no share", value, key),
                         "write a percentage from 0% to 100%, such as '95%'");
}

Diagnostic config_days(SourceSpan where, std::string_view key, std::string_view value) {
  return make_diagnostic(Code::config_invalid_value, where,
                         fmt::format("'{}' for '{}' is no length of time", value, key),
                         "write a number of days or weeks, such as '14d' or '2w'");
}

Diagnostic config_date(SourceSpan where, std::string_view key, std::string_view value) {
  return make_diagnostic(Code::config_invalid_value, where, fmt::format("'{}' for '{}' is no date", value, key),
                         "write year, month and day, such as '2027-03-31'");
}

Diagnostic config_goal_without_articles(SourceSpan where, std::string_view kind, std::string_view name,
                                        std::string_view nearest) {
  Diagnostic found =
      make_diagnostic(Code::config_invalid_value, where, fmt::format("no article belongs to the {} '{}'", kind, name),
                      nearest.empty() ? "correct the name, or remove the goal" : did_you_mean(nearest));
  found.severity = Severity::warning;  // the last such article may just have been removed
  return found;
}

Diagnostic config_unknown_locale(SourceSpan where, std::string_view key, std::string_view name,
                                 std::span<const std::string> folders) {
  return make_diagnostic(
      Code::config_invalid_value, where, fmt::format("'{}' names '{}', which is no locale of this site", key, name),
      did_you_mean(text::nearest(name, folders), "the locales are", fmt::format("{}", fmt::join(folders, ", "))));
}

Diagnostic config_folder_name(SourceSpan where, std::string_view folder) {
  return make_diagnostic(Code::config_invalid_value, where,
                         fmt::format("'{}' is not the name of a folder in the site folder", folder),
                         "put each locale's folder directly into the site folder and name it here");
}

Diagnostic config_repeated_locale(SourceSpan where, std::string_view folder) {
  return make_diagnostic(Code::config_invalid_value, where, fmt::format("locale '{}' is listed twice", folder),
                         "remove one of the two");
}

Diagnostic config_folder_needs_tag(SourceSpan where, std::string_view folder, std::string_view likely) {
  return make_diagnostic(
      Code::config_invalid_value, where, fmt::format("'{}' is no language tag", folder),
      fmt::format("say which language it is, for example '{}: {{tag: {}}}'", folder, likely.empty() ? "en" : likely));
}

Diagnostic config_not_a_tag(SourceSpan where, std::string_view tag, std::string_view likely) {
  return make_diagnostic(
      Code::config_invalid_value, where, fmt::format("'{}' is no language tag", tag),
      likely.empty() ? "write a BCP 47 tag such as 'sv', 'pt-BR' or 'zh-Hans'" : did_you_mean(likely));
}

Diagnostic config_same_tag(SourceSpan where, std::string_view folder, std::string_view other, std::string_view tag) {
  return make_diagnostic(Code::config_invalid_value, where,
                         fmt::format("the folders '{}' and '{}' are both '{}'", other, folder, tag),
                         "keep one folder for each language, or give one of them another tag");
}

Diagnostic config_falls_back_to_itself(SourceSpan where, std::string_view folder) {
  return make_diagnostic(Code::config_invalid_value, where, fmt::format("locale '{}' falls back to itself", folder),
                         "name other locales, the best one first");
}

Diagnostic config_base_url(SourceSpan where, std::string_view url) {
  return make_diagnostic(Code::config_invalid_value, where,
                         fmt::format("'{}' is not the absolute address of a site", url),
                         "write it like 'https://guides.example.com/' or 'https://example.com/guides/'");
}

Diagnostic config_page_address(SourceSpan where, std::string_view address) {
  return make_diagnostic(Code::config_invalid_value, where,
                         fmt::format("'{}' is no absolute address with the place of a page in it", address),
                         "write it like 'https://example.com/edit/{path}', with {path} for the article's file or {url} "
                         "for the page's address");
}

Diagnostic config_unknown_redirects(SourceSpan where, std::string_view value, std::string_view nearest) {
  return make_diagnostic(
      Code::config_invalid_value, where, fmt::format("'{}' is no kind of redirects", value),
      nearest.empty() ? "write one or more of pages, netlify, nginx" : fmt::format("did you mean '{}'?", nearest));
}

Diagnostic config_output_folder(SourceSpan where, std::string_view output, OutputFolderMistake mistake) {
  constexpr std::array<std::string_view, 3> reasons{"is the site folder itself", "contains the site folder",
                                                    "is in the folder of a locale"};
  return make_diagnostic(Code::config_invalid_value, where,
                         fmt::format("output folder '{}' {}", output, reasons.at(static_cast<std::size_t>(mistake))),
                         "choose a folder that holds nothing else, for example 'site'");
}

Diagnostic config_glob(SourceSpan where, std::string_view glob, std::string_view better) {
  return make_diagnostic(Code::config_invalid_value, where, fmt::format("glob '{}' cannot match any path", glob),
                         better.empty() ? "globs are relative to the site folder or to a locale's folder"
                                        : fmt::format("write '{}'", better));
}

Diagnostic config_missing_theme(SourceSpan where, std::string_view theme, std::string_view nearest) {
  return make_diagnostic(Code::config_invalid_value, where, fmt::format("theme folder '{}' does not exist", theme),
                         nearest.empty() ? "create it, or remove this line" : did_you_mean(nearest));
}

Diagnostic config_missing_folder(SourceSpan where, std::string_view folder, std::string_view nearest) {
  return make_diagnostic(
      Code::config_missing_folder, where, fmt::format("locale '{}' has no folder", folder),
      nearest.empty() ? fmt::format("create the folder '{}', or remove the locale", folder) : did_you_mean(nearest));
}

Diagnostic no_locale(SourceSpan where) {
  return make_diagnostic(Code::no_locale, where, "the site has no locale",
                         "name a child folder by its language ('en', 'sv', 'zh-Hans'), or list the folders under "
                         "'locales:' in guidepost.yml");
}

}  // namespace guidepost
