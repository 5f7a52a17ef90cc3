// Tables: rows with cells beyond the header's, a separator that does not fit its header or is missing, lines that are
// only '|', rows that begin like list items. What a row holds is never dropped.
#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "diagnostics/damage_messages.hpp"
#include "markdown/damage.hpp"

namespace guidepost::markdown {
namespace {

/// A line with bars.
struct Row {
  std::uint32_t content = 0;
  std::uint32_t end = 0;
  std::vector<ByteRange> cells;
  bool has_first_bar = false;
  bool has_last_bar = false;
};

/// The bar that ends a cell, or the text's size. An escaped bar is text, and those of `:::image alt-text="a|b"` are not
/// seen by the parser, whether the marker is closed or not.
std::size_t cell_end(std::string_view text, std::size_t at) {
  bool in_marker = false;
  bool in_quotes = false;
  for (; at < text.size() && (in_quotes || text[at] != '|'); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '"') {
      in_quotes = in_marker && !in_quotes;
    } else if (text.substr(at).starts_with(":::")) {
      in_marker = !in_marker;
      in_quotes = false;
      at += 2;
    }
  }
  return std::min(at, text.size());
}

Row row_of(const DamageScan& scan, const BodyLine& line) {
  Row row{.content = line.content, .end = line.end};
  while (row.end > row.content && (scan.text()[row.end - 1] == ' ' || scan.text()[row.end - 1] == '\t')) --row.end;
  const std::string_view text = scan.text().substr(0, row.end);
  std::size_t at = row.content;
  row.has_first_bar = at < text.size() && text[at] == '|';
  if (row.has_first_bar) ++at;
  while (at < text.size()) {
    const std::size_t end = cell_end(text, at);
    row.cells.push_back(byte_range(at, end));
    row.has_last_bar = end + 1 == text.size();
    at = end + 1;
  }
  return row;
}

bool is_empty(const DamageScan& scan, ByteRange cell) {
  return text::trim(cell.of(scan.text())).empty();
}

/// Number of cells up to the last one with text.
std::size_t filled(const DamageScan& scan, const Row& row) {
  std::size_t count = row.cells.size();
  while (count > 0 && is_empty(scan, row.cells[count - 1])) --count;
  return count;
}

bool is_separator_cell(std::string_view cell) {
  cell = text::trim(cell);
  if (cell.starts_with(':')) cell.remove_prefix(1);
  if (cell.ends_with(':')) cell.remove_suffix(1);
  return !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
}

bool is_separator(const DamageScan& scan, const Row& row) {
  return !row.cells.empty() &&
         std::ranges::all_of(row.cells, [&](ByteRange cell) { return is_separator_cell(cell.of(scan.text())); });
}

/// Number of bars in a line, or 0 where not all of them divide cells: with a backslash or ":::" in it.
std::size_t count_bars(std::string_view row) {
  std::size_t bars = 0;
  for (std::size_t at = 0; at < row.size(); ++at) {
    const char c = row[at];
    if (c == '|') ++bars;
    if (c == '\\' || (c == ':' && row.substr(at).starts_with(":::"))) return 0;
  }
  return bars;
}

class TableFinder {
 public:
  explicit TableFinder(DamageScan& scan) : scan_{scan} {}

  void run() {
    const std::vector<BodyLine>& lines = scan_.lines();
    for (std::size_t first = 0; first < lines.size();) {
      std::size_t last = first;
      while (last < lines.size() && has_bars(lines[last]) && (last == first || goes_on(first, last))) ++last;
      if (last > first) look_at(first, last);
      first = std::max(last, first + 1);
    }
  }

 private:
  static bool has_bars(const BodyLine& line) { return line.is_text() && (line.features & feature_bar) != 0; }
  [[nodiscard]] bool goes_on(std::size_t first, std::size_t index) {
    const BodyLine& line = scan_.lines()[index];
    return line.quotes == scan_.lines()[first].quotes && (!line.has_item || is_item_row(first, index));
  }

  /// Whether a list item is a row of the table that begins at `first`: its marker stands where rows begin, and it has
  /// exactly the header's cells. With two columns it may as well be an item whose text holds a bar.
  [[nodiscard]] bool is_item_row(std::size_t first, std::size_t index) {
    if (scan_.lines()[first].has_item || index < first + 2 || marker_of(first, index).empty()) return false;
    if (index_of_header_ != first) {
      index_of_header_ = first;
      const Row rule = row_of(scan_, scan_.lines()[first + 1]);
      columns_ = is_separator(scan_, rule) ? row_of(scan_, scan_.lines()[first]).cells.size() : 0;
      if (columns_ != rule.cells.size()) columns_ = 0;
    }
    return columns_ >= 3 && row_of(scan_, row_line(first, index)).cells.size() == columns_;
  }

