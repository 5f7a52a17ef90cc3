// What guidepost says about damage that translation, mostly by machines, does to Markdown.
//
// Each message names the damage; `help` says what to write. Callers add the fix where the repair is sure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// Blanks divide a link's text from its target. Triggered by "[orders] (orders.md)"; not by "[see] (page 4)", whose
/// parentheses hold no address, and not by "[1] (https://example.com)".
[[nodiscard]] Diagnostic link_gap(SourceSpan where, std::string_view target);

/// Where the blanks of a link's target stand.
enum class TargetBlanks : std::uint8_t {
  around,  ///< `[a]( b.md )`
  inside,  ///< `[a](b c.md)`, which is no link for Markdown
};
/// Not triggered by a title: `[a](b.md "Title")`.
[[nodiscard]] Diagnostic link_blanks(SourceSpan where, std::string_view target, TargetBlanks blanks);

/// A link has no target. Triggered by "[FAQ]()".
[[nodiscard]] Diagnostic link_is_empty(SourceSpan where, std::string_view text);

/// A link is written with full-width brackets or parentheses (`link` is the whole). Triggered by "［a］（b.md）",
/// "【a】(b.md)" and "[a](b.md）"; not when the parentheses hold no address.
[[nodiscard]] Diagnostic link_fullwidth(SourceSpan where, std::string_view link);

/// `**` with blanks on the inner side. Triggered by "** Save **" and "**Save ** now"; not by "2 ** 3 ** 4".
[[nodiscard]] Diagnostic emphasis_blanks(SourceSpan where, std::string_view text);

/// List markers without a blank, `count` in a row. Triggered by "-One\n-Two" and "1.**Save**"; not by a single "-One".
[[nodiscard]] Diagnostic list_marker_glued(SourceSpan where, std::string_view marker, std::size_t count);

/// A heading's marks without a blank. Triggered by "##Heading", and by "#Title" in the first line of an article.
[[nodiscard]] Diagnostic heading_glued(SourceSpan where, std::string_view marks);

/// `rows` rows of a table have text beyond the header's `columns`. Triggered by "| a |\n|---|\n| 1 | 2 |"; not when the
/// cells in excess are empty.
[[nodiscard]] Diagnostic table_cells(SourceSpan where, std::size_t columns, std::size_t cells, std::size_t rows);
/// `rows` rows have fewer cells than the header. Triggered by "| a | b | c |\n|---|---|---|\n| 1 | 2 |"; not by a row
/// of one cell, which is a title for those below it. A suggestion: the page shows the same.
[[nodiscard]] Diagnostic table_cells_missing(SourceSpan where, std::size_t columns, std::size_t cells,
                                             std::size_t rows);

/// Header and separator of a table have different numbers of cells. Triggered by "| a | b |\n|---|\n| 1 | 2 |".
[[nodiscard]] Diagnostic table_separator_differs(SourceSpan where, std::size_t header, std::size_t separator);
/// Rows that begin and end with '|' have no separator. Triggered by "| a | b |\n| 1 | 2 |".
[[nodiscard]] Diagnostic table_separator_missing(SourceSpan where, std::size_t columns);

/// A line that is only '|'. Triggered by "| a |\n|---|\n| 1 |\n|".
[[nodiscard]] Diagnostic table_stray_pipe(SourceSpan where);

/// A row of a table begins like a list item (`marker` is "1."), which ends the table. Triggered by a row
/// "1. line | b | c" below "a | b | c\n--|--|--"; not where the table has two columns, nor by other numbers of cells.
[[nodiscard]] Diagnostic table_row_as_list(SourceSpan where, std::string_view marker);

/// An alert's marker stands where it makes no alert, but it is clear what was meant.
enum class SwallowedAlert : std::uint8_t {
  no_quote,     ///< "[!NOTE]\nText" without '>'
  in_sentence,  ///< "Text. > [!NOTE]" before a quote
  misspelt,     ///< "> [! NOTE]", "> [！NOTE］", "> \[!NOTE\]"
};
[[nodiscard]] Diagnostic alert_swallowed(SourceSpan where, std::string_view marker, SwallowedAlert mistake);

/// An alert's keyword was translated. Triggered by "> [!HINWEIS]" in a German article; `meant` is "[!NOTE]".
[[nodiscard]] Diagnostic alert_translated(SourceSpan where, std::string_view marker, std::string_view meant);

/// UTF-8 was read as Windows-1252: `written` stands for `meant`, in `count` places. Triggered by "Ã¤" and "â€™".
[[nodiscard]] Diagnostic mojibake(SourceSpan where, std::string_view written, std::string_view meant,
                                  std::size_t count);

/// On which side of a mark a blank stands.
enum class BlankPlace : std::uint8_t { before, behind };
/// A blank that is none for Markdown (`name` is "U+00A0" or "U+3000") stands where a mark needs one. Triggered by
/// "##<U+00A0>Heading", "-<U+00A0>Text", and before "- Text" on its line; not amid text.
[[nodiscard]] Diagnostic wide_blank(SourceSpan where, std::string_view name, std::string_view mark, BlankPlace place);

/// A translated heading holds sentences and is several times as long as its source's. Triggered by "## Save. Then close
/// the window ..." for "## Save".
[[nodiscard]] Diagnostic heading_swallowed(SourceSpan where, std::string_view heading, SourceSpan source);

}  // namespace guidepost
