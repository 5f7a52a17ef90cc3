// The files that a page is including into each other at the moment, and how much it has included.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"

namespace guidepost::markdown {

class InclusionChain {
 public:
  /// Includes in includes; all that a page includes, as often as it does. Real pages have some; a few files that
  /// include each other twice would make a page of any size.
  static constexpr std::size_t max_depth = 16;
  static constexpr std::size_t max_count = 1000;
  static constexpr std::size_t max_bytes = std::size_t{4} << 20U;

  [[nodiscard]] bool empty() const { return markers_.empty(); }
  [[nodiscard]] bool is_deep() const { return markers_.size() >= max_depth; }
  /// The marker in the page's own file; `marker` when there is none.
  [[nodiscard]] SourceSpan first(SourceSpan marker) const { return markers_.empty() ? marker : markers_.front(); }

  /// The markers that close a circle when `marker` includes `file`, the one in the first of their files first, so that
  /// each circle looks the same from every page; empty when there is no circle.
  [[nodiscard]] std::vector<SourceSpan> circle(SourceSpan marker, FileId file) const;

  /// Counts `bytes` more; false when the page includes too much.
  [[nodiscard]] bool spend(std::size_t bytes);

  /// `language` is that of the included text; a view that must outlive the stay.
  void enter(SourceSpan marker, std::string_view language) {
    markers_.push_back(marker);
    languages_.push_back(language);
  }
  void leave() {
    markers_.pop_back();
    languages_.pop_back();
  }
  /// Of the text round the place: `page` outside of all includes.
  [[nodiscard]] std::string_view language(std::string_view page) const {
    return languages_.empty() ? page : languages_.back();
  }

 private:
  std::vector<SourceSpan> markers_;  ///< outermost first; each stands in the file that includes
  std::vector<std::string_view> languages_;
  std::size_t count_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace guidepost::markdown
