#include "search/posting_union.hpp"

#include <algorithm>
#include <utility>

namespace guidepost::search {

void PostingUnion::add(std::span<const Posting> postings) {
  for (const Posting& posting : postings) {
    Posting& best = best_[posting.document];
    if (best.level == 0) found_.push_back(posting.document);
    best.document = posting.document;
    best.level = std::max(best.level, posting.level);
    best.places |= posting.places;
  }
}

void PostingUnion::remove(std::span<const Posting> postings) {
  for (const Posting& posting : postings) best_[posting.document] = none;
}

std::vector<Posting> PostingUnion::take() {
  std::ranges::sort(found_);
  std::vector<Posting> postings;
  postings.reserve(found_.size());
  for (const std::uint32_t document : found_) {
    const Posting posting = std::exchange(best_[document], none);
    if (posting.level != 0) postings.push_back(posting);
  }
  found_.clear();
  return postings;
}

}  // namespace guidepost::search
