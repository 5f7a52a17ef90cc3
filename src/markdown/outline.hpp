// The levels of a page's headings.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace guidepost::markdown {

/// Gives each heading the level that it has in the page: writers skip levels for looks, which HTML's validator and
/// screen readers take for missing sections. Headings that writers put at one level keep one level.
class Outline {
 public:
  /// Begins a section; `written` is 1 to 6. Returns its level in the page.
  std::uint8_t enter(std::uint8_t written) {
    while (!open_.empty() && open_.back().written >= written) open_.pop_back();
    const int deepest = open_.empty() ? last_ + 1 : open_.back().level + 1;
    last_ = last_ == 0 ? written : std::min<int>(written, deepest);
    open_.push_back({written, last_});
    return static_cast<std::uint8_t>(last_);
  }

  /// The level of a heading in the current section that begins none.
  std::uint8_t enter_below() {
    last_ = std::min(open_.empty() ? 2 : open_.back().level + 1, 6);
    return static_cast<std::uint8_t>(last_);
  }

 private:
  struct Section {
    int written;
    int level;
  };
  std::vector<Section> open_;
  int last_ = 0;  ///< of the heading before, 0 for none
};

}  // namespace guidepost::markdown
