#include <catch2/catch.hpp>

#include "content/toc.hpp"
#include "described.hpp"
#include "outlined.hpp"

namespace guidepost::content {

TEST_CASE("parse_toc_markdown reads headings as entries") {
  struct Case {
    std::string_view name, text;
    Lines expected;
  };
  const auto c = GENERATE(values<Case>({
      {"empty", "", {}},
      {"flat, with a number that looks like a list",
       "# [2020. m\u00E1jus](2020-may.md)\n# [B](b.md)\n",
       {"2020. m\u00E1jus -> 2020-may.md", "B -> b.md"}},
      {"nested", "# [A](a.md)\n## [B](b.md)\n### C\n## D\n# E\n", {"A -> a.md", ". B -> b.md", ". . C", ". D", "E"}},
      {"begins with level 2", "## A\n### B\n## C\n", {"A", ". B", "C"}},
      {"BOM, CRLF, blank lines, no final newline", "\xEF\xBB\xBF# [A](a.md)\r\n\r\n## B", {"A -> a.md", ". B"}},
      {"no blank, tabs, closing marks", "#[A](a.md)\n##\tB\t##\n", {"A -> a.md", ". B"}},
      {"a mark that belongs to the name", "# C#\n", {"C#"}},
      {"a title in the link", "# [A](a.md \"a title\")\n# [B](b.md 'x')\n", {"A -> a.md", "B -> b.md"}},
      {"angle brackets and blanks",
       "# [A](<a b.md>)\n# [B]( b.md )\n# [C](c d.md)\n",
       {"A -> a b.md", "B -> b.md", "C -> c d.md"}},
      {"brackets and parentheses",
       "# [A [x] y](a_(b).md)\n# [B \\] c](b.md)\n",
       {"A [x] y -> a_(b).md", "B ] c -> b.md"}},
      {"an open parenthesis", "# [A](a.md\n", {"A -> a.md"}},
      {"a URL", "# [A](https://example.com/?x=1#y)\n", {"A -> https://example.com/?x=1#y"}},
      {"brackets without a link", "# [A] b\n", {"[A] b"}},
      {"comments and front matter", "---\ntitle: Contents\n---\n<!-- one\n# X\n-->\n# A\n", {"A"}},
  }));

  INFO(c.name);
  const Toc toc = parse_toc_markdown(c.text, FileId{0});
  CHECK(outlined(toc) == c.expected);
  CHECK(described(toc.problems, c.text).empty());
}

TEST_CASE("parse_toc_markdown reports what is no entry and keeps the rest") {
  struct Case {
    std::string_view name, text;
    Lines expected, problems;
  };
  const auto c = GENERATE(values<Case>({
      {"a list", "# A\n* [B](b.md)\n# C\n", {"A", "C"}, {"2:1 site-toc-invalid: a line that is no entry"}},
      {"a skipped level",
       "# A\n### B\n#### C\n## D\n",
       {"A", ". B", ". . C", ". D"},
       {"2:1 site-toc-invalid: an entry of level 3 below an entry of level 1"}},
      {"no name",
       "# [](a.md)\n# ##\n",
       {" -> a.md", ""},
       {"1:1 site-toc-invalid: the entry of 'a.md' has no name", "2:1 site-toc-invalid: an entry has no name"}},
  }));

  INFO(c.name);
  const Toc toc = parse_toc_markdown(c.text, FileId{0});
  CHECK(outlined(toc) == c.expected);
  CHECK(described(toc.problems, c.text) == c.problems);
}

TEST_CASE("names and hrefs of a TOC.md know where they stand") {
  const std::string_view text = "\xEF\xBB\xBF# \u00C1\r\n## [Ny\u00E1r](a/b.md \"t\")\r\n";
  const Toc toc = parse_toc_markdown(text, FileId{4});

  REQUIRE(toc.entries.size() == 1);
  REQUIRE(toc.entries[0].items.size() == 1);
  const TocEntry& entry = toc.entries[0].items[0];
  CHECK(entry.name.where.file == FileId{4});
  CHECK(toc.entries[0].name.where.range.of(text) == "\u00C1");
  CHECK(entry.name.where.range.of(text) == "Ny\u00E1r");
  CHECK(entry.href.where.range.of(text) == "a/b.md");
}

}  // namespace guidepost::content
