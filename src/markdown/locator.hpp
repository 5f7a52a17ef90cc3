// Where a node of the tree stands in the text.
//
// cmark-gfm 0.29.0.gfm.6 reports columns in bytes, and wrong ones for about 1 % of real links and images: after a hard
// break, after `\|` in a table cell, when a label spans lines. Its column is a hint; the text decides.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "markdown/cmark_tree.hpp"

namespace guidepost::markdown {

/// Finds nodes in the parsed text, which must outlive it. Ask in document order: a link never stands before the one
/// that was asked for last.
class Locator {
 public:
  explicit Locator(std::string_view text);

  /// The range of a block: positions of blocks are right.
  [[nodiscard]] ByteRange block(const cmark_node& node) const;

  /// Restricts the searches below to the lines of a block, and begins at its start.
  void enter_block(const cmark_node& node);

  /// Where an inline node should stand.
  [[nodiscard]] std::size_t hint(const cmark_node& node) const;

  /// `[text](href)` or `![text](href)`: from the bracket to the last character. For reference links, which do not hold
  /// their href, the bracket at the hint, or else the nearest one.
  [[nodiscard]] ByteRange link(const cmark_node& node, std::string_view href);

  /// The occurrence of `needle` in the block nearest to `hint`, or nothing.
  [[nodiscard]] std::optional<ByteRange> nearest(std::string_view needle, std::size_t hint);
  /// The next occurrence of `needle` in the block, for raw HTML, whose tags are asked for in order; else an empty range
  /// where the last one ended.
  [[nodiscard]] ByteRange next(std::string_view needle);

  /// Whether an element's closing tag stands behind the block that was entered last.
  [[nodiscard]] bool closes_later(std::string_view element);

 private:
  [[nodiscard]] std::size_t offset(int line, int column) const;
  [[nodiscard]] std::size_t line_start(int line) const;
  // `opening` is "[" or "![".
  [[nodiscard]] std::optional<std::size_t> link_end(std::size_t begin, std::string_view opening, std::string_view href);
  [[nodiscard]] std::optional<std::size_t> reference_end(std::size_t begin, std::string_view opening);
  [[nodiscard]] std::optional<std::size_t> label_end(std::size_t begin);
  [[nodiscard]] std::optional<std::size_t> search_link(std::size_t hint, std::string_view opening,
                                                       std::string_view href, std::size_t& end);
  void spend(std::size_t bytes);

  std::string_view text_;
  std::vector<std::uint32_t> line_starts_;
  std::size_t window_begin_ = 0;
  std::size_t window_end_ = 0;
  std::size_t next_link_ = 0;  ///< no link begins before this offset any more
  std::size_t next_tag_ = 0;
  std::size_t budget_;  ///< bytes that searches may still read: hostile texts must not make them quadratic
  struct ClosingTag {
    std::string_view name;
    std::size_t last;
  };
  std::vector<ClosingTag> closing_tags_;
};

}  // namespace guidepost::markdown
