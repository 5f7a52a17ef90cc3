// Hashes of bytes: equal bytes, equal hash. Not for secrets: an attacker can make two texts of one hash.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace guidepost {

/// 64 bits of XXH3 of a text.
[[nodiscard]] std::uint64_t hash_of(std::string_view bytes);

/// 128 bits of XXH3. Two different files have one hash about as often as a disk reads a wrong byte without noticing.
struct Hash128 {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  friend auto operator<=>(const Hash128&, const Hash128&) = default;

  /// 32 hexadecimal digits, lower case.
  [[nodiscard]] std::string hex() const;
};

/// Hashes what comes in pieces; how it is cut does not matter.
class PieceHasher {
 public:
  PieceHasher();
  void add(std::string_view piece);
  [[nodiscard]] Hash128 hash() const;

 private:
  struct State;
  struct Delete {
    void operator()(State* state) const noexcept;
  };
  std::unique_ptr<State, Delete> state_;
};

}  // namespace guidepost
