// JSON read into the same values, as forgiving as docfx.
#include "yaml/json.hpp"

#include <catch2/catch.hpp>

#include "unit/yaml/describe.hpp"

namespace guidepost {
namespace {

using test::describe;

TEST_CASE("JSON becomes plain values") {
  struct Case {
    std::string_view name, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"empty", "", "nothing"},
      {"blanks", " \t\r\n", "nothing"},
      {"only a comment", "// later\n", "nothing"},
      {"a map", R"({"a": "b", "c": {"d": []}})", "{a: 'b', c: {d: []}}"},
      {"words and numbers", R"([true, false, null, -1.5e+3, 007])", "[true, false, ~, -1.5e+3, 007]"},
      {"no blanks", R"({"a":1,"b":[2,3]})", "{a: 1, b: [2, 3]}"},
      {"tabs and CRLF", "{\r\n\t\"a\":\t1\r\n}\r\n", "{a: 1}"},
      {"byte order mark", "\xEF\xBB\xBF{\"a\": 1}", "{a: 1}"},
      {"comments", "{ // one\n \"a\": /* two */ 1 /* { */ }", "{a: 1}"},
      {"an address is no comment", R"({"a": "https://x//y"})", "{a: 'https://x//y'}"},
      {"commas before brackets", R"({"a": [1, 2,], })", "{a: [1, 2]}"},
      {"escapes", R"(["\"\\\/\b\f\n\r\t"])", "['\"\\/\b\f\n\r\t']"},
      {"code points", R"(["\u00e5\u4e2d\ud83d\ude00"])", "['å中😀']"},
      {"half a pair, and no character", R"(["\ud83d \u0000"])", "['\xEF\xBF\xBD \xEF\xBF\xBD']"},
      {"a tab in a text", "[\"a\tb\"]", "['a\tb']"},
      {"an empty key", R"({"": 1})", "{: 1}"},
      {"the last of equal keys", R"({"a": 1, "b": 2, "a": 3})", "{b: 2, a: 3}"},
  }));

  INFO(c.name);
  const yaml::Document document = yaml::parse_json(c.text, test::yaml_file);
  CHECK(describe(document) == c.expected);
  for (const Diagnostic& problem : document.problems.items()) CHECK(problem.code == Code::yaml_duplicate_key);
}

TEST_CASE("keys and values know where they stand") {
  const std::string_view text = "\xEF\xBB\xBF{\n\t\"å\": [\"b\", 12, { }]\n}";
  const yaml::Document document = yaml::parse_json(text, test::yaml_file);
  const yaml::Entry& entry = document.root->entries.at(0);
  const auto marked = [&](SourceSpan where) { return where.range.of(text); };
  CHECK(marked(entry.key.where) == "\"å\"");
  CHECK(marked(entry.value.items.at(0).where) == "\"b\"");
  CHECK(marked(entry.value.items.at(1).where) == "12");
  CHECK(entry.value.items.at(2).where.range.empty());
  CHECK(text.substr(entry.value.items.at(2).where.range.begin, 1) == "{");
}

TEST_CASE("a syntax error points at its place, and what stood before it is kept") {
  struct Case {
    std::string_view text, values, problem;
  };
  const auto c = GENERATE(values<Case>({
      {"[\"a\"\n \"b\"]", "['a', 'b']",
       "1:4 [\"] json-syntax-error: a comma is missing (put ',' between two values)\n"},
      {"[{\"a\": 1} {\"b\": 2}]", "[{a: 1}, {b: 2}]",
       "1:9 [}] json-syntax-error: a comma is missing (put ',' between two values)\n"},
      {"{\"a\" 1}", "{}", "1:2 [\"a\"] json-syntax-error: no ':' after the key \"a\" (write '\"key\": value')\n"},
      {"{\"a\": 1, b: 2}", "{a: 1}",
       "1:10 [b] json-syntax-error: expected a key in double quotes, found 'b' (write '\"key\": value')\n"},
      {"{\"a\": b}", "{}",
       "1:7 [b] json-syntax-error: 'b' is no JSON value (put texts in double quotes; without quotes there are numbers, "
       "true, false, null)\n"},
      {"{\"a\":", "{}",
       "1:6 [] json-syntax-error: the text ends where a value is expected (add the value and the closing brackets)\n"},
      {"[\"a\", \"b\n, \"c\"]", "['a']",
       "1:7 [\"b] json-syntax-error: the quote of \"b is not closed (end the text with '\"' in the same line)\n"},
      {"[1, [2", "[1, [2]]", "1:5 [[] json-syntax-error: '[' is not closed (add the closing bracket)\n"},
      {"[\"C:\\program\"]", "[]",
       "1:5 [\\p] json-syntax-error: '\\p' is not an escape sequence (double the backslash)\n"},
      {"[\"\\u12\"]", "[]", "1:3 [\\u] json-syntax-error: '\\u' is not an escape sequence (double the backslash)\n"},
      {"[{\"a\": 1}, {\"b\": 2, \"c\": x}]", "[{a: 1}]",
       "1:26 [x] json-syntax-error: 'x' is no JSON value (put texts in double quotes; without quotes there are "
       "numbers, "
       "true, false, null)\n"},
      {"{} }", "{}",
       "1:4 [}] json-syntax-error: '}' stands after the end of the value (remove it, or a closing bracket too many "
       "before it)\n"},
      {"{\"a\": [1}", "{a: [1]}",
       "1:9 [}] json-syntax-error: '}' is no JSON value (put texts in double quotes; without quotes there are numbers, "
       "true, false, null)\n"},
  }));

  INFO(c.text);
  const yaml::Document document = yaml::parse_json(c.text, test::yaml_file);
  CHECK(describe(document) == c.values);
  CHECK(describe(document.problems, c.text) == c.problem);
}

TEST_CASE("hostile JSON is refused before it costs memory, and comes to an end") {
  for (const std::string_view piece : {"[", "{\"a\":", "[[],", "/*", "//", "\"", ","}) {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += piece;
    INFO(piece);
    CHECK(yaml::parse_json(text, test::yaml_file).problems.size() <= 65);
  }
  const yaml::Document document = yaml::parse_json("[1, 2, 3]", test::yaml_file, {.nodes = 3});
  CHECK(document.problems.items().at(0).code == Code::yaml_too_complex);
}

}  // namespace
}  // namespace guidepost
