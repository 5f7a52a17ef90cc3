#include <catch2/catch.hpp>

#include "unit/yaml/describe.hpp"
#include "yaml/value.hpp"

namespace guidepost {
namespace {

/// Every key and value with the bytes that its range covers: "key=[...] value=[...]".
void collect(const yaml::Value& value, std::string_view file, std::string& out) {
  if (value.is_scalar() || value.is_null())
    out += fmt::format("[{}]@{} ", value.where.range.of(file), value.where.range.begin);
  if (value.is_map() || value.is_sequence()) {
    CHECK(value.where.range.empty());
    out += fmt::format("({})", value.where.range.begin);
  }
  for (const yaml::Value& item : value.items) collect(item, file, out);
  for (const yaml::Entry& entry : value.entries) {
    out += fmt::format("{}=", entry.key.where.range.of(file));
    collect(entry.value, file, out);
  }
}

TEST_CASE("each key and value knows its bytes in the file") {
  struct Case {
    std::string_view name, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"plain", "a: b\nc: d e", "(0)a=[b]@3 c=[d e]@8 "},
      {"bytes, not code points", "é: ü\nc: d\n", "(0)é=[ü]@4 c=[d]@10 "},
      {"behind a byte order mark",
       "\xEF\xBB\xBF"
       "a: b\nc: d",
       "(3)a=[b]@6 c=[d]@11 "},
      {"CRLF", "a: b\r\nc: d\r\n", "(0)a=[b]@3 c=[d]@9 "},
      {"quotes belong to the value", "a: \"x \\\" y\"\nb: 'it''s' # z\n\"k\": v\n",
       "(0)a=[\"x \\\" y\"]@3 b=['it''s']@15 \"k\"=[v]@32 "},
      {"folded plain text", "a: x\n  y\n\n  z # c\nb: 1\n", "(0)a=[x\n  y\n\n  z]@3 b=[1]@21 "},
      {"a block is its lines", "a: |\n  x\n\n    y\n\nb: >-\n  z\n", "(0)a=[  x\n\n    y]@5 b=[  z]@23 "},
      {"a block with an indentation indicator", "a: |2-\n   x\n  y\nb: 1\n", "(0)a=[   x\n  y]@7 b=[1]@19 "},
      {"a block with CRLF", "a: |\r\n  x\r\n  y\r\nb: 1\r\n", "(0)a=[  x\r\n  y]@6 b=[1]@19 "},
      {"an empty block", "a: |\nb: 1\n", "(0)a=[]@5 b=[1]@8 "},
      {"behind tag and anchor", "a: &x !t foo\nb: !m\n  k: v\n", "(0)a=[foo]@9 b=(21)k=[v]@24 "},
      {"missing values", "a:\nnull: x\nb: # c\nc: null\n", "(0)a=[]@2 null=[x]@9 b=[]@13 c=[null]@21 "},
      {"missing items", "-\n- a\n- ~\n", "(0)[]@1 [a]@4 [~]@8 "},
      {"flow", "a: [b, 'c', {d: e, f}]\n", "(0)a=(3)[b]@4 ['c']@7 (12)d=[e]@16 f=[]@20 "},
  }));

  INFO(c.name);
  const yaml::Document document = yaml::parse(c.text, test::yaml_file);
  REQUIRE(document.root);
  std::string found;
  collect(*document.root, c.text, found);
  CHECK(found == c.expected);
}

TEST_CASE("positions are shifted to where the text stands in its file") {
  const yaml::Document document = yaml::parse("a: b\na: c\n", test::yaml_file, 100);
  REQUIRE(document.root);
  const yaml::Entry& entry = document.root->entries.at(0);
  CHECK(entry.key.where == SourceSpan{test::yaml_file, {105, 106}});
  CHECK(entry.value.where == SourceSpan{test::yaml_file, {108, 109}});
  CHECK(document.problems.items().at(0).where == SourceSpan{test::yaml_file, {100, 101}});
}

}  // namespace
}  // namespace guidepost
