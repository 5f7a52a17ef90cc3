// What guidepost says about the files of a site: finding them, reading them, front matter, tables of contents as
// written.
#pragma once

#include <cstdint>
#include <string_view>
#include <system_error>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

// Files and folders. `where` is the start of the file, or the ledger's entry of the folder.

/// A file or folder that the system does not open. Triggered by missing permissions.
[[nodiscard]] Diagnostic file_unreadable(SourceSpan where, std::string_view path, std::error_code reason);

/// A symbolic link whose target does not exist.
[[nodiscard]] Diagnostic link_dangling(SourceSpan where, std::string_view path);

/// A file of more than `limit` bytes, which is not read.
[[nodiscard]] Diagnostic file_too_large(SourceSpan where, std::string_view path, std::uintmax_t size,
                                        std::uintmax_t limit);

/// A line of more than `limit` bytes. Triggered by pasted images ("data:image/png;base64,...") and minified text.
[[nodiscard]] Diagnostic line_too_long(SourceSpan where, std::size_t length, std::size_t limit);

/// `count` bytes are no UTF-8, the first of them at `where`. Triggered by files saved as Windows-1252.
[[nodiscard]] Diagnostic invalid_utf8(SourceSpan where, std::size_t count);

/// A file that begins with the byte order mark of UTF-16.
[[nodiscard]] Diagnostic file_is_utf16(SourceSpan where);

/// `count` NUL bytes, the first of them at `where`.
[[nodiscard]] Diagnostic nul_byte(SourceSpan where, std::size_t count);

/// A symbolic link to a folder that it stands in, or to itself.
[[nodiscard]] Diagnostic link_loop(SourceSpan where, std::string_view path);

/// Links to folders in linked folders, more than `limit` of them. Triggered by trees of links that would multiply.
[[nodiscard]] Diagnostic links_too_deep(SourceSpan where, std::string_view path, std::size_t limit);

/// A symbolic link to something outside the site folder: not followed.
[[nodiscard]] Diagnostic link_outside(SourceSpan where, std::string_view path);

/// A file name that is not UTF-8. `path` has U+FFFD for what cannot be shown.
[[nodiscard]] Diagnostic name_not_utf8(SourceSpan where, std::string_view path);

/// Two files are one article. Triggered by a.md beside a.yml, and by names that differ in Unicode normalization only.
[[nodiscard]] Diagnostic duplicate_article(SourceSpan where, std::string_view article, SourceSpan first,
                                           std::string_view first_path);

/// A file of a kind that is neither page nor asset. Triggered by "notes.docm"; not by files outside the locale folders.
[[nodiscard]] Diagnostic unused_file(SourceSpan where, std::string_view path);

// Front matter and documents.

/// Merge conflict markers; `end` is the last one, or empty when it is missing.
[[nodiscard]] Diagnostic merge_conflict(SourceSpan where, SourceSpan end);

/// Front matter, or a page document, that is a list or a text instead of keys. `what`: "front matter".
[[nodiscard]] Diagnostic yaml_not_a_map(SourceSpan where, std::string_view what);

/// An opening '---' line, then keys, and no closing '---' line.
[[nodiscard]] Diagnostic front_matter_unclosed(SourceSpan where);

/// A value of ms.date or its kin that is no date. Triggered by `ms.date: 13/31/2021`; not by an empty value.
[[nodiscard]] Diagnostic invalid_date(SourceSpan where, std::string_view key, std::string_view text);

/// An article with neither a title in its front matter nor a heading; its page is called `used`.
[[nodiscard]] Diagnostic title_missing(SourceSpan where, std::string_view used);

/// An article whose body has no '# Heading'.
[[nodiscard]] Diagnostic h1_missing(SourceSpan where);

/// An article's second '# Heading', and its first one.
[[nodiscard]] Diagnostic multiple_h1s(SourceSpan where, SourceSpan first);

/// `ms.contentlocale: sv-SE` in a folder whose locale is something else.
[[nodiscard]] Diagnostic content_locale_mismatch(SourceSpan where, std::string_view value, std::string_view folder,
                                                 std::string_view tag);

/// A page document, or a part of one, without a field that it needs. `document`: "FAQ".
[[nodiscard]] Diagnostic missing_attribute(SourceSpan where, std::string_view document, std::string_view field);

/// A field of a page document of another type than it must have. `wanted`: "a list".
[[nodiscard]] Diagnostic unexpected_type(SourceSpan where, std::string_view field, std::string_view wanted);

/// A key that the schema of a page document does not have. `document`: "FAQ"; `nearest`: one that it has, or "".
[[nodiscard]] Diagnostic unknown_field(SourceSpan where, std::string_view document, std::string_view key,
                                       std::string_view nearest);

// Tables of contents as written.

/// A TOC.yml that is a text, or an entry that is. Triggered by "- Overview". `found`: what stands there.
[[nodiscard]] Diagnostic toc_not_an_entry(SourceSpan where, std::string_view found);

/// A TOC.yml whose top is neither a list nor a map with 'items'.
[[nodiscard]] Diagnostic toc_not_a_list(SourceSpan where);

/// An entry without a name. Triggered by `- href: a.md`, `- name:` and `# [](a.md)`.
[[nodiscard]] Diagnostic toc_entry_without_name(SourceSpan where, std::string_view href);

/// A key of an entry with a value of the wrong kind. Triggered by `href: [a.md]`. `wanted`: "a text".
[[nodiscard]] Diagnostic toc_wrong_type(SourceSpan where, std::string_view key, std::string_view wanted);

/// A topicHref that names a TOC or a folder. Triggered by `topicHref: orders/` and `topicHref: TOC.yml`.
[[nodiscard]] Diagnostic invalid_topic_href(SourceSpan where, std::string_view href);

/// A tocHref that names a page. Triggered by `tocHref: a.md`; not by a TOC, a folder or an absolute path.
[[nodiscard]] Diagnostic invalid_toc_href(SourceSpan where, std::string_view href);

/// A line of TOC.md that is no heading. Triggered by "* [Name](a.md)".
[[nodiscard]] Diagnostic toc_line_ignored(SourceSpan where);

/// A heading of TOC.md that skips a level. Triggered by "# A" and "### B" below it.
[[nodiscard]] Diagnostic toc_level_skipped(SourceSpan where, std::size_t level, std::size_t wanted);

}  // namespace guidepost
