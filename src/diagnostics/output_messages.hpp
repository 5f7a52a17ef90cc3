// Messages about templates, interface strings and the files of the site.
#pragma once

#include <cstdint>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// `{{#languages}}` without `{{/languages}}`.
[[nodiscard]] Diagnostic template_section_not_closed(SourceSpan where, std::string_view name);

/// `{{/languages}}` without a section that it could close. `open` is the innermost open section, or empty.
[[nodiscard]] Diagnostic template_section_not_open(SourceSpan where, std::string_view name, std::string_view open);

/// `{{title` without `}}` after it.
[[nodiscard]] Diagnostic template_tag_not_closed(SourceSpan where);

/// `{{}}`, `{{=<% %>=}}`, `{{.}}`: `tag` is what stands between the braces.
[[nodiscard]] Diagnostic template_tag_not_supported(SourceSpan where, std::string_view tag);

/// `{{titel}}`: pages made from `template_name` have no such name at this place. `nearest` is one that they have, or
/// empty.
[[nodiscard]] Diagnostic template_unknown_name(SourceSpan where, std::string_view name, std::string_view template_name,
                                               std::string_view nearest);

/// `{{t.page.nxt}}`: no strings file has the key. `nearest` is a key without "t.", or empty.
[[nodiscard]] Diagnostic template_unknown_string(SourceSpan where, std::string_view key, std::string_view nearest);

/// `{{t.contents.count}}`: the string has arguments, which a template cannot give.
[[nodiscard]] Diagnostic template_string_needs_arguments(SourceSpan where, std::string_view key);

/// `{{> haed}}`.
[[nodiscard]] Diagnostic template_unknown_partial(SourceSpan where, std::string_view name, std::string_view nearest);

/// `{{> head}}` in partials/head.mustache, or in a partial that it uses.
[[nodiscard]] Diagnostic template_circular_partial(SourceSpan where, std::string_view name);

/// How a name is used and how it has to be.
enum class NameUse : std::uint8_t {
  escape_html,  ///< `{{body}}`: HTML would be shown as text
  trust_text,   ///< `{{{title}}}`: text would become markup
  print_list,   ///< `{{languages}}`
  print_flag,   ///< `{{is_current}}`
};
[[nodiscard]] Diagnostic template_wrong_use(SourceSpan where, std::string_view name, NameUse use);

/// A file `artikle.mustache` of the theme folder that no page is made from.
[[nodiscard]] Diagnostic template_unknown_file(SourceSpan where, std::string_view name, std::string_view nearest);

/// A partial of the theme folder that no template uses.
[[nodiscard]] Diagnostic template_unused_partial(SourceSpan where, std::string_view name, std::string_view nearest);

/// A strings file of the theme folder whose name is no language tag: `strings/german.yml`.
[[nodiscard]] Diagnostic strings_unknown_language(SourceSpan where, std::string_view name);

/// A strings file that is a list or a text, or a value that is no text.
[[nodiscard]] Diagnostic strings_not_a_map(SourceSpan where);
[[nodiscard]] Diagnostic strings_not_a_text(SourceSpan where, std::string_view key);

/// A key that the English strings do not have and no template uses.
[[nodiscard]] Diagnostic strings_unknown_key(SourceSpan where, std::string_view key, std::string_view nearest);

/// A pattern that ICU refuses: "{count, plural, one {#}}". `reason` is ICU's.
[[nodiscard]] Diagnostic strings_invalid_pattern(SourceSpan where, std::string_view key, std::string_view reason);

/// A locale whose strings lack a key: English is shown. `where` is the top of the theme's strings file, if it has one;
/// `file_name` is "strings/hu.yml".
[[nodiscard]] Diagnostic loc_string_missing(SourceSpan where, std::string_view key, std::string_view locale_tag,
                                            std::string_view file_name);

/// A locale for which there are no strings at all: its frame is English. Once per locale.
[[nodiscard]] Diagnostic loc_strings_missing(SourceSpan where, std::string_view locale_tag);

/// Two things that are written to one path of the site. `first` and `second` say what they are, for instance
/// "article 'index' (en/index.md)" and "the start page of 'en'"; `where` is of the second one, or of the first one if
/// the second has no source.
[[nodiscard]] Diagnostic output_collision(SourceSpan where, std::string_view path, std::string_view first,
                                          std::string_view second);

/// An image that a page shows, in whose first bytes no picture begins: an empty file, an error page that was saved as
/// a .png, a download that broke off.
[[nodiscard]] Diagnostic image_damaged(SourceSpan where, std::string_view path);

/// An SVG holds a script, an event handler or the like. `what` is the first of them: "<script>", "onload".
[[nodiscard]] Diagnostic active_svg(SourceSpan where, std::string_view path, std::string_view what);

/// An image or download that no article and no table of contents links to; published all the same.
[[nodiscard]] Diagnostic unused_asset(SourceSpan where, std::string_view path);

/// An article whose file name leaves no room for the page's: "xxx...xxx.md" with 252 letters or more.
Diagnostic output_name_too_long(SourceSpan where, std::string_view path);

}  // namespace guidepost
