#include <catch2/catch.hpp>

#include "unit/bilingual/markup.hpp"

namespace guidepost {
namespace {

using test::unit;

const std::string first = "<span data-ttu-id=\"2a5f0-101\">";
const std::string middle = "</span><span class=\"sxs-lookup\"><span data-stu-id=\"2a5f0-101\">";
const std::string last = "</span></span>";

TEST_CASE("what is not exactly a unit stays and is reported") {
  struct Case {
    std::string name, text, expected;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"only its first tag", first + "a",
       "1:1 [<span data-ttu-id=\"2a5f0-101\">] bilingual-unbalanced: bilingual unit '2a5f0-101' is not closed\n"},
      {"only its target side", first + "a</span> b",
       "1:1 [<span data-ttu-id=\"2a5f0-101\">] bilingual-unbalanced: bilingual unit '2a5f0-101' is not closed\n"},
      {"no closing tag between the sides",
       first + "a<span class=\"sxs-lookup\"><span data-stu-id=\"2a5f0-101\">A" + last,
       "1:1 [<span data-ttu-id=\"2a5f0-101\">] bilingual-unbalanced: bilingual unit '2a5f0-101' is not closed\n"},
      {"one closing tag too few", first + "a" + middle + "A</span>",
       "1:1 [<span data-ttu-id=\"2a5f0-101\">] bilingual-unbalanced: bilingual unit '2a5f0-101' is not closed\n"},
      {"one closing tag too many", "a</span> <span class=\"sxs-lookup\">A</span>",
       "1:2 [</span>] bilingual-unbalanced: '</span>' closes nothing\n"
       "1:10 [<span class=\"sxs-lookup\">] bilingual-unbalanced: a source side without a translation\n"},
      {"only a source side", "a <span class=\"sxs-lookup\"><span data-stu-id=\"2a5f0-101\">A" + last,
       "1:3 [<span class=\"sxs-lookup\">] bilingual-unbalanced: a source side without a translation\n"},
      {"ids differ", first + "a</span><span class=\"sxs-lookup\"><span data-stu-id=\"2a5f0-102\">A" + last,
       "1:64 [<span data-stu-id=\"2a5f0-102\">] bilingual-id-mismatch: bilingual unit '2a5f0-101' has the source side "
       "of '2a5f0-102'\n"},
      {"nested in the target", first + "a " + unit("b", "B", "2a5f0-102") + middle + "A" + last,
       "1:33 [<span data-ttu-id=\"2a5f0-102\">] bilingual-nested: bilingual markup inside the unit '2a5f0-101'\n"},
      {"nested in the source", first + "a" + middle + "A " + unit("b", "B", "2a5f0-102") + last,
       "1:96 [<span data-ttu-id=\"2a5f0-102\">] bilingual-nested: bilingual markup inside the unit '2a5f0-101'\n"},
      {"a broken unit nested", first + "a <span data-ttu-id='x'>b</span>" + middle + "A" + last,
       "1:33 [<span data-ttu-id='x'>] bilingual-malformed: bilingual tag in an unknown shape\n"},
      {"two deep", first + unit("b" + unit("c", "C", "2a5f0-103"), "B", "2a5f0-102") + middle + "A" + last,
       "1:31 [<span data-ttu-id=\"2a5f0-102\">] bilingual-nested: bilingual markup inside the unit '2a5f0-101'\n"
       "1:62 [<span data-ttu-id=\"2a5f0-103\">] bilingual-nested: bilingual markup inside the unit '2a5f0-102'\n"},
      {"single quotes", "<span data-ttu-id='2a5f0-101'>a" + middle + "A" + last,
       "1:1 [<span data-ttu-id='2a5f0-101'>] bilingual-malformed: bilingual tag in an unknown shape\n"},
      {"upper case", "<SPAN data-ttu-id=\"2a5f0-101\">a" + middle + "A" + last,
       "1:1 [<SPAN data-ttu-id=\"2a5f0-101\">] bilingual-malformed: bilingual tag in an unknown shape\n"},
      {"upper case closing", first + "a</SPAN><span class=\"sxs-lookup\"><span data-stu-id=\"2a5f0-101\">A" + last,
       "1:32 [</SPAN>] bilingual-malformed: bilingual tag in an unknown shape\n"},
      {"a further attribute", "<span lang=\"de\" data-ttu-id=\"2a5f0-101\">a" + middle + "A" + last,
       "1:1 [<span lang=\"de\" data-ttu-id=\"2a5f0-101\">] bilingual-malformed: bilingual tag in an unknown shape\n"},
      {"another class", first + "a</span><span class=\"x sxs-lookup\"><span data-stu-id=\"2a5f0-101\">A" + last,
       "1:39 [<span class=\"x sxs-lookup\">] bilingual-malformed: bilingual tag in an unknown shape\n"},
      {"two blanks", "<span  data-ttu-id=\"2a5f0-101\">a" + middle + "A" + last,
       "1:1 [<span  data-ttu-id=\"2a5f0-101\">] bilingual-malformed: bilingual tag in an unknown shape\n"},
      {"an id of another shape", "<span data-ttu-id=\"2A5F0-101\">a" + middle + "A" + last,
       "1:1 [<span data-ttu-id=\"2A5F0-101\">] bilingual-malformed: bilingual tag in an unknown shape\n"},
      {"a tag over two lines", "<span\ndata-ttu-id=\"2a5f0-101\">a" + middle + "A" + last,
       "1:1 [<span\n"
       "data-ttu-id=\"2a5f0-101\">] bilingual-malformed: bilingual tag in an unknown shape\n"},
      {"a tag without end", "<span data-ttu-id=\"2a5f0-101\" a" + middle + "A" + last,
       "1:1 [<span data-ttu-id=\"2a5f0-101\" a] bilingual-malformed: bilingual tag in an unknown shape\n"},
      {"a blank between the sides",
       first + "a</span> <span class=\"sxs-lookup\"><span data-stu-id=\"2a5f0-101\">A" + last,
       "1:40 [<span class=\"sxs-lookup\">] bilingual-malformed: the parts of bilingual unit '2a5f0-101' do not "
       "touch\n"},
      {"lines split between the sides",
       first + "a</span>\n<span class=\"sxs-lookup\"><span data-stu-id=\"2a5f0-101\">A" + last,
       "2:1 [<span class=\"sxs-lookup\">] bilingual-malformed: the parts of bilingual unit '2a5f0-101' do not touch\n"},
      {"lines split before the end", first + "a" + middle + "A</span>\n</span>",
       "2:1 [</span>] bilingual-malformed: the parts of bilingual unit '2a5f0-101' do not touch\n"},
      {"an empty line inside", first + "a\n\nb" + middle + "A" + last,
       "1:1 [<span data-ttu-id=\"2a5f0-101\">] bilingual-unbalanced: bilingual unit '2a5f0-101' is not closed\n"
       "3:2 [</span>] bilingual-unbalanced: '</span>' closes nothing\n"},
      {"in fenced code", "```html\n" + unit("a", "A") + unit("b", "B", "2a5f0-102") + "\n```\n",
       "2:1 [<span data-ttu-id=\"2a5f0-101\">] bilingual-in-code: bilingual markup inside code stays as it is\n"},
      {"in fenced code of a list item", "- x\n  ~~~\n  " + unit("a", "A") + "\n  ~~~\n",
       "3:3 [<span data-ttu-id=\"2a5f0-101\">] bilingual-in-code: bilingual markup inside code stays as it is\n"},
      {"in fenced code that never ends", "```\n" + unit("a", "A"),
       "2:1 [<span data-ttu-id=\"2a5f0-101\">] bilingual-in-code: bilingual markup inside code stays as it is\n"},
      {"in a code span", "x `" + unit("a", "A") + "` y",
       "1:4 [<span data-ttu-id=\"2a5f0-101\">] bilingual-in-code: bilingual markup inside code stays as it is\n"},
      {"a tag in a code span", "Write `<span data-ttu-id=\"ID\">` first.",
       "1:8 [<span data-ttu-id=\"ID\">] bilingual-in-code: bilingual markup inside code stays as it is\n"},
      {"nothing but an attribute", "<span data-stu-id>",
       "1:1 [<span data-stu-id>] bilingual-malformed: bilingual tag in an unknown shape\n"},
  }));

  INFO(c.name);
  const bilingual::Stripped stripped = test::strip(c.text);
  CHECK(stripped.text == c.text);
  CHECK(stripped.segments.empty());
  CHECK(test::describe(stripped.problems, c.text) == c.expected);
  CHECK(test::strip(c.text, bilingual::Mode::render).text == c.text);
  CHECK(test::strip(c.text, bilingual::Mode::file_source).text == c.text);
}

