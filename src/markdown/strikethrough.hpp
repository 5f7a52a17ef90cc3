// GFM's strikethrough, `~~text~~`, as a pass over a finished tree: cmark-gfm's extension is not thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include "markdown/cmark_tree.hpp"

namespace guidepost::markdown {

/// Which marks of the inline content of blocks open and close a strikethrough. A mark without a partner is text.
class Strikethrough {
 public:
  enum class Role : std::uint8_t { text, opens, closes };

  /// Pairs the marks among the children of a paragraph, cell, emphasis or link; partners have one parent.
  void pair_marks(const cmark_node& parent);

  /// The role of the mark at `offset` of the text node.
  [[nodiscard]] Role role(const cmark_node& node, std::size_t offset) const;

 private:
  /// By address of the mark's first byte: nodes keep their text.
  std::unordered_map<const char*, Role> roles_;
};

}  // namespace guidepost::markdown
