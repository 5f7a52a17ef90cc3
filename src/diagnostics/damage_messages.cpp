#include "diagnostics/damage_messages.hpp"

#include <fmt/format.h>

#include <string>

namespace guidepost {
namespace {

std::string other_cells(std::size_t columns, std::size_t cells, std::size_t rows) {
  const std::string others = rows == 1   ? ""
                             : rows == 2 ? "; one more row is like this"
                                         : fmt::format("; {} more rows are like this", rows - 1);
  return fmt::format("this row has {} cells, but the table's header has {}{}", cells, columns, others);
}

}  // namespace

Diagnostic link_gap(SourceSpan where, std::string_view target) {
  return make_diagnostic(Code::link_gap, where, fmt::format("a blank divides the link's text from '({})'", target),
                         "remove the blank between ']' and '('");
}

Diagnostic link_blanks(SourceSpan where, std::string_view target, TargetBlanks blanks) {
  if (blanks == TargetBlanks::around) {
    return make_diagnostic(Code::link_blanks, where, fmt::format("blanks stand round the link target '{}'", target),
                           "remove the blanks inside the parentheses");
  }
  return make_diagnostic(Code::link_blanks, where, fmt::format("link target '{}' has blanks", target),
                         "remove the blanks, or write '%20' for those that belong to the name");
}

Diagnostic link_is_empty(SourceSpan where, std::string_view text) {
  return make_diagnostic(Code::link_is_empty, where, fmt::format("link '{}' has no target", text),
                         "write the target between the parentheses, or remove the brackets");
}

Diagnostic link_fullwidth(SourceSpan where, std::string_view link) {
  return make_diagnostic(Code::link_fullwidth, where, fmt::format("link '{}' is written with full-width marks", link),
                         "write '[text](target)' with ASCII brackets and parentheses");
}

Diagnostic emphasis_blanks(SourceSpan where, std::string_view text) {
  return make_diagnostic(Code::emphasis_blanks, where, fmt::format("blanks stand inside the '**' of '{}'", text),
                         "put the blanks outside the '**'");
}

Diagnostic list_marker_glued(SourceSpan where, std::string_view marker, std::size_t count) {
  return make_diagnostic(Code::list_marker_glued, where,
                         count == 1 ? fmt::format("no blank stands behind the list marker '{}'", marker)
                                    : fmt::format("no blank stands behind '{}' and the other markers of this list "
                                                  "({} in all)",
                                                  marker, count),
                         "put a blank behind each list marker");
}

Diagnostic heading_glued(SourceSpan where, std::string_view marks) {
  return make_diagnostic(Code::heading_glued, where, fmt::format("no blank stands behind '{}'", marks),
                         fmt::format("put a blank behind '{}', or write '\\{}' if it is no heading", marks, marks));
}

Diagnostic table_cells(SourceSpan where, std::size_t columns, std::size_t cells, std::size_t rows) {
  return make_diagnostic(Code::table_cells, where, other_cells(columns, cells, rows),
                         "give the row as many cells as the header; write '\\|' for a bar that belongs to the text");
}

Diagnostic table_cells_missing(SourceSpan where, std::size_t columns, std::size_t cells, std::size_t rows) {
  Diagnostic diagnostic = make_diagnostic(Code::table_cells, where, other_cells(columns, cells, rows),
                                          "check whether a cell was lost; write '|' for each one that is empty");
  diagnostic.severity = Severity::suggestion;
  return diagnostic;
}

Diagnostic table_separator_differs(SourceSpan where, std::size_t header, std::size_t separator) {
  return make_diagnostic(Code::table_separator, where,
                         fmt::format("the separator has {} cells, but the table's header has {}", separator, header),
                         "give both the same number of cells, otherwise they are no table in Markdown");
}

Diagnostic table_separator_missing(SourceSpan where, std::size_t columns) {
  std::string separator = "|";
  for (std::size_t i = 0; i < columns && i < 20; ++i) separator += "---|";
  return make_diagnostic(Code::table_separator, where, "these table rows have no separator",
                         fmt::format("write '{}' below the header", separator));
}

Diagnostic table_stray_pipe(SourceSpan where) {
  return make_diagnostic(Code::table_stray_pipe, where, "a line that is only '|' is no row of a table",
                         "remove the line");
}

Diagnostic table_row_as_list(SourceSpan where, std::string_view marker) {
  std::string escaped{marker};
  escaped.insert(escaped.size() - 1, 1, '\\');
  return make_diagnostic(Code::table_row_as_list, where,
                         fmt::format("'{}' begins a list and ends the table above it", marker),
                         fmt::format("write '{}', or begin the row with '|'", escaped));
}

Diagnostic alert_swallowed(SourceSpan where, std::string_view marker, SwallowedAlert mistake) {
  switch (mistake) {
    case SwallowedAlert::no_quote:
      return make_diagnostic(Code::alert_swallowed, where,
                             fmt::format("'{}' and the text behind it are not quoted", marker),
                             "begin the marker's line and the lines of its text with '>'");
    case SwallowedAlert::in_sentence:
      return make_diagnostic(Code::alert_swallowed, where, fmt::format("'> {}' stands amid a line", marker),
                             "begin a new line before it");
    case SwallowedAlert::misspelt:
      break;
  }
  return make_diagnostic(Code::alert_swallowed, where,
                         fmt::format("'{}' is an alert's marker that is not written as one", marker),
                         "write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION] with nothing else");
}

Diagnostic alert_translated(SourceSpan where, std::string_view marker, std::string_view meant) {
  return make_diagnostic(Code::alert_translated, where, fmt::format("the keyword of '{}' is translated", marker),
                         fmt::format("write '{}': each page shows the title in its language", meant));
}

Diagnostic mojibake(SourceSpan where, std::string_view written, std::string_view meant, std::size_t count) {
  const std::string more = count == 1 ? std::string{} : fmt::format("; {} places are damaged like this", count);
  return make_diagnostic(Code::mojibake, where,
                         fmt::format("'{}' is '{}' that was read in the wrong encoding{}", written, meant, more),
                         "write the characters that were meant, and read files as UTF-8");
}

Diagnostic wide_blank(SourceSpan where, std::string_view name, std::string_view mark, BlankPlace place) {
  return make_diagnostic(Code::wide_blank, where,
                         fmt::format("the blank {} '{}' is {}, which is none for Markdown",
                                     place == BlankPlace::before ? "before" : "behind", mark, name),
                         "write an ordinary blank (U+0020)");
}

Diagnostic heading_swallowed(SourceSpan where, std::string_view heading, SourceSpan source) {
  Diagnostic diagnostic =
      make_diagnostic(Code::heading_swallowed, where, fmt::format("heading '{}' seems to hold its paragraph", heading),
                      "end the heading's line where the title ends, and leave an empty line before the text");
  diagnostic.related.push_back({source, "the source's heading"});
  return diagnostic;
}

}  // namespace guidepost
