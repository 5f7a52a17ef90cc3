#include <array>
#include <catch2/catch.hpp>
#include <random>

#include "unit/yaml/describe.hpp"
#include "yaml/value.hpp"

namespace guidepost {
namespace {

constexpr std::uint32_t offset = 1000;

/// Pieces of YAML in any order; equal seeds give equal texts on every platform.
std::string yaml_soup(std::uint64_t seed) {
  constexpr std::array<const char*, 44> pieces{
      "a",  "b: ", "title: x\n", "\n",   "\r\n",  "  ",   "- ",    "\t",   "\"",    "'",    "[",
      "]",  "{",   "}",          ", ",   ": ",    ":",    "# c\n", "|\n",  ">-\n",  "|2\n", "&a ",
      "*a", "!t ", "? ",         "---",  "---\n", "...",  "~",     "é",    "\\",    "\\x",  "<<<<<<< HEAD\n",
      "%",  "@",   "`",          "null", "x y",   "\n\n", "\x04",  "<<: ", "\"q\"", "'s'",  "\xEF\xBB\xBF"};
  std::mt19937_64 random{seed};
  std::string text;
  for (std::size_t i = 0, count = random() % 30; i < count; ++i) text += pieces[random() % pieces.size()];
  return text;
}

bool is_inside(SourceSpan where, const std::string& text) {
  return where.file == test::yaml_file && offset <= where.range.begin && where.range.begin <= where.range.end &&
         where.range.end <= offset + text.size();
}

void check_ranges(const yaml::Value& value, const std::string& text) {
  CHECK(is_inside(value.where, text));
  const std::string_view written =
      byte_range(value.where.range.begin - offset, value.where.range.end - offset).of(text);
  if (value.is_scalar() && value.style == yaml::ScalarStyle::plain && written.find_first_of("\r\n") == written.npos)
    CHECK(written == value.text);
  for (const yaml::Value& item : value.items) check_ranges(item, text);
  for (const yaml::Entry& entry : value.entries) {
    CHECK(is_inside(entry.key.where, text));
    check_ranges(entry.value, text);
  }
}

TEST_CASE("any text is parsed or refused with one error, and every place is in the file") {
  for (std::uint64_t seed = 1; seed <= 5000; ++seed) {
    const std::string text = yaml_soup(seed);
    INFO(seed << ": " << text);
    const yaml::Document document = yaml::parse(text, test::yaml_file, offset);
    std::size_t errors = 0;
    for (const Diagnostic& problem : document.problems.items()) {
      if (problem.severity == Severity::error) ++errors;
      CHECK(is_inside(problem.where, text));
      CHECK_FALSE(problem.message.empty());
      for (const RelatedPlace& related : problem.related) CHECK(is_inside(related.where, text));
    }
    CHECK(errors <= 1);
    if (errors == 1) CHECK_FALSE(document.root);
    if (document.root) check_ranges(*document.root, text);
  }
}

}  // namespace
}  // namespace guidepost
