// Differences as patch and git read them.
#include "fixes/unified_diff.hpp"

#include <catch2/catch.hpp>

namespace guidepost::fixes {
namespace {

TextEdit edit(std::size_t begin, std::size_t end, std::string replacement) {
  return {{FileId{0}, byte_range(begin, end)}, std::move(replacement)};
}

/// Without its two lines of file names.
std::string hunks(std::string_view text, const std::vector<TextEdit>& edits) {
  const std::string diff = unified_diff("en/a.md", text, edits);
  const std::string_view names = "--- a/en/a.md\n+++ b/en/a.md\n";
  REQUIRE(diff.starts_with(names));
  return diff.substr(names.size());
}

constexpr std::string_view ten = "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n";

}  // namespace

TEST_CASE("a changed line stands with three lines round it") {
  CHECK(hunks(ten, {edit(10, 11, "five")}) == "@@ -3,7 +3,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  CHECK(hunks(ten, {edit(0, 1, "zero")}) == "@@ -1,4 +1,4 @@\n-0\n+zero\n 1\n 2\n 3\n");
}

TEST_CASE("lines that go and lines that come") {
  CHECK(hunks("a\n|\nb\n", {edit(2, 4, "")}) == "@@ -1,3 +1,2 @@\n a\n-|\n b\n");
  CHECK(hunks("a\nb\n", {edit(2, 2, "x\ny\n")}) == "@@ -1,2 +1,4 @@\n a\n+x\n+y\n b\n");
  CHECK(hunks("a b\n", {edit(1, 2, "\n")}) == "@@ -1,1 +1,2 @@\n-a b\n+a\n+b\n");
  CHECK(hunks("a\nb\n", {edit(1, 2, " ")}) == "@@ -1,2 +1,1 @@\n-a\n-b\n+a b\n");
  CHECK(hunks("|\n", {edit(0, 2, "")}) == "@@ -1,1 +0,0 @@\n-|\n");
}

TEST_CASE("edits of one line are one change, near changes one hunk, far ones two") {
  CHECK(hunks("abc\n", {edit(0, 1, "A"), edit(2, 3, "C")}) == "@@ -1,1 +1,1 @@\n-abc\n+AbC\n");
  CHECK(hunks(ten, {edit(2, 3, "one"), edit(6, 7, "three")}) ==
        "@@ -1,7 +1,7 @@\n 0\n-1\n+one\n 2\n-3\n+three\n 4\n 5\n 6\n");
  CHECK(hunks(ten, {edit(0, 1, "a\nb"), edit(18, 19, "nine")}) ==
        "@@ -1,4 +1,5 @@\n-0\n+a\n+b\n 1\n 2\n 3\n@@ -7,4 +8,4 @@\n 6\n 7\n 8\n-9\n+nine\n");
}

TEST_CASE("line ends stay as they are, and a missing one is said") {
  CHECK(hunks("a\r\nb\r\n", {edit(0, 1, "A")}) == "@@ -1,2 +1,2 @@\n-a\r\n+A\r\n b\r\n");
  CHECK(hunks("a\nb", {edit(2, 3, "B")}) ==
        "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+B\n\\ No newline at end of file\n");
  CHECK(hunks("a\nb", {edit(0, 1, "A")}) == "@@ -1,2 +1,2 @@\n-a\n+A\n b\n\\ No newline at end of file\n");
}

}  // namespace guidepost::fixes
