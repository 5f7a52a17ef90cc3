#include "content/front_matter.hpp"

#include <catch2/catch.hpp>

#include "described.hpp"

namespace guidepost::content {
namespace {

using Lines = std::vector<std::string>;

/// "title=Orders@2:8" for each entry.
Lines entries(const ParsedFrontMatter& parsed, std::string_view text) {
  const LineIndex index{text};
  Lines lines;
  for (const yaml::Entry& entry : parsed.meta.entries()) {
    const Position at = index.position(entry.value.where.range.begin);
    lines.push_back(fmt::format("{}={}@{}:{}", entry.key.value, entry.value.text, at.line, at.column));
  }
  return lines;
}

}  // namespace

TEST_CASE("parse_front_matter finds the block and where the body begins") {
  struct Case {
    std::string_view name, text;
    Lines expected;
    std::string_view body;
  };
  const auto c = GENERATE(values<Case>({
      {"none", "# A\n", {}, "# A\n"},
      {"plain", "---\ntitle: A\n---\n# A\n", {"title=A@2:8"}, "# A\n"},
      {"BOM, CRLF, blanks", "\xEF\xBB\xBF--- \r\ntitle: A\r\n---\t\r\n# A", {"title=A@2:8"}, "# A"},
      {"BOM only", "\xEF\xBB\xBF# A", {}, "# A"},
      {"three dots", "---\ntitle: A\n...\nB", {"title=A@2:8"}, "B"},
      {"no body", "---\ntitle: A\n---", {"title=A@2:8"}, ""},
      {"empty block", "---\n---\nB", {}, "B"},
      {"comments only", "---\n# title: A\n---\nB", {}, "B"},
      {"nested", "---\na: b\nms.custom:\n- c\n---\nB", {"a=b@2:4", "ms.custom=@4:1"}, "B"},
      {"comment at the end of a value", "---\ntitle: A # browser tab\n---\n", {"title=A@2:8"}, ""},
      {"positions after a wide character", "---\n\u00E1: x\nb: \u4E2D\n---\n", {"\u00E1=x@2:4", "b=\u4E2D@3:4"}, ""},
      {"four dashes are no front matter", "----\na: b\n---\n", {}, "----\na: b\n---\n"},
      {"a thematic break", "---\n\nText\n", {}, "---\n\nText\n"},
      {"a thematic break at the end", "---", {}, "---"},
      {"not at the start", "\n---\na: b\n---\n", {}, "\n---\na: b\n---\n"},
  }));

  INFO(c.name);
  const ParsedFrontMatter parsed = parse_front_matter(c.text, FileId{0});
  CHECK(entries(parsed, c.text) == c.expected);
  CHECK(c.text.substr(parsed.body_begin) == c.body);
  CHECK(described(parsed.problems, c.text).empty());
}

TEST_CASE("broken front matter is reported, and what can be saved is saved") {
  struct Case {
    std::string_view name, text;
    Lines expected, problems;
  };
  const auto c = GENERATE(values<Case>({
      {"syntax error",
       "---\ntitle: Orders: an overview\nms.date: 05/06/2021\n---\nB",
       {"title=Orders: an overview@2:8", "ms.date=05/06/2021@3:10"},
       {"2:14 yaml-syntax-error: ': ' inside a value without quotes"}},
      {"a list",
       "---\n- title: A\n- b\n---\nB",
       {},
       {"2:1 yaml-not-a-map: front matter is not a list of keys with values"}},
      {"a text", "---\nA text.\n---\nB", {}, {"2:1 yaml-not-a-map: front matter is not a list of keys with values"}},
      {"repeated key",
       "---\ntitle: A\nb: c\ntitle: D\n---\nB",
       {"b=c@3:4", "title=D@4:8"},
       {"2:1 yaml-duplicate-key: key 'title' stands again below: this value is ignored"}},
      {"merge conflict, left to read_source",
       "---\ntitle: A\n<<<<<<< HEAD\nms.date: 08/10/2023\n=======\nms.date: 10/12/2023\n>>>>>>> e8cb\nb: c\n---\nB",
       {"title=A@2:8", "ms.date=10/12/2023@6:10", "b=c@8:4"},
       {}},
      {"merge conflict and nested values",
       "---\n<<<<<<< HEAD\na:\n- b\n=======\na:\n- c\n>>>>>>> e8cb\n---\nB",
       {"a=@7:1"},
       {}},
      {"merge conflict and a syntax error",
       "---\na: b: c\n<<<<<<< HEAD\nd: e\n=======\nd: f\n>>>>>>> e8cb\n---\nB",
       {"a=b: c@2:4", "d=f@6:4"},
       {}},
      {"dates",
       "---\nms.date: 13/31/2021\nms.lasthandoff: soon\nms.reviewed:\nms.topic: soon\n---\nB",
       {"ms.date=13/31/2021@2:10", "ms.lasthandoff=soon@3:17", "ms.reviewed=@4:13", "ms.topic=soon@5:11"},
       {"2:10 ms-date-invalid: '13/31/2021' of 'ms.date' is not a date",
        "3:17 ms-date-invalid: 'soon' of 'ms.lasthandoff' is not a date"}},
  }));

  INFO(c.name);
  const ParsedFrontMatter parsed = parse_front_matter(c.text, FileId{0});
  CHECK(entries(parsed, c.text) == c.expected);
  CHECK(described(parsed.problems, c.text) == c.problems);
  CHECK(c.text.substr(parsed.body_begin) == "B");
}

TEST_CASE("front matter without a closing line ends with its last key") {
  const std::string_view text = "---\ntitle: A\nms.topic: b\n\n# Heading\n\nText: more\n";
  const ParsedFrontMatter parsed = parse_front_matter(text, FileId{0});

  CHECK(entries(parsed, text) == Lines{"title=A@2:8", "ms.topic=b@3:11"});
  CHECK(text.substr(parsed.body_begin) == "\n# Heading\n\nText: more\n");
  CHECK(described(parsed.problems, text) == Lines{"1:1 site-front-matter-unclosed: front matter has no closing line"});
}

TEST_CASE("FrontMatter gives strings trimmed and dates in all their forms") {
  const std::string_view text =
      "---\ntitle: \" A b \"\nms.date: 5/6/2021\niso: 2021-05-06T10:00:00Z\nlist: [a]\nno: x\n---\n";
  const FrontMatter meta = parse_front_matter(text, FileId{0}).meta;

  CHECK(meta.string("title") == "A b");
  CHECK(meta.string("list").empty());
  CHECK(meta.string("gone").empty());
  CHECK(meta.find("gone") == nullptr);
  CHECK(meta.date("ms.date") == locale::Date{2021, 5, 6});
  CHECK(meta.date("iso") == locale::Date{2021, 5, 6});
  CHECK(meta.date("no") == std::nullopt);
  CHECK(meta.date("gone") == std::nullopt);
}

}  // namespace guidepost::content
