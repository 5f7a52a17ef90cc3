#include <catch2/catch.hpp>

#include "content/toc.hpp"
#include "described.hpp"
#include "outlined.hpp"

namespace guidepost::content {

TEST_CASE("parse_toc_yaml reads entries, nested and with every field") {
  struct Case {
    std::string_view name, text;
    Lines expected;
  };
  const auto c = GENERATE(values<Case>({
      {"empty", "", {}},
      {"comment only", "# nothing yet\n", {}},
      {"flat", "- name: A\n  href: a.md\n- name: B\n  href: b/\n", {"A -> a.md", "B -> b/"}},
      {"nested",
       "- name: A\n  items:\n  - name: B\n    href: b.md\n    items:\n    - name: C\n- name: D\n",
       {"A", ". B -> b.md", ". . C", "D"}},
      {"a map with items", "items:\n- name: A\n  href: a.md\n", {"A -> a.md"}},
      {"a map with metadata", "metadata: {x: y}\nitems:\n- name: A\n", {"A"}},
      {"no items", "- name: A\n  items:\n", {"A"}},
      {"items: null at the top", "items:\n", {}},
      {"keys in other cases", "- Name: A\n  HREF: a.md\n  displayname: x, y\n", {"A -> a.md (x, y)"}},
      {"BOM and CRLF", "\xEF\xBB\xBF- name: A\r\n  href: a.md\r\n", {"A -> a.md"}},
      {"numbers and blanks", "- name: 2020\n  href: ' a.md '\n- name: 1.10\n", {"2020 -> a.md", "1.10"}},
      {"topicHref alone", "- name: A\n  topicHref: a.md\n", {"A -> a.md"}},
      {"topicHref and tocHref", "- name: A\n  tocHref: b/TOC.yml\n  topicHref: a.md\n", {"A -> a.md + b/TOC.yml"}},
      {"a TOC as href, topic after", "- name: A\n  href: b/toc.yml\n  topicHref: a.md\n", {"A -> a.md + b/toc.yml"}},
      {"a TOC as href, topic before", "- name: A\n  topicHref: a.md\n  href: b/\n", {"A -> a.md + b/"}},
      {"href and topicHref", "- name: A\n  href: a.md\n  topicHref: b.md\n", {"A -> b.md"}},
      {"topicHref and href", "- name: A\n  topicHref: b.md\n  href: a.md\n", {"A -> b.md"}},
      {"a TOC as href and another as tocHref",
       "- name: A\n  href: a/TOC.md\n  tocHref: b/TOC.md\n",
       {"A -> a/TOC.md + b/TOC.md"}},
      {"displayName as a list", "- name: A\n  displayName: [x, y]\n", {"A (x, y)"}},
      {"uid and expanded",
       "- name: A\n  uid: A.B\n  expanded: true\n- name: C\n  expanded: \"True\"\n",
       {"A @A.B expanded", "C expanded"}},
      {"other keys", "- name: A\n  maintainContext: true\n  order: [1]\n", {"A"}},
  }));

  INFO(c.name);
  const Toc toc = parse_toc_yaml(c.text, FileId{0});
  CHECK(outlined(toc) == c.expected);
  CHECK(described(toc.problems, c.text).empty());
}

TEST_CASE("parse_toc_yaml reports what is wrong and keeps the rest") {
  struct Case {
    std::string_view name, text;
    Lines expected, problems;
  };
  const auto c = GENERATE(values<Case>({
      {"a null name",
       "- name:\n  href: a.md\n- name: B\n",
       {" -> a.md", "B"},
       {"2:9 site-toc-invalid: the entry of 'a.md' has no name"}},
      {"no name and no href", "- items:\n  - name: B\n", {"", ". B"}, {"1:3 site-toc-invalid: an entry has no name"}},
      {"a text as entry",
       "- A\n- name: B\n",
       {"B"},
       {"1:3 site-toc-invalid: 'A' is not an entry with a name and a target"}},
      {"an empty entry", "-\n- name: B\n", {"B"}, {"1:2 site-toc-invalid: an entry is empty"}},
      {"a list as entry",
       "- [a]\n- name: B\n",
       {"B"},
       {"1:3 site-toc-invalid: 'a list in a list' is not an entry with a name and a target"}},
      {"a list as href", "- name: A\n  href: [a.md]\n", {"A"}, {"2:9 site-toc-invalid: 'href' must be a text"}},
      {"a text as items",
       "- name: A\n  items: b.md\n",
       {"A"},
       {"2:10 site-toc-invalid: 'items' must be a list of entries"}},
      {"a text", "Contents\n", {}, {"1:1 site-toc-invalid: the table of contents is not a list of entries"}},
      {"a map without items",
       "name: A\n",
       {},
       {"1:1 site-toc-invalid: the table of contents is not a list of entries"}},
      {"a repeated key",
       "- name: A\n  name: B\n",
       {"B"},
       {"1:3 yaml-duplicate-key: key 'name' stands again below: this value is ignored"}},
      {"a syntax error",
       "- name: Orders: new\n  href: a.md\n  items:\n    - name: \"B\n      href: b.md\n    - name: C\n- name: D\n",
       {"Orders: new -> a.md", ". B -> b.md", ". C", "D"},
       {"1:15 yaml-syntax-error: ': ' inside a value without quotes"}},
      {"tabs",
       "- name: A\n  items:\n\t- name: B\n\t  href: b.md\n- name: D\n",
       {"A", ". B -> b.md", "D"},
       {"3:1 yaml-syntax-error: tab in the indentation"}},
      {"a merge conflict, left to read_source",
       "- name: A\n<<<<<<< HEAD\n- name: B\n=======\n- name: C\n>>>>>>> x\n- name: D\n",
       {"A", "B", "C", "D"},
       {}},
  }));

  INFO(c.name);
  const Toc toc = parse_toc_yaml(c.text, FileId{0});
  CHECK(outlined(toc) == c.expected);
  CHECK(described(toc.problems, c.text) == c.problems);
}

TEST_CASE("names and hrefs of a TOC.yml know where they stand") {
  const std::string_view text = "\xEF\xBB\xBF- name: \"\u00C1prilis\"\r\n  href: a.md\r\n  items:\r\n  - name: B\r\n";
  const Toc toc = parse_toc_yaml(text, FileId{4});

  REQUIRE(toc.entries.size() == 1);
  const TocEntry& entry = toc.entries[0];
  CHECK(entry.name.where.file == FileId{4});
  CHECK(entry.name.where.range.of(text) == "\"\u00C1prilis\"");
  CHECK(entry.href.where.range.of(text) == "a.md");
  REQUIRE(entry.items.size() == 1);
  CHECK(entry.items[0].name.where.range.of(text) == "B");
}

TEST_CASE("salvaged entries know where they stand, too") {
  const std::string_view text = "- name: a: b\r\n\thref: a.md\r\n";
  const Toc toc = parse_toc_yaml(text, FileId{0});

  REQUIRE(toc.problems.size() == 1);
  REQUIRE(toc.entries.size() == 1);
  CHECK(toc.entries[0].name.where.range.of(text) == "a: b");
  CHECK(toc.entries[0].href.where.range.of(text) == "a.md");
}

}  // namespace guidepost::content
