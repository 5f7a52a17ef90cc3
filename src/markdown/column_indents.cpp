#include "markdown/column_indents.hpp"

#include <optional>

#include "base/text.hpp"
#include "markdown/marker_scan.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::size_t tab_width = 4;

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/// The column behind a blank that stands in `column`.
std::size_t advance(char blank, std::size_t column) {
  return blank == '\t' ? (column / tab_width + 1) * tab_width : column + 1;
}

enum class LineKind : std::uint8_t { content, row, row_end, column, column_end };

/// What a line without its indentation is. Nothing but the names matters here.
LineKind kind_of_line(std::string_view line) {
  if (!line.starts_with(":::")) return LineKind::content;
  line.remove_prefix(std::min(line.find_first_not_of(": \t"), line.size()));
  const std::string_view name = line.substr(0, line.find_first_of(": \t\r"));
  if (text::equal_ignoring_ascii_case(name, "row")) return LineKind::row;
  if (text::equal_ignoring_ascii_case(name, "row-end")) return LineKind::row_end;
  if (text::equal_ignoring_ascii_case(name, "column")) return LineKind::column;
  if (text::equal_ignoring_ascii_case(name, "column-end")) return LineKind::column_end;
  return LineKind::content;
}

bool has_rows(std::string_view text) {
  for (std::size_t at = text.find(":::"); at != std::string_view::npos; at = text.find(":::", at + 3)) {
    if (kind_of_line(text.substr(at, 16)) == LineKind::row) return true;
  }
  return false;
}

/// Follows the fences of code, in which nothing is a marker.
class Fences {
 public:
  /// Takes the next line, without its indentation. Whether it is part of fenced code.
  bool take(std::string_view line) {
    const bool was_open = size_ != 0;
    const char mark = line.empty() ? '\0' : line[0];
    if (mark != '`' && mark != '~') return was_open;
    const std::size_t size = std::min(line.find_first_not_of(mark), line.size());
    if (!was_open && size >= 3 && line.find('`', size) == std::string_view::npos) {
      mark_ = mark;
      size_ = size;
      return true;
    }
    if (was_open && mark == mark_ && size >= size_ && text::trim(line.substr(size)).empty()) size_ = 0;
    return was_open;
  }

 private:
  char mark_ = '\0';
  std::size_t size_ = 0;  ///< of the opening fence, 0 outside code
};

struct Row {
  std::size_t indent;  ///< of its markers in the text without the blanks that go
  bool in_column = false;
  std::optional<std::size_t> content{};  ///< indentation of the column's first content in the text
};

class Indents {
 public:
  void take_line(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t at = begin;
    std::size_t indent = 0;
    for (; at < end && is_blank(text[at]); ++at) indent = advance(text[at], indent);
    const std::string_view line = text.substr(at, end - at);
    if (text::trim(line).empty()) return;
    const LineKind kind = fences_.take(line) ? LineKind::content : kind_of_line(line);
    remove(text, begin, removed_of(kind, indent));
  }
  [[nodiscard]] std::vector<ByteRange> ranges() && { return std::move(ranges_); }

 private:
  /// How many columns of a line's indentation go.
  std::size_t removed_of(LineKind kind, std::size_t indent) {
    if (kind == LineKind::row || kind == LineKind::content) {
      std::size_t removed = 0;
      if (!rows_.empty() && rows_.back().in_column) {
        Row& row = rows_.back();
        if (!row.content) row.content = indent;
        removed = excess(std::min(indent, *row.content), row.indent);
      }
      if (kind == LineKind::row) rows_.push_back({indent - removed});
      return removed;
    }
    if (rows_.empty()) return 0;
    const std::size_t removed = excess(indent, rows_.back().indent);
    rows_.back().in_column = kind == LineKind::column;
    rows_.back().content.reset();
    if (kind == LineKind::row_end) rows_.pop_back();
    return removed;
  }

  static std::size_t excess(std::size_t indent, std::size_t wanted) { return indent > wanted ? indent - wanted : 0; }

  void remove(std::string_view text, std::size_t begin, std::size_t columns) {
    std::size_t end = begin;
    for (std::size_t column = 0; column < columns; ++end) column = advance(text[end], column);
    if (end > begin) ranges_.push_back(byte_range(begin, end));
  }

  Fences fences_;
  std::vector<Row> rows_;
  std::vector<ByteRange> ranges_;
};

}  // namespace

std::vector<ByteRange> column_indents(std::string_view text) {
  if (!has_rows(text)) return {};
  Indents indents;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = line_end(text, begin);
    indents.take_line(text, begin, end);
    begin = end + 1;
  }
  return std::move(indents).ranges();
}

}  // namespace guidepost::markdown
