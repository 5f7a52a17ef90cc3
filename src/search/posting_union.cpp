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
  std::vector<Posting> postings;
  postings.reserve(found_.size());
  const auto take_one = [&](Posting& best) {
    const Posting posting = std::exchange(best, none);
    if (posting.level != 0) postings.push_back(posting);
  };
  // Of many documents it costs less to look at all than to sort those that were found.
  if (found_.size() > best_.size() / 8) {
    std::ranges::for_each(best_, take_one);
  } else {
    std::ranges::sort(found_);
    for (const std::uint32_t document : found_) take_one(best_[document]);
  }
  found_.clear();
  return postings;
}

}  // namespace guidepost::search
