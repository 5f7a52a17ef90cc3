#include "content/yaml_document.hpp"

#include <catch2/catch.hpp>

#include "described.hpp"

namespace guidepost::content {
namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("yaml_mime reads the type in the first line") {
  struct Case {
    std::string_view text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"### YamlMime:FAQ\ntitle: A\n", "FAQ"},
      {"\xEF\xBB\xBF### YamlMime:FAQ\r\n", "FAQ"},
      {"#YamlMime:Landing", "Landing"},
      {"###   yamlmime  :  Hub  \n", "Hub"},
      {"# A comment\n### YamlMime:FAQ\n", ""},
      {"title: YamlMime:FAQ\n", ""},
      {"### YamlMime\n", ""},
      {"### YamlMime:\n", ""},
      {"###", ""},
      {"", ""},
  }));

  INFO(c.text);
  CHECK(yaml_mime(c.text).value_or("") == c.expected);
}

TEST_CASE("is_page_mime knows what is no page") {
  CHECK(is_page_mime("FAQ"));
  CHECK(is_page_mime("Landing"));
  CHECK(is_page_mime("Ringtone"));
  CHECK_FALSE(is_page_mime("TableOfContents"));
  CHECK_FALSE(is_page_mime("zonePivotGroups"));
}

TEST_CASE("the metadata of a document is completed from its own fields") {
  struct Case {
    std::string_view name, text, title, description;
  };
  const auto c = GENERATE(values<Case>({
      {"metadata wins", "metadata: {title: A, description: B}\ntitle: C\nsummary: D\n", "A", "B"},
      {"the document's own", "title: C\nsummary: |\n  D\n", "C", "D"},
      {"description before summary", "description: B\nsummary: D\n", "", "B"},
      {"empty metadata", "metadata:\ntitle: C\n", "C", ""},
      {"an empty title", "metadata: {title: }\ntitle: C\n", "C", ""},
      {"a title that is a list", "title: [a]\n", "", ""},
  }));

  INFO(c.name);
  const YamlDocument document = parse_yaml_document(fmt::format("### YamlMime:FAQ\n{}", c.text), FileId{0});
  CHECK(document.mime == "FAQ");
  CHECK(document.meta.string("title") == c.title);
  CHECK(document.meta.string("description") == c.description);
  CHECK(document.root.has_value());
  CHECK(document.problems.empty());
}

TEST_CASE("parse_yaml_document reports what cannot be a page") {
  struct Case {
    std::string_view name, text;
    bool has_root;
    Lines problems;
  };
  const auto c = GENERATE(values<Case>({
      {"empty", "### YamlMime:FAQ\n", false, {}},
      {"a list",
       "### YamlMime:FAQ\n- a\n",
       false,
       {"2:1 yaml-not-a-map: the document is not a list of keys with values"}},
      {"a syntax error",
       "### YamlMime:FAQ\ntitle: a: b\n",
       false,
       {"2:9 yaml-syntax-error: ': ' inside a value without quotes"}},
      {"metadata of another type",
       "### YamlMime:FAQ\nmetadata: x\ntitle: A\n",
       true,
       {"2:11 unexpected-type: 'metadata' must be a list of keys with values"}},
      {"a date",
       "### YamlMime:FAQ\nmetadata:\n  ms.date: x\n",
       true,
       {"3:12 ms-date-invalid: 'x' of 'ms.date' is not a date"}},
  }));

  INFO(c.name);
  const YamlDocument document = parse_yaml_document(c.text, FileId{0});
  CHECK(document.root.has_value() == c.has_root);
  CHECK(described(document.problems, c.text) == c.problems);
}

}  // namespace guidepost::content
