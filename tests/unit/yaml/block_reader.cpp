#include <catch2/catch.hpp>

#include "unit/yaml/both_readers.hpp"

namespace guidepost {
namespace {

using test::read_both;

TEST_CASE("the fast reader takes what is usual, and reads it as the library does") {
  const std::string_view text = GENERATE(values<std::string_view>({
      "a: b",
      "a: b\nc: d e\n",
      "a: b\r\nc:\r\n  - d\r\n  -\r\n\r\n",
      "\n# comment\n\n  a: b # c\n  # d\n  c: d\n#e",
      "é: ü\n标题: 支持 😀\n",
      "a:\nb:   \nc: # d\n",
      "a: ~\nb: null\nc: Null # d\nd: NULL\ne: nullable\nf: ~x\n",
      "- a\n- b\n-\n-   # c\n- ~\n",
      "-",
      "a:",
      "a:\n- b\n- c\nd:\n  - e\n",
      "a:\n\n  - b\n\n# c\n  -\n    # d\n  - e\n",
      "- a: b\n  c: d\n-   e: f\n    g:\n    - h\n",
      "- - a\n  - b\n-\n  - c\n-\n  d: e\n",
      "a:\n  b:\n    c: d\n  e:\nf:\n",
      "a:\n  b\nc:\n  d\n e\nf: g\n",
      "a: b\n  c\n\n  d  \n\n\n e\nf: g\n",
      "a: b # c\nd: e\n",
      "a: b\n  # c\nd: e\n\n",
      "a: b\n c # d\ne: f\n",
      "a: b\n  - c\n  [d]\n  'e'\n   \n",
      "a: b\n     ",
      "a: http://example.com/?q=1#x\nb: c:d\nc: e#f\nd: a, b [c] {d}\n",
      "a: -1\nb: :x\nc: ?y\nd: --\ne: -- f\n",
      "a b : c\nd::e: f\ng:: h\n-i: j\n",
      "a: 'b'\nc: 'it''s'   # d\ne: ''\nf: \"\"\n",
      "a: \"b \\n \\t \\\\ \\\" \\/ \\0 \\e\" # c\nd: \"\\n\\n\"\n",
      "'a': b\n\"c \\n\" : d\n\"\": e\n",
      "a:\n  'b'\nc:\n  \"d\"\n",
      "- 'a': b\n- 'c'\n",
      "a: |\n  b\n   c \n\n  d\ne: f\n",
      "a: |\n\n    b\n\n\n\nc: d\n",
      "a: |-\n  b\n\nc: |+\n  d\n\n\ne: |   \n  f\n",
      "a: |\nb: >\nc: |+\n\nd: |-",
      "a: |\n  b\n# c\nd: e\n",
      "a: |\n  b # c\n  \"d\n  [\n  - e: f\n  g\th",
      "a: |\n  b\n      \n  c\n    ",
      "- |\n a\n- >-\n  b\n  c\n",
      "a:\n  |\n  b\nc:\n- |\n b\n- c\n",
      "a: >\n  b\n  c\n\n  d\n\n\n  e\n   f\n  g\n\n    h\n\n  i\n\n\nj: k\n",
      "a: >\n\n\n  b\n  c",
      "a: >+\n  b\n\n\n",
      "a: >-\r\n  b\r\n  c\r\n\r\n  d\r\nb: |\r\n  c\r\n\r\n",
      "a: |\n  --- \n  ...\nb: c --- d\n",
      "<<: a\n",
      "a: b\n\nc: d\n\n\n# end\n",
  }));
  INFO(text);
  const test::BothReaders both = read_both(text);
  CHECK(both.taken);
  CHECK(both.silent);
  CHECK(both.fast == both.library);
}

TEST_CASE("the fast reader leaves to the library what is rare or wrong") {
  const std::string_view text = GENERATE(values<std::string_view>({
      "",
      "# nothing\n",
      "a",
      "'a'\n",
      "|\n  a\n",
      "~",
      "a: &x b\nc: *x\n",
      "a: !t b\n",
      "a: [b]\n",
      "a: {b: c}\n",
      "- [a]\n",
      "%YAML 1.2\n---\na: b\n",
      "---\na: b\n",
      "a: b\n---\nc: d\n",
      "a: b\n...\n",
      "---a: b\n",
      "? a\n: b\n",
      ": a\n",
      "a: b: c\n",
      "a: b:\n",
      "a: - b\n",
      "a: b\n  c: d\n",
      "a:\n  b\n  c: d\n",
      "a: b\n c\nd\n",
      "a: b\na: c\n",
      "a:\n  b: c\n d: e\n",
      "  a: b\nc: d\n",
      "- a\n b: c\n",
      "- a\nb: c\n",
      "a: b\n- c\n",
      "a: b # c\n  d\n",
      "null: a\n",
      "a:\n~: b\n",
      "a:\tb\n",
      "\ta: b\n",
      "a: b\t\n",
      "a:\n\t- b\n",
      "a: |\n\tb\n",
      "a: |\n      \n    b\n    c\nd: e\n",
      "a: |2\n  b\n",
      "a: | # b\n  c\n",
      "a: |b\n",
      "a: 'b\n  c'\n",
      "a: \"b\n  c\"\n",
      "a: 'b\n",
      "a: 'b' c\n",
      "a: 'b'#c\n",
      "a: \"\\x41\"\n",
      "a: \"\\_\"\n",
      "a: \"\\q\"\n",
      "a: \"b\\",
      "a: @b\n",
      "a: b\rc: d\r",
      "a: \x01\n",
      "a: \x04\n",
  }));
  INFO(text);
  CHECK_FALSE(read_both(text).taken);
}

std::string repeated(std::string_view part, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += part;
  return text;
}

TEST_CASE("the fast reader keeps the limits, and many keys apart") {
  const std::string nested = repeated("- ", 7) + "a\n";
  CHECK(read_both(nested, {.depth = 7}).taken);
  CHECK_FALSE(read_both(nested, {.depth = 6}).taken);
  CHECK(read_both("a: b\nc:\n- d\n-\n", {.nodes = 7}).taken);
  CHECK_FALSE(read_both("a: b\nc:\n- d\n-\n", {.nodes = 6}).taken);
  CHECK_FALSE(read_both(repeated("- ", 100'000)).taken);

  CHECK(read_both(repeated("k", 1'000) + ": a\n").agree());
  CHECK_FALSE(read_both(repeated("k", 2'000) + ": a\n").taken);

  std::string keys;
  for (int i = 0; i < 100; ++i) keys += fmt::format("k{}: v\n", i);
  CHECK(read_both(keys).taken);
  CHECK(read_both(keys).agree());
  CHECK_FALSE(read_both(keys + "k7: v\n").taken);
}

}  // namespace
}  // namespace guidepost
