#include "base/offset_map.hpp"

#include <algorithm>
#include <cassert>

namespace guidepost {

OffsetMap::OffsetMap(std::uint32_t shift) {
  if (shift != 0) pieces_.push_back({.derived = 0, .original = shift});
}

void OffsetMap::add_piece(std::uint32_t derived, std::uint32_t original) {
  assert(pieces_.empty() || (derived >= pieces_.back().derived && original >= pieces_.back().original));
  if (!pieces_.empty() && pieces_.back().derived == derived) {
    pieces_.back().original = original;
  } else {
    pieces_.push_back({.derived = derived, .original = original});
  }
}

std::uint32_t OffsetMap::to_file(std::uint32_t derived) const {
  const auto next = std::ranges::upper_bound(pieces_, derived, {}, &Piece::derived);
  if (next == pieces_.begin()) return derived;
  const Piece& piece = *std::prev(next);
  return piece.original + (derived - piece.derived);
}

ByteRange OffsetMap::to_file(ByteRange derived) const {
  const std::uint32_t begin = to_file(derived.begin);
  if (derived.empty()) return {begin, begin};
  return {begin, to_file(derived.end - 1) + 1};
}

}  // namespace guidepost
