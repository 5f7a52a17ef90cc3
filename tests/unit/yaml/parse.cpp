#include <catch2/catch.hpp>

#include "unit/yaml/describe.hpp"
#include "yaml/value.hpp"

namespace guidepost {
namespace {

using test::describe;

TEST_CASE("YAML becomes plain values") {
  struct Case {
    std::string_view name, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"empty", "", "nothing"},
      {"only a comment", "# nothing here\n", "nothing"},
      {"a map", "title: Orders\nms.date: 04/12/2021\n", "{title: Orders, ms.date: 04/12/2021}"},
      {"no final newline", "a: b", "{a: b}"},
      {"CRLF", "a: b\r\nc:\r\n  - d\r\n", "{a: b, c: [d]}"},
      {"byte order mark",
       "\xEF\xBB\xBF"
       "a: b",
       "{a: b}"},
      {"missing and explicit nulls", "a:\nb: ~\nc: null\nd: ''\n", "{a: ~, b: ~, c: ~, d: ''}"},
      {"styles", "a: x\nb: \"x\"\nc: 'it''s'\nd: |\n  x\ne: >-\n  f\n  g\n",
       "{a: x, b: 'x', c: 'it's', d: |x\n|, e: |f g|}"},
      {"lists in lists", "- a\n- - b\n  - c\n- [d, [e]]\n", "[a, [b, c], [d, [e]]]"},
      {"a comment after a value", "a: b # c\n", "{a: b}"},
      {"a number stays text", "a: 007\nb: 1e3\n", "{a: 007, b: 1e3}"},
      {"only the first document", "a: b\n---\nc: d\n", "{a: b}"},
      {"document end marker", "a: b\n...\nc: d\n", "{a: b}"},
      {"only a document start", "---\n", "~"},
      {"a tag is ignored", "a: !!int 12\nb: !x\n  c: d\n", "{a: 12, b: {c: d}}"},
      {"an alias repeats its value", "a: &x [1, 2]\nb: *x\n", "{a: [1, 2], b: [1, 2]}"},
      {"an alias as key", "a: &x k\n*x : v\n", "{a: k, k: v}"},
      {"a merge key is a key", "a: &x {k: v}\nb:\n  <<: *x\n  l: w\n", "{a: {k: v}, b: {<<: {k: v}, l: w}}"},
      {"null as key", "null: a\n~: b\n", "{null: a, ~: b}"},
      {"no key", ": a\n", "{: a}"},
      {"non-ASCII", "rubrik: Åäö\n标题: 支持\n", "{rubrik: Åäö, 标题: 支持}"},
  }));

  INFO(c.name);
  const yaml::Document document = yaml::parse(c.text, test::yaml_file);
  CHECK(describe(document) == c.expected);
  CHECK(describe(document.problems, c.text) == "");
}

TEST_CASE("the last of equal keys wins and each earlier one is a warning") {
  const std::string_view text = "title: A\nauthor: B\ntitle: C\n\"title\": D\n";
  const yaml::Document document = yaml::parse(text, test::yaml_file);
  CHECK(describe(document) == "{author: B, title: D}");
  CHECK(describe(document.problems, text) ==
        "1:1 [title] yaml-duplicate-key: key 'title' stands again below: this value is ignored (remove one of the two "
        "lines)\n"
        "  4:1 [\"title\"] the value that counts\n"
        "3:1 [title] yaml-duplicate-key: key 'title' stands again below: this value is ignored (remove one of the two "
        "lines)\n"
        "  4:1 [\"title\"] the value that counts\n");
}

TEST_CASE("equal keys of two maps are no duplicates, and an aliased map is reported once") {
  const std::string_view text = "a: {k: 1}\nb: &x {k: 1, k: 2}\nc: *x\n";
  const yaml::Document document = yaml::parse(text, test::yaml_file);
  CHECK(describe(document) == "{a: {k: 1}, b: {k: 2}, c: {k: 2}}");
  CHECK(document.problems.size() == 1);
}

TEST_CASE("values are looked up by key") {
  const yaml::Document document =
      yaml::parse("name: x\nlist: [a]\nempty:\nyes_word: \"True\"\nno_word: OFF\nother: 1\n", test::yaml_file);
  REQUIRE(document.root);
  const yaml::Value& root = *document.root;
  CHECK(root.string_at("name") == "x");
  CHECK(root.string_at("list") == "");
  CHECK(root.string_at("absent") == "");
  CHECK(root.find("absent") == nullptr);
  CHECK(root.find("list")->find("a") == nullptr);
  CHECK(root.find("empty")->is_null());
  CHECK(root.find("yes_word")->as_bool() == true);
  CHECK(root.find("no_word")->as_bool() == false);
  CHECK(root.find("other")->as_bool() == std::nullopt);
  CHECK(root.find("list")->as_bool() == std::nullopt);
}

}  // namespace
}  // namespace guidepost
