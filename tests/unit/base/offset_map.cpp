#include "base/offset_map.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace guidepost {

TEST_CASE("an empty map is the identity") {
  const OffsetMap map;
  CHECK(map.to_file(std::uint32_t{0}) == 0);
  CHECK(map.to_file(std::uint32_t{123}) == 123);
  CHECK(map.to_file(ByteRange{3, 7}) == ByteRange{3, 7});
}

TEST_CASE("a shifted map moves every offset") {
  const OffsetMap map{10};
  CHECK(map.to_file(std::uint32_t{0}) == 10);
  CHECK(map.to_file(ByteRange{3, 7}) == ByteRange{13, 17});
  CHECK(OffsetMap{0}.to_file(std::uint32_t{5}) == 5);
}

/// The file "ab<x>cd<y>ef" without its tags.
OffsetMap map_of_stripped_tags() {
  OffsetMap map;
  map.add_piece(0, 0);
  map.add_piece(2, 5);
  map.add_piece(4, 10);
  return map;
}

TEST_CASE("each kept byte maps to where it stands in the file") {
  const std::string_view file = "ab<x>cd<y>ef";
  const std::string_view derived = "abcdef";
  const OffsetMap map = map_of_stripped_tags();
  for (std::uint32_t i = 0; i < derived.size(); ++i) CHECK(file[map.to_file(i)] == derived[i]);
}

TEST_CASE("a range begins at its first byte and ends after its last one") {
  struct Case {
    std::string_view name;
    ByteRange derived, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"within a piece", {0, 1}, {0, 1}},
      {"up to a cut: the tag is not part of it", {0, 2}, {0, 2}},
      {"from a cut", {2, 4}, {5, 7}},
      {"across a cut", {1, 3}, {1, 6}},
      {"everything", {0, 6}, {0, 12}},
      {"empty at a cut", {2, 2}, {5, 5}},
      {"empty at the end", {6, 6}, {12, 12}},
  }));

  INFO(c.name);
  CHECK(map_of_stripped_tags().to_file(c.derived) == c.expected);
}

TEST_CASE("offsets before the first piece are themselves") {
  OffsetMap map;
  map.add_piece(4, 9);
  CHECK(map.to_file(std::uint32_t{3}) == 3);
  CHECK(map.to_file(std::uint32_t{4}) == 9);
}

TEST_CASE("a second piece at one offset replaces the first") {
  OffsetMap map;
  map.add_piece(0, 3);
  map.add_piece(0, 8);
  CHECK(map.to_file(std::uint32_t{1}) == 9);
}

}  // namespace guidepost
