#include "markdown/inclusion_chain.hpp"

#include <algorithm>

namespace guidepost::markdown {

std::vector<SourceSpan> InclusionChain::circle(SourceSpan marker, FileId file) const {
  std::vector<SourceSpan> steps = markers_;
  steps.push_back(marker);
  const auto begin = std::ranges::find(steps, file, &SourceSpan::file);
  steps.erase(steps.begin(), begin);
  std::ranges::rotate(steps, std::ranges::min_element(steps, {}, &SourceSpan::file));
  return steps;
}

bool InclusionChain::spend(std::size_t bytes) {
  ++count_;
  bytes_ += bytes;
  return count_ <= max_count && bytes_ <= max_bytes;
}

}  // namespace guidepost::markdown
