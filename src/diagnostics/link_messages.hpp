// Messages about links, bookmarks and images.
#pragma once

#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// `[text](gone.md)`. `nearest` is a name in the same folder, or empty. A pending target exists in another locale,
/// whose page readers get; an inherited one is missing in the source article just the same.
Diagnostic file_not_found(SourceSpan where, std::string_view href, std::string_view nearest, Origin origin);

/// `[text](page.md#gone)`. `target` is the page's path, or empty for the page itself.
Diagnostic bookmark_not_found(SourceSpan where, std::string_view bookmark, std::string_view target,
                              std::string_view nearest, Origin origin);

/// `[text](../../../x.md)` above the locale's folder.
Diagnostic link_out_of_scope(SourceSpan where, std::string_view href);

/// `[text](C:\docs\x.md)` or `file:///...`.
Diagnostic local_file_path(SourceSpan where, std::string_view href);

/// `[text](Page.md)` where the file is page.md; resolved all the same, with a fix.
Diagnostic link_case_mismatch(SourceSpan where, std::string_view href, std::string_view actual);

/// `[text](faq.md)` where the file is faq.yml; resolved all the same.
Diagnostic link_extension(SourceSpan where, std::string_view href, std::string_view actual);

/// A link names an article that has moved; `moved` is where it is now. Triggered by `[text](old.md)` where a redirect
/// leads from old.md to an article of the same docset; resolved all the same.
Diagnostic link_redirected(SourceSpan where, std::string_view href, std::string_view moved);

/// `[text](folder\page.md)`; resolved all the same.
Diagnostic link_backslash(SourceSpan where, std::string_view href);

/// A link to a file that exists but is not published: an include, an excluded file.
Diagnostic link_not_published(SourceSpan where, std::string_view href, std::string_view reason);

/// `[text](javascript:...)`: rendered as text.
Diagnostic unsafe_link(SourceSpan where, std::string_view scheme);

/// `<xref:gone>`, `[text](xref:gone)`, `<xref href="gone">` and `uid: gone` in a table of contents; not with
/// `data-throw-if-not-resolved="false"`.
Diagnostic xref_not_found(SourceSpan where, std::string_view uid);

/// `![alt](gone.png)`, missing in the locale and in what it falls back to; once per path and article, and not in a
/// translation of an article that lacks it too.
Diagnostic image_not_found(SourceSpan where, std::string_view href);

}  // namespace guidepost
