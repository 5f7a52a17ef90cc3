#include "base/content_hash.hpp"

#include <fmt/format.h>
#include <xxhash.h>

namespace guidepost {

std::uint64_t hash_of(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string Hash128::hex() const {
  return fmt::format("{:016x}{:016x}", high, low);
}

struct PieceHasher::State {
  XXH3_state_t hash;
};

void PieceHasher::Delete::operator()(State* state) const noexcept {
  delete state;
}

PieceHasher::PieceHasher() : state_{new State} {
  XXH3_128bits_reset(&state_->hash);
}

void PieceHasher::add(std::string_view piece) {
  XXH3_128bits_update(&state_->hash, piece.data(), piece.size());
}

Hash128 PieceHasher::hash() const {
  const XXH128_hash_t hash = XXH3_128bits_digest(&state_->hash);
  return {hash.high64, hash.low64};
}

}  // namespace guidepost
