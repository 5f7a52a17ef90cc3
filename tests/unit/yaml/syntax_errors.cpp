#include <catch2/catch.hpp>

#include "unit/yaml/describe.hpp"
#include "yaml/value.hpp"

namespace guidepost {
namespace {

using test::describe;

TEST_CASE("a syntax error says what the writer did, and where") {
  struct Case {
    std::string_view text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a: b\n\tc: d\n", "2:1 [\t] yaml-syntax-error: tab in the indentation (indent with spaces)\n"},
      {"a:\n\t- b\n", "2:1 [\t] yaml-syntax-error: tab in the indentation (indent with spaces)\n"},
      {"a: \"foo\nb: c\n",
       "1:4 [\"foo] yaml-syntax-error: the quote \" is not closed (add the same quote at the end of the value)\n"},
      {"b: c\na: 'foo",
       "2:4 ['foo] yaml-syntax-error: the quote ' is not closed (add the same quote at the end of the value)\n"},
      {"a: \"foo\nb: \"c\"\n",
       "1:4 [\"foo] yaml-syntax-error: the quote \" is not closed (add the same quote at the end of the value)\n"},
      {"a: 'it's here'\n",
       "1:8 [s here'] yaml-syntax-error: text after the closing quote (inside single quotes write '' for a quote, "
       "inside double quotes \\\")\n"},
      {"a: \"b\" c\n",
       "1:8 [c] yaml-syntax-error: text after the closing quote (inside single quotes write '' for a quote, inside "
       "double quotes \\\")\n"},
      {"a: [New] orders\n",
       "1:10 [orders] yaml-syntax-error: text after the closing ']' (put the whole value in quotes)\n"},
      {"a: [x\nb: c\n",
       "1:4 [[] yaml-syntax-error: '[' is not closed (close it, or put the whole value in quotes if it is text)\n"},
      {"{a: b",
       "1:1 [{] yaml-syntax-error: '{' is not closed (close it, or put the whole value in quotes if it is text)\n"},
      {"title: Orders: an overview\n",
       "1:14 [:] yaml-syntax-error: ': ' inside a value without quotes (put the whole value in quotes)\n"},
      {"é: ü: c\n", "1:5 [:] yaml-syntax-error: ': ' inside a value without quotes (put the whole value in quotes)\n"},
      {"a: b\n  c: d\n",
       "2:3 [c] yaml-syntax-error: 'c' is indented like a continuation of the value above it (indent it like the key "
       "above, or put the whole value in quotes)\n"
       "  1:4 [b\n"
       "  c] the value begins here\n"},
      {"a: b\nfoo\nc: d\n",
       "2:1 [foo] yaml-syntax-error: expected 'key: value', found 'foo' (add a key, or indent the line if it continues "
       "the value above it)\n"},
      {"a: b\nfoo\n",
       "2:1 [foo] yaml-syntax-error: expected 'key: value', found 'foo' (add a key, or indent the line if it continues "
       "the value above it)\n"},
      {"a:b\nc: d\n",
       "1:1 [a:b] yaml-syntax-error: no blank after the colon of 'a:b' (put a blank between the colon and the "
       "value)\n"},
      {"a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> main\n",
       "2:1 [<<<<<<< HEAD] yaml-syntax-error: merge conflict marker '<<<<<<<' (keep one of the two sides and remove "
       "the marker lines)\n"},
      {"<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> main\n",
       "1:1 [<<<<<<< HEAD] yaml-syntax-error: merge conflict marker '<<<<<<<' (keep one of the two sides and remove "
       "the marker lines)\n"},
      {"a: b\n=======\n",
       "2:1 [=======] yaml-syntax-error: merge conflict marker '=======' (keep one of the two sides and remove the "
       "marker lines)\n"},
      {"a: b\n- c\n",
       "2:1 [-] yaml-syntax-error: a list entry '- ' cannot stand here (put the list on the lines below its key, or "
       "quote the value)\n"},
      {"a: - b\n",
       "1:4 [-] yaml-syntax-error: a list entry '- ' cannot stand here (put the list on the lines below its key, or "
       "quote the value)\n"},
      {"a:\n    b: c\n   d: e\n",
       "3:4 [d: e] yaml-syntax-error: the indentation of 'd' matches no line above it (indent it like the lines that "
       "it belongs to)\n"},
      {"a:\n  - b\n c\n",
       "3:2 [c] yaml-syntax-error: expected 'key: value', found 'c' (add a key, or indent the line if it continues the "
       "value above it)\n"},
      {"a: @home\n",
       "1:4 [@] yaml-syntax-error: a value without quotes cannot begin with '@' (put the whole value in quotes)\n"},
      {"a: `code`\n",
       "1:4 [`] yaml-syntax-error: a value without quotes cannot begin with '`' (put the whole value in quotes)\n"},
      {"a: ,x\n",
       "1:4 [,] yaml-syntax-error: a value without quotes cannot begin with ',' (put the whole value in quotes)\n"},
      {"a: ]\n",
       "1:4 []] yaml-syntax-error: a value without quotes cannot begin with ']' (put the whole value in quotes)\n"},
      {"a: 1\n]\n",
       "2:1 []] yaml-syntax-error: a value without quotes cannot begin with ']' (put the whole value in quotes)\n"},
      {"a: *important* text\n",
       "1:4 [*important*] yaml-syntax-error: '*important*' refers to an anchor that does not exist (put the whole "
       "value in quotes if it is text)\n"},
      {"a: **bold**\n",
       "1:4 [**bold**] yaml-syntax-error: '**bold**' refers to an anchor that does not exist (put the whole value in "
       "quotes if it is text)\n"},
      {"a: &\n",
       "1:4 [&] yaml-syntax-error: a value without quotes cannot begin with '&' (put the whole value in quotes)\n"},
      {"a: &x [*x]\n",
       "1:8 [*x] yaml-syntax-error: '*x' stands inside the value that it refers to (put the whole value in quotes if "
       "it is text)\n"},
      {"a: \"C:\\program\"\n",
       "1:7 [\\p] yaml-syntax-error: '\\p' is not an escape sequence (double the backslash, or use single quotes)\n"},
      {"a: \"\\x4\"\n",
       "1:5 [\\x4\"] yaml-syntax-error: '\\x4\"' is not an escape sequence (double the backslash, or use single "
       "quotes)\n"},
      {"a: \"\\文\"\n",
       "1:5 [\\文] yaml-syntax-error: '\\文' is not an escape sequence (double the backslash, or use single quotes)\n"},
      {"a: |文\n",
       "1:5 [文] yaml-syntax-error: unexpected character in block scalar (check the quotes and the indentation of this "
       "line "
       "and the one above)\n"},
      {"a: b\n\r文\n",
       "2:2 [文] yaml-syntax-error: expected 'key: value', found '文' (add a key, or indent the line if it continues "
       "the value "
       "above it)\n"},
      {"a: {{ product }}\n",
       "1:4 [{{] yaml-syntax-error: a key is text, but '{{' begins a list or a map (put the whole value in quotes if "
       "it is text)\n"},
      {"[a, b]: c\n",
       "1:1 [[] yaml-syntax-error: a key is text, but '[' begins a list or a map (put the whole value in quotes if it "
       "is text)\n"},
      {"- a\nb: c\n",
       "2:1 [b: c] yaml-syntax-error: 'b: c' does not belong to the list or value above it (make the file one list, "
       "one map or one value)\n"},
      {"[a] b\n",
       "1:5 [b] yaml-syntax-error: 'b' does not belong to the list or value above it (make the file one list, one map "
       "or one value)\n"},
      {"a: b\n\x04\n", "2:1 [\x04] yaml-syntax-error: control character U+0004 in YAML (remove it)\n"},
      {"a: !x !y z\n",
       "1:7 [!] yaml-syntax-error: cannot assign multiple tags to the same node (check the quotes and the indentation "
       "of this line and the one above)\n"},
      {"a: |x\n",
       "1:5 [x] yaml-syntax-error: unexpected character in block scalar (check the quotes and the indentation of this "
       "line and the one above)\n"},
      {"a: b\néééééééééééééééééééééééééééééééééééé\nc: d\n",
       "2:1 [éééééééééééééééééééééééééééééééééééé] yaml-syntax-error: expected 'key: value', found "
       "'éééééééééééééééééééééééééééééé...' (add a key, or indent the line if it continues the value above it)\n"},
  }));

  const yaml::Document document = yaml::parse(c.text, test::yaml_file);
  CHECK_FALSE(document.root);
  CHECK(describe(document.problems, c.text) == c.expected);
}

}  // namespace
}  // namespace guidepost
