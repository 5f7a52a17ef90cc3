// What guidepost says about guidepost.yml.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// What is wrong with the folder of `output:`. The comment is what triggers it.
enum class OutputFolderMistake : std::uint8_t {
  site_folder,    ///< `output: .`
  above_site,     ///< `output: ..`
  locale_folder,  ///< `output: en`, `output: en/site`
};

/// guidepost.yml is not valid YAML. Triggered by whatever yaml::parse rejects: `problem` is its report.
[[nodiscard]] Diagnostic config_syntax(Diagnostic problem);

/// guidepost.yml is a list or a text. Triggered by "- en\n- sv".
[[nodiscard]] Diagnostic config_not_a_map(SourceSpan where);

/// A key that does not exist. Triggered by `titel: Guides`. `known` are the keys of the map called `place` ("" for the
/// top of the file), for the help of a key that is near to none of them.
[[nodiscard]] Diagnostic config_unknown_key(SourceSpan where, std::string_view key, std::string_view place,
                                            std::span<const std::string_view> known);

/// A code in `rules:` that guidepost does not have. Triggered by `rules: {loc-mising: error}`.
[[nodiscard]] Diagnostic config_unknown_code(SourceSpan where, std::string_view code, std::string_view nearest);

/// A severity that does not exist. Triggered by `rules: {loc-missing: eror}`, and by `true`.
[[nodiscard]] Diagnostic config_unknown_severity(SourceSpan where, std::string_view value, std::string_view nearest);

/// A value of another kind than its key takes. Triggered by `exclude: {a: b}`. `wanted`: "a text".
[[nodiscard]] Diagnostic config_wrong_type(SourceSpan where, std::string_view key, std::string_view wanted);

/// An entry without something that it must have. Triggered by `exemptions: [{code: loc-missing}]`.
[[nodiscard]] Diagnostic config_missing_key(SourceSpan where, std::string_view place, std::string_view key);

/// A word that its key does not take. Triggered by `machine_translated: okay` and `fail_on_origin: inherrited`.
[[nodiscard]] Diagnostic config_unknown_word(SourceSpan where, std::string_view key, std::string_view word,
                                             std::span<const std::string_view> known);

/// A goal that is no share. Triggered by `coverage: {de: 95}` and `coverage: {de: 120%}`.
[[nodiscard]] Diagnostic config_percentage(SourceSpan where, std::string_view key, std::string_view value);

/// A time that is no number of days or weeks. Triggered by `grace: soon`.
[[nodiscard]] Diagnostic config_days(SourceSpan where, std::string_view key, std::string_view value);

/// A date that is none. Triggered by `until: someday`.
[[nodiscard]] Diagnostic config_date(SourceSpan where, std::string_view key, std::string_view value);

/// A goal for a folder or topic that no article belongs to. Triggered by `coverage: {sv: {folders: {biling: 90%}}}`.
/// `kind` is "folder" or "topic"; `nearest` is one that there is, or empty.
[[nodiscard]] Diagnostic config_goal_without_articles(SourceSpan where, std::string_view kind, std::string_view name,
                                                      std::string_view nearest);

/// A locale that is not configured, where one must be named. Triggered by `source_locale: enn`, `fallback: [enn]` and
/// `title: {enn: Guides}`. `folders` are the configured ones.
[[nodiscard]] Diagnostic config_unknown_locale(SourceSpan where, std::string_view key, std::string_view name,
                                               std::span<const std::string> folders);

/// A locale's folder that is more than a name. Triggered by `locales: {docs/en: {}}` and `locales: {..: {}}`.
[[nodiscard]] Diagnostic config_folder_name(SourceSpan where, std::string_view folder);

/// A locale listed twice. Triggered by `locales: [en, sv, en]`.
[[nodiscard]] Diagnostic config_repeated_locale(SourceSpan where, std::string_view folder);

/// A folder name that is no language tag and has no `tag:`. Triggered by `locales: {english: {}}`. `likely` is a tag
/// that may be meant, or empty.
[[nodiscard]] Diagnostic config_folder_needs_tag(SourceSpan where, std::string_view folder, std::string_view likely);

/// A `tag:` that is no language tag. Triggered by `tag: zh_Hans` (then `likely` is "zh-Hans").
[[nodiscard]] Diagnostic config_not_a_tag(SourceSpan where, std::string_view tag, std::string_view likely);

/// Two folders with one tag. Triggered by `locales: {zh: {tag: zh-Hans}, zh-hans: {}}`, also without configuration.
[[nodiscard]] Diagnostic config_same_tag(SourceSpan where, std::string_view folder, std::string_view other,
                                         std::string_view tag);

/// A locale that falls back to itself. Triggered by `sv: {fallback: [sv]}`.
[[nodiscard]] Diagnostic config_falls_back_to_itself(SourceSpan where, std::string_view folder);

/// A `base_url` or `host` that is not an absolute http or https URL of a folder. Triggered by
/// `base_url: guides.example.com`, and by one with '?', '#' or a blank.
[[nodiscard]] Diagnostic config_base_url(SourceSpan where, std::string_view url);

/// An `edit_url` or `feedback_url` that is no absolute http or https URL with the page in it. Triggered by
/// `edit_url: https://example.com/edit`, and by one with another name in braces.
[[nodiscard]] Diagnostic config_page_address(SourceSpan where, std::string_view address);

/// A kind of redirects that does not exist. Triggered by `redirects: [apache]`. `nearest` is one that does, or empty.
[[nodiscard]] Diagnostic config_unknown_redirects(SourceSpan where, std::string_view value, std::string_view nearest);

/// An `output` folder that would overwrite sources. Triggered as each mistake says.
[[nodiscard]] Diagnostic config_output_folder(SourceSpan where, std::string_view output, OutputFolderMistake mistake);

/// A glob that can match nothing. Triggered by `exclude: [/drafts/**]`, `./drafts/**` and `drafts\**`.
[[nodiscard]] Diagnostic config_glob(SourceSpan where, std::string_view glob, std::string_view better);

/// A `theme` folder that is not there. Triggered by `theme: them`. `nearest` is a folder of the site, or empty.
[[nodiscard]] Diagnostic config_missing_theme(SourceSpan where, std::string_view theme, std::string_view nearest);

/// A configured locale has no folder. Triggered by `locales: {fr: {}}` where fr/ is not there. `nearest` is a folder of
/// the site that no locale has, or empty.
[[nodiscard]] Diagnostic config_missing_folder(SourceSpan where, std::string_view folder, std::string_view nearest);

/// No locale is configured, and no child folder has a language tag for a name.
[[nodiscard]] Diagnostic no_locale(SourceSpan where);

}  // namespace guidepost
