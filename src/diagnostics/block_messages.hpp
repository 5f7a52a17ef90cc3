// What guidepost says about the blocks of the dialect: rows, zones, monikers, divs, videos, tabs.
#pragma once

#include <span>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// A construct has an attribute that means nothing; it is left out. Triggered by `:::column width="2":::` (`construct`
/// is
/// ":::column") and `> [!div id="x"]`. `known` may hold a near name.
[[nodiscard]] Diagnostic block_attribute_unknown(SourceSpan where, std::string_view construct,
                                                 std::string_view attribute, std::span<const std::string_view> known);
/// A construct lacks an attribute that it needs. Triggered by `:::moniker:::` (no `range`).
[[nodiscard]] Diagnostic block_attribute_missing(SourceSpan where, std::string_view construct,
                                                 std::string_view attribute);
/// A construct has a value that means nothing. Triggered by `:::column span="wide":::`.
[[nodiscard]] Diagnostic block_attribute_value(SourceSpan where, std::string_view construct, std::string_view attribute,
                                               std::string_view value, std::string_view expected);
/// Triggered by `> [!VIDEO]`.
[[nodiscard]] Diagnostic video_without_address(SourceSpan where);

/// A block's marker stands amid text, in a table cell or in HTML. Triggered by "text :::row:::".
[[nodiscard]] Diagnostic block_in_line(SourceSpan where, std::string_view construct);
/// Triggered by `:::column:::` that stands in no `:::row:::`, or in another column.
[[nodiscard]] Diagnostic column_outside_row(SourceSpan where);
/// A construct stands in one of its kind, which docfx refuses. Triggered by a `:::zone` in a `:::zone`.
[[nodiscard]] Diagnostic nested_block(SourceSpan where, std::string_view construct);
/// Triggered by `[!div class="x"]` without `>` before it.
[[nodiscard]] Diagnostic div_outside_quote(SourceSpan where);

/// Triggered by `> [!div class="x"]` before a line that is not quoted, before another marker, or at the end.
[[nodiscard]] Diagnostic div_empty(SourceSpan where);
/// Triggered by "# [](#tab/linux)" (`id` is "linux"): the page shows the id.
[[nodiscard]] Diagnostic tab_without_title(SourceSpan where, std::string_view id);
/// No thematic break follows a group of tabs, so that it goes on to the end of the article, list item or quote.
/// Triggered by "# [Linux](#tab/linux)" (`id` is "linux") without a line of three hyphens behind its text.
[[nodiscard]] Diagnostic tabs_not_closed(SourceSpan where, std::string_view id);

}  // namespace guidepost
