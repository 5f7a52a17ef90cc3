// Which fixes fit together.
#include "fixes/fix_text.hpp"

#include <catch2/catch.hpp>

namespace guidepost::fixes {
namespace {

struct Edit {
  std::size_t begin, end;
  std::string_view replacement;
};

Diagnostic finding(Code code, std::initializer_list<Edit> edits) {
  Diagnostic found = make_diagnostic(code, {}, "");
  for (const Edit& edit : edits)
    found.fix.push_back({{FileId{0}, byte_range(edit.begin, edit.end)}, std::string{edit.replacement}});
  return found;
}

/// "0123456789" with the safe fixes of the findings made.
std::string fixed(const std::vector<Diagnostic>& findings) {
  std::vector<const Diagnostic*> pointers;
  for (const Diagnostic& one : findings) pointers.push_back(&one);
  const std::vector<FileFixes> files = safe_fixes(pointers);
  return files.empty() ? "nothing" : fixed_text("0123456789", files.front().edits);
}

constexpr Code safe = Code::link_case_mismatch;

}  // namespace

TEST_CASE("fixes that do not touch each other are all made, in any order") {
  CHECK(fixed({finding(safe, {{8, 9, "H"}}), finding(safe, {{0, 1, "ab"}, {3, 3, "-"}})}) == "ab12-34567H9");
}

TEST_CASE("of fixes that meet the first by place is made, whole") {
  CHECK(fixed({finding(safe, {{2, 6, "X"}}), finding(safe, {{0, 1, "a"}, {5, 7, "Y"}})}) == "a1234Y789");
  CHECK(fixed({finding(safe, {{2, 6, "X"}}), finding(safe, {{3, 4, "Y"}, {8, 9, "Z"}})}) == "01X6789");
  CHECK(fixed({finding(safe, {{2, 2, "X"}}), finding(safe, {{2, 2, "Y"}})}) == "01X23456789");
  CHECK(fixed({finding(safe, {{2, 4, "X"}}), finding(safe, {{4, 5, "Y"}})}) == "01XY56789");
}

TEST_CASE("a fix whose edits meet each other is not made") {
  CHECK(fixed({finding(safe, {{2, 4, "X"}, {3, 5, "Y"}})}) == "nothing");
}

TEST_CASE("only codes of the list are fixed") {
  CHECK(fixed({finding(Code::table_cells, {{2, 4, "X"}})}) == "nothing");
  CHECK(fixed({finding(Code::literal_emphasis, {{2, 4, "X"}})}) == "nothing");
}

}  // namespace guidepost::fixes
