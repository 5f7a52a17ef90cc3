// Writes Markdown: lines with the marks of the quotes and items that they stand in, and text that means itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::render {

/// What is written between two parts; the greater one wins.
enum class Break : std::uint8_t { none, line, blank };

class MarkdownWriter {
 public:
  explicit MarkdownWriter(std::size_t expected_size) { out_.reserve(expected_size); }

  /// A break before what is written next. In a cell a blank, which is all that a row has room for.
  void ask_for(Break wanted);
  /// Text of HTML: unescaped, white space as one ' ', with a backslash before what would be markup.
  void text(std::string_view html);
  /// Markup, as it is.
  void mark(std::string_view characters);
  /// Code between back quotes, on one line.
  void code(const std::string& content);
  void code_block(std::string_view language, std::string_view content);
  void line_break();

  void begin_quote();
  void end_quote();
  void begin_item(const std::string& marker);
  void end_item();

  /// What is written from here on is a cell of a table, until it is taken. REQUIRES: cells are not nested.
  void begin_cell();
  [[nodiscard]] std::string take_cell();
  [[nodiscard]] bool in_cell() const { return in_cell_; }
  /// A row of a table, on a line of its own.
  void row(const std::vector<std::string>& cells);

  [[nodiscard]] std::string take();

 private:
  [[nodiscard]] std::string prefix(std::size_t depth) const;
  void flush();
  void add_blank();
  void plain_text(std::string_view plain);
  std::size_t begin_line(std::string_view plain, std::size_t i);
  [[nodiscard]] bool needs_backslash(std::string_view plain, std::size_t i) const;

  std::string out_;
  std::vector<std::string> prefixes_;       ///< of the quotes and items that are open
  std::vector<std::size_t> item_prefixes_;  ///< how many there were before each open item
  std::string outside_;                     ///< what has been written before the cell that is open
  Break outside_break_ = Break::none;       ///< behind that
  bool in_cell_ = false;
  Break break_ = Break::none;
  std::size_t break_depth_ = std::string::npos;
  bool item_is_fresh_ = false;  ///< what comes next stands on the line of an item's marker
  bool is_line_start_ = true;
};

}  // namespace guidepost::render
