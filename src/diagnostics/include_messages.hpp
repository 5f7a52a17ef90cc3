// What guidepost says about files in files: [!INCLUDE] and code snippets.
#pragma once

#include <cstddef>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// `[!INCLUDE [x](gone.md)]`: no locale has the file. `chain` is "a.md(5,1) -> gone.md".
[[nodiscard]] Diagnostic include_not_found(SourceSpan where, std::string_view href, std::string_view chain);

/// `[!INCLUDE [x](note.md)]` where only a locale that this one falls back to has the file.
[[nodiscard]] Diagnostic include_not_translated(SourceSpan where, std::string_view href);

/// `[!INCLUDE [x]()]`, `[!INCLUDE x.md]`.
[[nodiscard]] Diagnostic include_without_path(SourceSpan where);

/// a.md includes b.md, which includes a.md. `chain` shows the way round; `where` is its first marker.
[[nodiscard]] Diagnostic include_circular(SourceSpan where, std::string_view chain);

/// Includes in includes in includes, more than `limit` times.
[[nodiscard]] Diagnostic includes_too_deep(SourceSpan where, std::size_t limit);

/// A page includes more text, or more often, than any page needs: the rest is left out.
[[nodiscard]] Diagnostic includes_too_large(SourceSpan where);

/// `# Title` in a file that is included: the page has a title already.
[[nodiscard]] Diagnostic include_heading(SourceSpan where);

/// A file below includes/ that no page of any locale includes.
[[nodiscard]] Diagnostic include_unused(SourceSpan where, std::string_view path);

/// `:::code source="gone.cs":::`: no locale has the file, or it is no text.
[[nodiscard]] Diagnostic snippet_not_found(SourceSpan where, std::string_view href);

/// `:::code source="a.cs" id="gone":::`: the file has no `<gone>` and no `#region gone`.
[[nodiscard]] Diagnostic snippet_tag_not_found(SourceSpan where, std::string_view href, std::string_view tag,
                                               std::string_view nearest);

/// `range="20-30"` of a file with `lines` lines.
[[nodiscard]] Diagnostic snippet_lines_missing(SourceSpan where, std::string_view href, std::string_view range,
                                               std::size_t lines);

/// `?lines=3` or `range="a-b"`: an option that does not exist or whose value cannot be read.
[[nodiscard]] Diagnostic snippet_option_unknown(SourceSpan where, std::string_view option, std::string_view nearest);
[[nodiscard]] Diagnostic snippet_option_value(SourceSpan where, std::string_view option, std::string_view value);

/// `:::code language="cs":::`, `[!code-cs[title]()]`.
[[nodiscard]] Diagnostic snippet_source_missing(SourceSpan where);

}  // namespace guidepost
