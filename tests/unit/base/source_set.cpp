#include "base/source_set.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include "base/utf8.hpp"

namespace guidepost {

TEST_CASE("LineIndex gives 1-based lines and columns in code points") {
  struct Case {
    std::string_view name, text;
    std::uint32_t offset;
    Position expected;
  };
  const auto c = GENERATE(values<Case>({
      {"start", "ab\ncd", 0, {1, 1}},
      {"middle", "ab\ncd", 1, {1, 2}},
      {"the line end belongs to its line", "ab\ncd", 2, {1, 3}},
      {"second line", "ab\ncd", 3, {2, 1}},
      {"end of text", "ab\ncd", 5, {2, 3}},
      {"beyond the end", "ab\ncd", 99, {2, 3}},
      {"after the last line end", "ab\n", 3, {2, 1}},
      {"empty text", "", 0, {1, 1}},
      {"CRLF", "ab\r\ncd", 4, {2, 1}},
      {"a lone CR ends no line", "ab\rcd", 3, {1, 4}},
      {"two bytes are one column", "\xC3\xA5x", 2, {1, 2}},
      {"CJK", "中文x", 6, {1, 3}},
      {"combining marks count", "e\xCC\x81x", 3, {1, 3}},
      {"after a byte order mark",
       "\xEF\xBB\xBF"
       "ab",
       3,
       {1, 1}},
      {"second column after it",
       "\xEF\xBB\xBF"
       "ab",
       4,
       {1, 2}},
      {"inside the mark",
       "\xEF\xBB\xBF"
       "ab",
       1,
       {1, 1}},
      {"at the mark",
       "\xEF\xBB\xBF"
       "ab",
       0,
       {1, 1}},
      {"a mark in a later line is a character",
       "a\n\xEF\xBB\xBF"
       "b",
       5,
       {2, 2}},
  }));

  INFO(c.name);
  const LineIndex index{c.text};
  const Position found = index.position(c.offset);
  CHECK(found.line == c.expected.line);
  CHECK(found.column == c.expected.column);
}

TEST_CASE("LineIndex counts the columns of long lines as those of short ones") {
  std::string text =
      "\xEF\xBB\xBF"
      "first\n";
  for (int i = 0; i < 9000; ++i) text += i % 7 == 0 ? "文" : i % 11 == 0 ? "\xC3" : "x";
  text += "\r\nshort\n" + std::string(5000, 'y');
  const LineIndex index{text};

  Position expected{1, 1};
  for (std::size_t at = 3; at < text.size();) {
    INFO("byte " << at);
    REQUIRE(index.position(static_cast<std::uint32_t>(at)) == expected);
    if (text[at] == '\n') expected = {expected.line + 1, 0};
    ++expected.column;
    at += utf8::decode(std::string_view{text}.substr(at)).size;
  }
  CHECK(index.position(static_cast<std::uint32_t>(text.size())) == expected);
}

TEST_CASE("LineIndex gives the text of a line without its end") {
  const LineIndex index{
      "\xEF\xBB\xBF"
      "one\r\ntwo\n\nfour\r"};
  CHECK(index.line(1) == "one");
  CHECK(index.line(2) == "two");
  CHECK(index.line(3).empty());
  CHECK(index.line(4) == "four");
  CHECK(index.line(5).empty());
  CHECK(index.line(0).empty());
  CHECK(LineIndex{""}.line(1).empty());
  CHECK(LineIndex{"\r\n"}.line(1).empty());
}

TEST_CASE("SourceSet numbers files in the order they came") {
  SourceSet sources;
  const FileId first = sources.add("en/a.md", "# A\n");
  const FileId second = sources.add("en/b.md");
  sources[second].text = "text of b";

  CHECK(first == FileId{0});
  CHECK(second == FileId{1});
  CHECK(sources.size() == 2);
  CHECK(sources[first].path == "en/a.md");
  CHECK(sources.text({first, {2, 3}}) == "A");
  CHECK(sources.text({second, {0, 4}}) == "text");
}

}  // namespace guidepost