TEST_CASE("a broken unit does not keep its neighbours from being stripped") {
  const std::string before = unit("v", "V", "2a5f0-1") + " ";
  const std::string after = " " + unit("n", "N", "2a5f0-2");
  const std::string broken = GENERATE_COPY(
      as<std::string>{}, first + "a", first + "a</span>", first + "a" + middle + "A", first + "a" + middle + "A</span>",
      "a" + middle + "A" + last, "<span data-ttu-id='2a5f0-101'>a" + middle + "A" + last);
  INFO(broken);
  CHECK(test::strip(before + broken + after).text == "v " + broken + " n");
}

TEST_CASE("a quote or list item ends the code that was opened in it") {
  CHECK(test::strip("> ```\n> x\n\n" + unit("a", "A")).text == "> ```\n> x\n\na");
  CHECK(test::strip("- ```\n  x\n" + unit("a", "A")).text == "- ```\n  x\na");
}

TEST_CASE("an id that stands twice is reported at its second unit") {
  const std::string text = unit("a", "A") + "\n" + unit("b", "B", "2a5f0-102") + "\n" + unit("c", "C");
  const bilingual::Stripped stripped = test::strip(text);
  CHECK(stripped.text == "a\nb\nc");
  REQUIRE(stripped.problems.size() == 1);
  const Diagnostic& problem = stripped.problems.items()[0];
  CHECK(problem.message == "bilingual unit '2a5f0-101' stands twice in this article");
  CHECK(problem.where.range == stripped.segments[2].whole);
  REQUIRE(problem.related.size() == 1);
  CHECK(problem.related[0].where.range == stripped.segments[0].whole);
}

TEST_CASE("markup that would form a unit once its neighbour is stripped stays as a whole") {
  const std::string text = "<span data-ttu-id=\"2a5f0-101\">a</span>" + unit("", "B", "2a5f0-102") +
                           "<span class=\"sxs-lookup\"><span data-stu-id=\"2a5f0-101\">A</span></span>";
  const bilingual::Stripped stripped = test::strip(text);
  CHECK(stripped.text == text);
  CHECK(stripped.segments.empty());
  REQUIRE(stripped.problems.size() == 3);
  CHECK(stripped.problems.items()[0].message == "bilingual unit '2a5f0-101' is not closed");
  CHECK(stripped.problems.items()[1].message ==
        "broken bilingual markup here would form a unit once its neighbours are stripped: nothing in this file was "
        "stripped");
  CHECK(stripped.problems.items()[1].where.range == byte_range(0, text.size()));
  CHECK(stripped.problems.items()[2].message == "a source side without a translation");
}

}  // namespace
}  // namespace guidepost