  /// A line of the table that begins at `first`, as if its list marker were text.
  [[nodiscard]] BodyLine row_line(std::size_t first, std::size_t index) const {
    const BodyLine& top = scan_.lines()[first];
    BodyLine line = scan_.lines()[index];
    line.content = std::min(line.content, line.begin + (top.content - top.begin));
    return line;
  }

  /// The list marker where the rows of the table begin; "" when it stands elsewhere or there are several.
  [[nodiscard]] std::string_view marker_of(std::size_t first, std::size_t index) const {
    const BodyLine& top = scan_.lines()[first];
    const BodyLine line = row_line(first, index);
    const std::string_view marker = text::trim(scan_.slice(line.content, scan_.lines()[index].content));
    const bool is_in_line = scan_.slice(line.begin, line.content) == scan_.slice(top.begin, top.content);
    return is_in_line && marker.find_first_of(" \t>") == std::string_view::npos ? marker : std::string_view{};
  }

  void escape_marker(std::size_t first, std::size_t index) {
    const std::string_view marker = marker_of(first, index);
    const std::size_t begin = row_line(first, index).content;
    const std::size_t sign = begin + marker.size() - 1;
    scan_.report(table_row_as_list(scan_.at(begin, begin + marker.size()), marker), {{byte_range(sign, sign), "\\"}},
                 Repair::page_and_fix);
  }

  /// Lines with bars, one behind the other.
  void look_at(std::size_t first, std::size_t last) {
    if (is_sound(first, last)) return;
    rows_.clear();
    for (std::size_t i = first; i < last; ++i) {
      const BodyLine& line = scan_.lines()[i];
      if (text::trim(line.content_of(scan_.text())) == "|") {
        remove_line(i);
        continue;
      }
      const bool is_item_row = i > first && line.has_item;
      if (is_item_row) escape_marker(first, i);
      rows_.push_back(row_of(scan_, is_item_row ? row_line(first, i) : line));
    }
    std::size_t separator = 0;
    while (separator < rows_.size() && !is_separator(scan_, rows_[separator])) ++separator;
    if (separator == rows_.size()) {
      const bool stands_alone = is_block_end(first, -1) && is_block_end(last, 1);
      if (stands_alone) look_at_rows_alone();
    } else if (separator > 0) {
      look_at_table(separator);
    }
  }

  /// Most tables: the second line is the separator, and all lines have the same number of bars, at their ends too.
  [[nodiscard]] bool is_sound(std::size_t first, std::size_t last) const {
    if (last - first < 2) return false;
    const auto content = [&](std::size_t i) { return text::trim(scan_.lines()[i].content_of(scan_.text())); };
    const std::size_t bars = count_bars(content(first));
    if (bars < 2 || content(first + 1).find_first_not_of("|:- \t") != std::string_view::npos) return false;
    for (std::size_t i = first; i < last; ++i) {
      const std::string_view row = content(i);
      if (i > first && scan_.lines()[i].has_item) return false;
      if (!row.starts_with('|') || !row.ends_with('|') || count_bars(row) != bars) return false;
    }
    return true;
  }

  /// Whether no text stands next to the lines: `index` is their first with step -1, or the one behind them.
  [[nodiscard]] bool is_block_end(std::size_t index, int step) const {
    const std::vector<BodyLine>& lines = scan_.lines();
    if (step < 0) return index == 0 || !lines[index - 1].is_text();
    return index == lines.size() || !lines[index].is_text();
  }

  void remove_line(std::size_t index) {
    const BodyLine& line = scan_.lines()[index];
    if (line.has_item) return;
    const std::size_t line_feed = scan_.text().find('\n', line.end);
    const std::size_t next = line_feed == std::string_view::npos ? scan_.text().size() : line_feed + 1;
    scan_.report(table_stray_pipe(scan_.at(line.content, line.content + 1U)), {{byte_range(line.begin, next), ""}},
                 Repair::page_and_fix);
  }

  /// Rows without a separator.
  void look_at_rows_alone() {
    if (rows_.size() < 2) return;
    const std::size_t columns = rows_.front().cells.size();
    for (const Row& row : rows_) {
      if (!row.has_first_bar || !row.has_last_bar || row.cells.size() != columns) return;
    }
    if (columns < 2) return;
    const Row& header = rows_.front();
    const BodyLine& next = line_at(rows_[1].content);
    std::string line{scan_.slice(next.begin, next.content)};
    line += '|';
    for (std::size_t i = 0; i < columns; ++i) line += "---|";
    line += '\n';
    scan_.report(table_separator_missing(scan_.at(header.content, header.end), columns),
                 {{byte_range(next.begin, next.begin), std::move(line)}}, Repair::page_and_fix);
  }

  [[nodiscard]] const BodyLine& line_at(std::uint32_t offset) const {
    return *std::prev(std::ranges::upper_bound(scan_.lines(), offset, {}, &BodyLine::begin));
  }

