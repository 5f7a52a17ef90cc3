#include "base/content_hash.hpp"

#include <catch2/catch.hpp>

namespace guidepost {

TEST_CASE("how bytes are cut into pieces does not matter to their hash") {
  std::string bytes;
  for (int i = 0; i < 1000; ++i) bytes += static_cast<char>(i * 7);
  PieceHasher whole;
  whole.add(bytes);
  for (const std::size_t size : {1U, 3U, 255U, 256U, 999U}) {
    PieceHasher pieces;
    for (std::size_t at = 0; at < bytes.size(); at += size) pieces.add(std::string_view{bytes}.substr(at, size));
    CHECK(pieces.hash() == whole.hash());
  }
  CHECK(PieceHasher{}.hash() != whole.hash());
}

TEST_CASE("hashes are those of XXH3 on every machine") {
  CHECK(hash_of("") == 0x2D06800538D394C2U);
  CHECK(PieceHasher{}.hash().hex() == "99aa06d3014798d86001c324468d497f");
}

}  // namespace guidepost
