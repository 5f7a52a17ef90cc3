// Articles cut into units.
#include "handoff/cut.hpp"

#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::handoff {
namespace {

std::string units(std::string_view text, std::string_view path) {
  test::prepare_parsing();
  const Cut cut = cut_article(text, path);
  std::string out;
  for (const Unit& unit : cut.units()) out += unit.name + ": " + std::string{cut.text(unit)} + "\n";
  return out;
}

TEST_CASE("a Markdown article is cut into what readers read") {
  struct Case {
    std::string_view name, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"front matter", "---\ntitle: 'It''s'\nms.topic: article\ndescription: >\n  Long\n  text\n---\n",
       "title: It's\ndescription: Long text\n"},
      {"headings", "# One #\n\nTwo\n===\n\n## <a name=\"x\"></a>Three\n",
       "heading: One\nheading: Two\nheading: Three\n"},
      {"lists and quotes", "- a\n  b\n\n> [!TIP]\n> c\n> d\n", "paragraph: a\n  b\nparagraph: c\n> d\n"},
      {"a table", "| A | `b\\|c` |\n|---|---|\n| d \\| e | |\n", "table cell: A\ntable cell: d \\| e\n"},
      {"code", "    code\n\n```\nmore\n```\n\na\n", "paragraph: a\n"},
      {"marker lines", ":::row:::\n:::column:::\na\n:::column-end:::\nb\n:::row-end:::\n",
       "paragraph: a\nparagraph: b\n"},
      {"link definitions", "a [b].\n\n[b]: https://e.example\n", "paragraph: a [b].\n"},
      {"HTML", "<table><tr><td>a <b>b</b></td><td>c</td></tr></table>\n<script>\nd\n</script>\n",
       "html: a <b>b</b>\nhtml: c\n"},
      {"segments",
       "---\ntitle: T\n---\n<span data-ttu-id=\"12345-1\">a</span><span class=\"sxs-lookup\"><span "
       "data-stu-id=\"12345-1\">b</span></span> c\n",
       "title: T\nsegment: a\n"},
  }));
  INFO(c.name);
  CHECK(units(c.text, "a.md") == c.expected);
}

TEST_CASE("a YAML document is cut into its fields, and those with blocks into blocks") {
  CHECK(units("### YamlMime:FAQ\nmetadata:\n  title: M\n  ms.topic: faq\ntitle: T\nsections:\n- name: N\n  questions:\n"
              "  - question: Q\n    answer: |\n      a\n\n      - b\n  - question: '1'\n    answer: \"c\\n\\nd\"\n",
              "a.yml") ==
        "title: M\ntitle: T\nname: N\nquestion: Q\nparagraph: a\nparagraph: b\nquestion: 1\nparagraph: c\nparagraph: "
        "d\n");
}

}  // namespace
}  // namespace guidepost::handoff
