#include <catch2/catch.hpp>

#include "bilingual/block_marker.hpp"
#include "unit/bilingual/markup.hpp"

namespace guidepost {
namespace {

using bilingual::Mode;
using test::unit;

TEST_CASE("a block marker that only the translation begins with stays text") {
  struct Case {
    std::string name, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a year", unit("2020. a", "April"), "2020\\. a"},
      {"a parenthesis", unit("3) a", "A"), "3\\) a"},
      {"a bullet", unit("- a", "A"), "\\- a"},
      {"an asterisk", unit("* a", "A"), "\\* a"},
      {"a plus sign", unit("+ a", "A"), "\\+ a"},
      {"a heading", unit("## a", "A"), "\\## a"},
      {"a quote", unit("> a", "A"), "\\> a"},
      {"a fence", unit("``` a", "A"), "\\`\\`\\` a"},
      {"a tilde fence", unit("~~~", "A"), "\\~\\~\\~"},
      {"a line", unit("***", "A"), "\\***"},
      {"a setext underline", "x\n" + unit("===", "A"), "x\n\\==="},
      {"a setext underline of dashes", "x\n" + unit("--", "A"), "x\n\\--"},
      {"behind a list marker", "- " + unit("2020. a", "A"), "- 2020\\. a"},
      {"behind a quote marker and blanks", ">  1. " + unit("- a", "A"), ">  1. \\- a"},
      {"leading blanks", unit(" 2020. a", "A"), " 2020\\. a"},
      {"behind an empty unit", unit("", "X", "2a5f0-102") + unit("2020. a", "A"), "2020\\. a"},
      {"the blank behind it stands outside", unit("2020.", "A") + " b", "2020\\. b"},
      {"the blank behind it stands in the next unit", unit("2020.", "A") + unit(" b", "B", "2a5f0-102"), "2020\\. b"},
      {"alone on its line", unit("2020.", "A") + "\nb", "2020\\.\nb"},
      {"another kind in the source", unit("3. a", "- A"), "3\\. a"},
      {"behind the same marker in both", unit("- 3. a", "- A"), "- 3\\. a"},

      {"the same kind in the source", unit("3. a", "1. A"), "3. a"},
      {"another bullet in the source", unit("- a", "* A"), "- a"},
      {"not at the start of its line", "a " + unit("2020. b", "B"), "a 2020. b"},
      {"in a table cell", "| " + unit("2020. a", "A") + " |", "| 2020. a |"},
      {"in a heading", "## " + unit("2020. a", "A"), "## 2020. a"},
      {"no blank behind it", unit("2020.a", "A"), "2020.a"},
      {"no blank behind the list marker", "1." + unit("2020. a", "A"), "1.2020. a"},
      {"text of the next unit behind it", unit("2020.", "A") + unit("b", "B", "2a5f0-102"), "2020.b"},
      {"ten digits", unit("1234567890. a", "A"), "1234567890. a"},
      {"bold", unit("**a** b", "A"), "**a** b"},
      {"inline code with three backticks", unit("```a``` b", "A"), "```a``` b"},
      {"seven number signs", unit("####### a", "A"), "####### a"},
      {"a negative number", unit("-3", "A"), "-3"},
  }));

  INFO(c.name);
  const bilingual::Stripped stripped = test::strip(c.text, Mode::render);
  CHECK(stripped.text == c.expected);
  CHECK(stripped.problems.size() == (c.expected.find('\\') != std::string::npos ? 1 : 0));
}

TEST_CASE("an escaped marker is mentioned where it stands in the file") {
  const std::string text = "- " + unit("2020. a", "A");
  CHECK(test::describe(test::strip(text, Mode::render).problems, text) ==
        "1:33 [2020.] bilingual-block-marker: '2020.' begins the translation only, and was kept as text\n");
}

TEST_CASE("positions are exact around an inserted backslash") {
  const std::string text = unit("2020. a", "A") + "b";
  const auto target = static_cast<std::uint32_t>(text.find("2020"));
  const bilingual::Stripped stripped = test::strip(text, Mode::render);
  REQUIRE(stripped.text == "2020\\. ab");
  CHECK(stripped.map.to_file(3) == target + 3);
  CHECK(stripped.map.to_file(4) == target + 4);  // the backslash stands where the '.' does
  CHECK(stripped.map.to_file(5) == target + 4);
  CHECK(stripped.map.to_file(6) == target + 5);
  CHECK(stripped.map.to_file(8) == text.size() - 1);
}

TEST_CASE("only blanks, quote and list markers stand before the start of a block") {
  CHECK(bilingual::starts_block(""));
  CHECK(bilingual::starts_block("  > - 1. "));
  CHECK(bilingual::starts_block(">"));
  CHECK_FALSE(bilingual::starts_block("-"));
  CHECK_FALSE(bilingual::starts_block("# "));
  CHECK_FALSE(bilingual::starts_block("- a "));
  CHECK_FALSE(bilingual::starts_block("| "));
}

}  // namespace
}  // namespace guidepost
