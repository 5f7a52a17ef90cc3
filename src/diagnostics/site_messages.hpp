// Messages about the site as a whole: coverage, tables of contents, documents.
#pragma once

#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// A breadcrumb entry whose folder has no page of the locale. Triggered by `tocHref: /azure/` in another docset.
[[nodiscard]] Diagnostic breadcrumb_target(SourceSpan where, std::string_view href);

/// `### YamlMime:Ringtone`: the document is shown as text and links.
Diagnostic unknown_document(SourceSpan where, std::string_view mime);

/// An article of the source locale has no counterpart in `locale`. Anchored at the source article's title.
Diagnostic loc_missing(SourceSpan where, std::string_view article, std::string_view locale_tag,
                       std::string_view expected_path);

/// The same where the locale sends its readers to another article: a decision rather than a gap, so a suggestion.
Diagnostic loc_missing_but_redirected(SourceSpan where, std::string_view article, std::string_view locale_tag);

/// `article` exists in a locale but not in the source locale.
Diagnostic loc_orphan(SourceSpan where, std::string_view article, std::string_view source_tag);

/// The source's table of contents lists `article`, this locale's does not, although it has one for that folder.
Diagnostic loc_toc_missing(SourceSpan where, std::string_view article, std::string_view locale_tag);

/// This locale's table of contents lists `article`, the source's does not.
Diagnostic loc_toc_orphan(SourceSpan where, std::string_view article, std::string_view source_tag);

/// `href: gone.md` in a TOC. A pending one exists in another locale.
Diagnostic toc_missing_target(SourceSpan where, std::string_view href, std::string_view nearest, Origin origin);

/// `href: ../../elsewhere.md` above the locale folder.
Diagnostic toc_outside(SourceSpan where, std::string_view href);

/// TOCs that include each other: "a/TOC.yml -> b/TOC.yml -> a/TOC.yml".
Diagnostic toc_circular(SourceSpan where, std::string_view chain);

/// A folder has both TOC.yml and TOC.md: the second by name is not used.
Diagnostic toc_shadowed(SourceSpan where, std::string_view path);

/// TOCs whose includes would make a tree without end: deeper than 64, or more than 100,000 entries.
Diagnostic toc_too_large(SourceSpan where, std::string_view included);

/// An article stands twice in one tree; previous and next follow the first place.
Diagnostic toc_duplicate(SourceSpan where, std::string_view article, SourceSpan first);

/// `uid: orders.returns` in the front matter of two articles of a locale; cross-references lead to the first by id.
Diagnostic duplicate_uid(SourceSpan where, std::string_view uid, SourceSpan first);

/// A page that no table of contents lists.
Diagnostic not_in_toc(SourceSpan where, std::string_view article);

}  // namespace guidepost
