// Builds the tree of a table of contents from entries in reading order.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "content/toc.hpp"

namespace guidepost::content {

/// Entries nest by their level: an entry belongs to the nearest one before it that has a smaller level. Levels are
/// counts of '#', or columns: above 0, and only their order matters. Deeper than max_depth entries stay siblings.
class TocTree {
 public:
  static constexpr std::size_t max_depth = 64;

  struct OpenEntry {
    std::size_t level = 0;
    TocEntry* entry = nullptr;
  };

  explicit TocTree(std::vector<TocEntry>& roots) : roots_{roots} {}

  /// What something of `level` would belong to; level 0 and no entry at the top. Valid until the next `add`.
  [[nodiscard]] OpenEntry owner(std::size_t level) const {
    const auto found =
        std::find_if(open_.rbegin(), open_.rend(), [&](const OpenEntry& open) { return open.level < level; });
    return found == open_.rend() ? OpenEntry{} : *found;
  }

  void add(std::size_t level, TocEntry entry) {
    while (!open_.empty() && (open_.back().level >= level || open_.size() == max_depth)) open_.pop_back();
    std::vector<TocEntry>& siblings = open_.empty() ? roots_ : open_.back().entry->items;
    siblings.push_back(std::move(entry));
    // A list only grows when everything below its entries is closed, so the pointers above stay valid.
    open_.push_back({level, &siblings.back()});
  }

 private:
  std::vector<TocEntry>& roots_;
  std::vector<OpenEntry> open_;
};

}  // namespace guidepost::content
