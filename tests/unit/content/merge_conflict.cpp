#include "content/merge_conflict.hpp"

#include <catch2/catch.hpp>

#include "described.hpp"

namespace guidepost::content {
namespace {

using Lines = std::vector<std::string>;

Lines markers(std::string_view text) {
  Lines lines;
  for (const MergeConflict& conflict : find_merge_conflicts(text)) {
    std::string line = conflict.closed ? "closed" : "open";
    for (const ByteRange marker : conflict.markers) line += fmt::format("|{}", marker.of(text));
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

TEST_CASE("find_merge_conflicts finds the lines that git writes") {
  struct Case {
    std::string_view name, text;
    Lines expected;
  };
  const auto c = GENERATE(values<Case>({
      {"two sides", "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> topic\n", {"closed|<<<<<<< HEAD|=======|>>>>>>> topic"}},
      {"three sides, CRLF, at the start",
       "<<<<<<< HEAD\r\nb\r\n||||||| base\r\n=======\r\n>>>>>>> topic",
       {"closed|<<<<<<< HEAD|||||||| base|=======|>>>>>>> topic"}},
      {"two of them",
       "<<<<<<< A\n=======\n>>>>>>> B\n<<<<<<< C\n=======\n>>>>>>> D\n",
       {"closed|<<<<<<< A|=======|>>>>>>> B", "closed|<<<<<<< C|=======|>>>>>>> D"}},
      {"never closed", "<<<<<<< HEAD\na\n", {"open|<<<<<<< HEAD"}},
      {"only the end is left", "a\n>>>>>>> 1234abc\n", {"open|>>>>>>> 1234abc"}},
      {"a heading underlined", "A\n=======\n", {}},
      {"quotes in quotes", ">>>>>>>\n", {}},
      {"eight", "<<<<<<<< HEAD\n>>>>>>>> x\n", {}},
      {"not at the start of a line", "    <<<<<<< HEAD\n    >>>>>>> x\n", {}},
      {"an example in a fence", "```text\n<<<<<<< HEAD\n=======\n>>>>>>> x\n```\n", {}},
      {"an example in a fence of tildes", "~~~~\n```\n<<<<<<< HEAD\n~~~~\n", {}},
      {"after a fence", "```\n```\n<<<<<<< HEAD\n", {"open|<<<<<<< HEAD"}},
      {"a fence in conflict",
       "<<<<<<< HEAD\n```\n=======\n```js\n>>>>>>> x\n<<<<<<< C\n",
       {"closed|<<<<<<< HEAD|=======|>>>>>>> x", "open|<<<<<<< C"}},
  }));

  INFO(c.name);
  CHECK(markers(c.text) == c.expected);
}

TEST_CASE("parse_both_sides reads both sides of a conflict, the last one wins") {
  const std::string_view text = "a: 1\n<<<<<<< HEAD\nb: 2\nc: 3\n=======\nb: 4\n>>>>>>> topic\nd: 5\n";
  const yaml::Document document = parse_both_sides(text, FileId{0}, 0);

  REQUIRE(document.root);
  CHECK(document.problems.empty());
  CHECK(document.root->string_at("b") == "4");
  CHECK(document.root->string_at("c") == "3");
  CHECK(document.root->find("d")->where.range.of(text) == "5");
}

}  // namespace guidepost::content
