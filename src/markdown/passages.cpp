#include "markdown/passages.hpp"

#include <algorithm>

#include "markdown/cmark_tree.hpp"
#include "markdown/floods.hpp"
#include "markdown/locator.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::string_view blanks = " \t\r\n";

ByteRange trimmed(std::string_view text, ByteRange range) {
  while (!range.empty() && blanks.find(text[range.begin]) != blanks.npos) ++range.begin;
  while (!range.empty() && blanks.find(text[range.end - 1]) != blanks.npos) --range.end;
  return range;
}

/// Without the '#' of both ends, or without the line below.
ByteRange heading_text(std::string_view text, ByteRange range) {
  range = trimmed(text, range);
  const std::string_view heading = range.of(text);
  if (!heading.starts_with('#')) {
    const std::size_t last_line = heading.rfind('\n');
    if (last_line != heading.npos) range.end = range.begin + static_cast<std::uint32_t>(last_line);
    return trimmed(text, range);
  }
  while (!range.empty() && text[range.begin] == '#') ++range.begin;
  range = trimmed(text, range);
  std::uint32_t closing = range.end;
  while (closing > range.begin && text[closing - 1] == '#') --closing;
  const bool is_closing =
      closing < range.end && (closing == range.begin || blanks.find(text[closing - 1]) != blanks.npos);
  if (is_closing) range.end = closing;
  return trimmed(text, range);
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_{text}, locator_{text} {}

  void block(const cmark_node& node) {
    switch (kind_of(node)) {
      case Kind::heading:
        return add(PassageKind::heading, heading_text(text_, locator_.block(node)));
      case Kind::paragraph:
        return add(PassageKind::paragraph, locator_.block(node));
      case Kind::html_block:
        return add(PassageKind::html, locator_.block(node));
      case Kind::table_row:
        return row(locator_.block(node));
      default:
        return;
    }
  }

  [[nodiscard]] std::vector<Passage> finish() && { return std::move(passages_); }

 private:
  /// What overlaps with its neighbour (a position that is wrong) is left out.
  void add(PassageKind kind, ByteRange range) {
    range = trimmed(text_, range);
    if (range.empty() || range.begin < end_) return;
    passages_.push_back({kind, range});
    end_ = range.end;
  }

  /// Cells end at a '|' with no backslash before it, even inside code.
  void row(ByteRange range) {
    const std::size_t line_end = std::min(text_.find('\n', range.begin), text_.size());
    std::size_t cell = range.begin;
    for (std::size_t at = range.begin; at < line_end; ++at) {
      if (text_[at] == '\\') {
        ++at;
      } else if (text_[at] == '|') {
        add(PassageKind::table_cell, byte_range(cell, at));
        cell = at + 1;
      }
    }
    add(PassageKind::table_cell, byte_range(cell, line_end));
  }

  std::string_view text_;
  Locator locator_;
  std::vector<Passage> passages_;
  std::uint32_t end_ = 0;
};

bool holds_blocks(const cmark_node& node) {
  const Kind kind = kind_of(node);
  return kind == Kind::document || kind == Kind::block_quote || kind == Kind::list || kind == Kind::item ||
         kind == Kind::table;
}

}  // namespace

std::vector<Passage> find_passages(std::string_view text) {
  if (!find_floods(text).empty()) return {};
  const NodePtr tree = parse_tree(text);
  Finder finder{text};
  // Without recursion: quotes nest as deep as a writer likes.
  const cmark_node* node = tree.get();
  while (node != nullptr) {
    if (holds_blocks(*node) && node->first_child != nullptr) {
      node = node->first_child;
      continue;
    }
    finder.block(*node);
    while (node != nullptr && node->next == nullptr) node = node->parent;
    if (node != nullptr) node = node->next;
  }
  return std::move(finder).finish();
}

}  // namespace guidepost::markdown