  void look_at_table(std::size_t separator) {
    const Row& header = rows_[separator - 1];
    const Row& rule = rows_[separator];
    if (header.cells.size() != rule.cells.size()) {
      if (header.has_first_bar || rule.has_first_bar) mend_separator(header, rule, separator + 1);
      return;
    }
    look_at_long_rows(header, rule, separator + 1);
    look_at_short_rows(header.cells.size(), separator + 1);
  }

  /// The header decides, unless rows have more cells.
  void mend_separator(const Row& header, const Row& rule, std::size_t first_row) {
    std::size_t columns = header.cells.size();
    for (std::size_t i = first_row; i < rows_.size(); ++i) columns = std::max(columns, filled(scan_, rows_[i]));
    if (columns < 2 || columns > max_columns) return;
    std::string line{"|"};
    for (std::size_t i = 0; i < columns; ++i) {
      line += i < rule.cells.size() ? std::string{rule.cells[i].of(scan_.text())} : std::string{"---"};
      line += '|';
    }
    std::vector<DamageEdit> edits{{byte_range(rule.content, rule.end), std::move(line)}};
    if (columns > header.cells.size()) edits.push_back(widened(header, columns));
    scan_.report(table_separator_differs(scan_.at(rule.content, rule.end), header.cells.size(), rule.cells.size()),
                 std::move(edits), columns == header.cells.size() ? Repair::page_and_fix : Repair::page_only);
  }

  /// Adds empty cells to a row.
  static DamageEdit widened(const Row& row, std::size_t columns) {
    std::string cells = row.has_last_bar ? "" : " |";
    for (std::size_t i = row.cells.size(); i < columns; ++i) cells += " |";
    return {byte_range(row.end, row.end), std::move(cells)};
  }

  /// Rows with text beyond the header's last cell, which a table does not show.
  void look_at_long_rows(const Row& header, const Row& rule, std::size_t first_row) {
    const std::size_t columns = header.cells.size();
    std::size_t long_rows = 0;
    std::size_t most = 0;
    const Row* first = nullptr;
    for (std::size_t i = first_row; i < rows_.size(); ++i) {
      const std::size_t cells = filled(scan_, rows_[i]);
      most = std::max(most, cells);
      if (cells <= columns) continue;
      ++long_rows;
      if (first == nullptr) first = &rows_[i];
    }
    if (first == nullptr || most > max_columns) return;
    std::vector<DamageEdit> edits;
    if (long_rows == rows_.size() - first_row) {
      // All of them: the header lacks a cell.
      edits.push_back(widened(header, most));
      std::string cells = rule.has_last_bar ? "" : "|";
      for (std::size_t i = columns; i < most; ++i) cells += "---|";
      edits.push_back({byte_range(rule.end, rule.end), std::move(cells)});
    } else {
      // Some: the bars are text.
      for (std::size_t i = first_row; i < rows_.size(); ++i) join_excess(rows_[i], columns, edits);
    }
    const ByteRange where = first->cells[columns];
    scan_.report(table_cells(scan_.at(where.begin, where.end), columns, filled(scan_, *first), long_rows),
                 std::move(edits), Repair::page_only);
  }

  /// Rows that lack cells. One that has a single cell is the title of the rows below it.
  void look_at_short_rows(std::size_t columns, std::size_t first_row) {
    std::vector<DamageEdit> edits;
    const Row* first = nullptr;
    for (std::size_t i = first_row; i < rows_.size(); ++i) {
      const std::size_t cells = rows_[i].cells.size();
      if (cells < 2 || cells >= columns || filled(scan_, rows_[i]) == 0) continue;
      if (first == nullptr) first = &rows_[i];
      edits.push_back(widened(rows_[i], columns));
    }
    if (first == nullptr) return;
    const std::size_t rows = edits.size();
    scan_.report(table_cells_missing(scan_.at(first->content, first->end), columns, first->cells.size(), rows),
                 std::move(edits), Repair::fix_only);
  }

  void join_excess(const Row& row, std::size_t columns, std::vector<DamageEdit>& edits) const {
    for (std::size_t i = columns; i < filled(scan_, row); ++i) {
      const std::size_t bar = row.cells[i].begin - 1;
      edits.push_back({byte_range(bar, bar), "\\"});
    }
  }

  /// What the parser takes; see MarkedText.
  static constexpr std::size_t max_columns = 1000;

  DamageScan& scan_;
  std::vector<Row> rows_;
  // Of the table that was last asked for the columns of its header.
  std::size_t index_of_header_ = std::string_view::npos;
  std::size_t columns_ = 0;  ///< 0: it is no table
};

void find(DamageScan& scan) {
  if (scan.has(feature_bar)) TableFinder{scan}.run();
}

}  // namespace

extern const DamageFamily damage_tables{&find};

}  // namespace guidepost::markdown
