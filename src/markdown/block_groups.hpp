// Which blocks belong together that CommonMark sees side by side: from a marker to its end marker, from the first
// heading of a group of tabs to the thematic break behind it.
#pragma once

#include <map>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "markdown/cmark_tree.hpp"
#include "markdown/constructs.hpp"

namespace guidepost::markdown {

/// Where a group ends: at a block among its siblings, or with them. An end marker or thematic break that ends it is no
/// content; a block at which an implied end stands is content behind the group.
struct BlockGroup {
  Ending ending = Ending::none;
  const cmark_node* end = nullptr;
};

/// The marker that a block consists of, or nothing.
[[nodiscard]] const Marker* block_marker(const cmark_node& block, const MarkedText& text);

/// The groups of one piece. Groups of one parent nest: none begins in another and ends behind it. Views the text and
/// the tree. Time: linear in the blocks of the parents that are asked for.
class BlockGroups {
 public:
  explicit BlockGroups(const MarkedText& text) : text_{text} {}

  /// The group that a marker or a heading begins.
  [[nodiscard]] BlockGroup find(const cmark_node& opener);
  /// Whether a heading is a tab that goes on with the group of one before it.
  [[nodiscard]] bool is_next_tab(const cmark_node& heading);

 private:
  struct Opener {
    const cmark_node* node;
    const Construct* construct;
    bool has_parts = false;
    const cmark_node* behind_parts = nullptr;  ///< the block behind the last part
  };
  struct Scope {
    const cmark_node* end = nullptr;
    const cmark_node* tabs = nullptr;  ///< the first heading of the group that is open
  };

  void read(const cmark_node& parent);
  void pair_markers(const cmark_node& parent);
  void begin(const cmark_node& node, const Construct& construct);
  void finish(const cmark_node& node, std::string_view end);
  void drop_open();
  void pop_open(BlockGroup group);

  void group_tabs(const cmark_node& parent);
  void end_tabs(Scope& scope, BlockGroup group);

  const MarkedText& text_;
  std::unordered_set<const cmark_node*> parents_;
  std::unordered_map<const cmark_node*, BlockGroup> groups_;
  std::unordered_set<const cmark_node*> next_tabs_;
  std::vector<Opener> open_;
  std::map<std::string_view, std::size_t> open_by_end_;  ///< how many wait for an end marker of this name
};

}  // namespace guidepost::markdown
