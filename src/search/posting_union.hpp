// Lists of postings put together.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "search/article_terms.hpp"

namespace guidepost::search {

/// Each document once, with its best level and all of its places.
class PostingUnion {
 public:
  explicit PostingUnion(std::size_t documents) : best_(documents, none) {}

  void add(std::span<const Posting> postings);
  /// Takes the documents of these postings out again.
  void remove(std::span<const Posting> postings);
  /// What was added since the last call, sorted by document. Time: by what was added.
  [[nodiscard]] std::vector<Posting> take();

 private:
  static constexpr Posting none{.level = 0, .places = 0};

  std::vector<Posting> best_;  // by document; level 0 for none
  std::vector<std::uint32_t> found_;
};

}  // namespace guidepost::search
