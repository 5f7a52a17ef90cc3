#include <catch2/catch.hpp>

#include "unit/yaml/describe.hpp"
#include "yaml/value.hpp"

namespace guidepost {
namespace {

using test::describe;

std::string repeated(std::string_view piece, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

/// a: &a [x, x, ...], b: &b [*a, *a, ...] and so on: ten to the power of `levels` values.
std::string alias_bomb(int levels) {
  std::string out = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
  for (char level = 'b'; level < 'b' + levels; ++level) {
    const std::string alias = fmt::format("*{}", static_cast<char>(level - 1));
    out += fmt::format("{0}: &{0} [{1}{2}]\n", level, alias, repeated(", " + alias, 9));
  }
  return out;
}

TEST_CASE("an alias bomb is refused where it grows too big") {
  const std::string text = alias_bomb(8);
  const yaml::Document document = yaml::parse(text, test::yaml_file);
  CHECK_FALSE(document.root);
  CHECK(describe(document.problems, text) ==
        "4:36 [*c] yaml-too-complex: aliases repeat more than 10000 values (write the values out instead of repeating "
        "them with '*')\n");
}

TEST_CASE("an alias of a long text counts by its size") {
  const std::string text = "a: &a " + repeated("x", 640'000) + "\nb: [*a, *a]\n";
  CHECK(yaml::parse(text, test::yaml_file).problems.size() == 1);
  CHECK(describe(yaml::parse("a: &a " + repeated("x", 6'400) + "\nb: *a\n", test::yaml_file).problems, "") == "");
}

TEST_CASE("deep nesting is refused, however it is written") {
  const auto piece = GENERATE(as<std::string_view>{}, "[", "- ", "{a: ", "? ", "[{a: ");
  const std::string text = repeated(piece, 100'000);
  INFO(piece);
  const yaml::Document document = yaml::parse(text, test::yaml_file);
  CHECK_FALSE(document.root);
  REQUIRE(document.problems.size() == 1);
  CHECK(document.problems.items()[0].code == Code::yaml_too_complex);
  CHECK(document.problems.items()[0].message == "lists and maps nest more than 64 deep");
}

TEST_CASE("nesting that aliases add counts too") {
  const std::string text = "a: &a [[[x]]]\nb: [[*a]]\n";
  CHECK(yaml::parse(text, test::yaml_file, 0, {.depth = 6}).root);
  const yaml::Document refused = yaml::parse(text, test::yaml_file, 0, {.depth = 5});
  CHECK_FALSE(refused.root);
  CHECK(describe(refused.problems, text) ==
        "2:6 [*a] yaml-too-complex: lists and maps nest more than 5 deep (make the structure flatter)\n");
}

TEST_CASE("64 levels are accepted") {
  const yaml::Document document = yaml::parse(repeated("[", 64) + repeated("]", 64), test::yaml_file);
  CHECK(document.root);
}

TEST_CASE("too many values are refused") {
  const std::string text = "[a, b, c, d]";
  CHECK(yaml::parse(text, test::yaml_file, 0, {.nodes = 5}).root);
  const yaml::Document refused = yaml::parse(text, test::yaml_file, 0, {.nodes = 4});
  CHECK(describe(refused.problems, text) ==
        "1:11 [d] yaml-too-complex: more than 4 values in one document (split the file)\n");
}

}  // namespace
}  // namespace guidepost
