// New words in old places.
#include "handoff/rewrite.hpp"

#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::handoff {
namespace {

/// The article with `text` as its unit number `unit`; "refused" when that is not the article with other words.
std::string with(std::string_view article, std::string_view path, std::size_t unit, std::string_view text) {
  test::prepare_parsing();
  const Cut cut = cut_article(article, path);
  REQUIRE(unit < cut.units().size());
  const Replacement replacement{unit, text};
  return rewrite(cut, path, {&replacement, 1}).value_or("refused");
}

TEST_CASE("words in Markdown are replaced, and nothing else") {
  struct Case {
    std::string_view name, article, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a heading", "# A #\r\n\r\nb", "C d", "# C d #\r\n\r\nb"},
      {"what would begin a list", "In 2020.\n", "2020. a", "2020\\. a\n"},
      {"what would begin a heading, in a list", "- a\n", "# b", "- \\# b\n"},
      {"what begins nothing inside a line", "<a name=\"x\"></a>a\n", "- b", "<a name=\"x\"></a>- b\n"},
      {"a second paragraph", "a\n", "b\n\nc", "refused"},
      {"a second item", "- a\n", "b\n- c", "refused"},
      {"a bar in a cell", "| a |\n|---|\n", "b | c", "| b \\| c |\n|---|\n"},
      {"a line end in a cell", "| a |\n|---|\n", "b\nc", "refused"},
      {"a fence", "a\n", "b\n```", "refused"},
  }));
  INFO(c.name);
  CHECK(with(c.article, "a.md", 0, c.text) == c.expected);
}

TEST_CASE("scalars keep their style where it can hold the words") {
  struct Case {
    std::string_view name, article, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"plain", "title: A\nx: 1\n", "B c", "title: B c\nx: 1\n"},
      {"plain that needs quotes", "title: A\n", "B: c", "title: \"B: c\"\n"},
      {"plain that would be a number", "title: A\n", "12", "title: \"12\"\n"},
      {"plain that would be a word of YAML's", "title: A\n", "No", "title: \"No\"\n"},
      {"plain in a list of keys", "sections: [{name: A}]\n", "B, c", "refused"},
      {"single quotes", "title: 'A'\n", "B's", "title: 'B''s'\n"},
      {"double quotes", "title: \"A\\tb\"\n", "say \"C\\\"", "title: \"say \\\"C\\\\\\\"\"\n"},
      {"a literal block", "summary: |-\n    A\n    b\nx: 1\n", "C\nd", "summary: |-\n    C\n    d\nx: 1\n"},
      {"a folded block", "summary: >-\n  A\n  b\nx: 1\n", "C d", "summary: |-\n  C d\nx: 1\n"},
      {"a block of unusual form", "summary: |2\n    A\n  b\n", "C", "refused"},
  }));
  INFO(c.name);
  CHECK(with("### YamlMime:FAQ\n" + std::string{c.article}, "a.yml", 0, c.text) ==
        (c.expected == "refused" ? "refused" : "### YamlMime:FAQ\n" + std::string{c.expected}));
}

TEST_CASE("one paragraph of a literal block changes one line") {
  const std::string head = "### YamlMime:FAQ\nsummary: |\n\n  A\n  \n  - b\n";
  CHECK(with(head + "  - c\nx: 1\n", "a.yml", 1, "B") ==
        "### YamlMime:FAQ\nsummary: |\n\n  A\n  \n  - B\n  - c\nx: 1\n");
  CHECK(with(head + "  - c", "a.yml", 2, "C") == head + "  - C");
}

}  // namespace
}  // namespace guidepost::handoff
