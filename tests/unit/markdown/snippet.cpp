#include "markdown/snippet.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

namespace guidepost::markdown {
namespace {

std::string describe(const std::optional<std::vector<LineRange>>& ranges) {
  if (!ranges) return "none";
  std::string text;
  for (const LineRange range : *ranges) {
    text += range.last == LineRange::to_the_end ? fmt::format("[{},end]", range.first)
                                                : fmt::format("[{},{}]", range.first, range.last);
  }
  return text;
}

TEST_CASE("ranges of lines") {
  struct Case {
    std::string_view text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"1", "[1,1]"},
      {"1-5,8", "[1,5][8,8]"},
      {" 2 - 3 , 7- ", "[2,3][7,end]"},
      {"5,1-2", "[5,5][1,2]"},
      {"", "none"},
      {"1,,2", "none"},
      {"0", "none"},
      {"-5", "none"},
      {"5-2", "none"},
      {"a", "none"},
      {"1-2-3", "none"},
      {"99999999999999999999", "none"},
      {"1-99999999999", "none"},
  }));
  INFO(c.text);
  CHECK(describe(parse_line_ranges(c.text)) == c.expected);
}

TEST_CASE("more than a hundred ranges are none") {
  std::string text = "1";
  for (int i = 0; i < 100; ++i) text += ",1-";
  CHECK(!parse_line_ranges(text));
}

TEST_CASE("merged ranges are in order and apart") {
  CHECK(describe(merged({{5, 9}, {1, 2}, {3, 3}, {8, 12}})) == "[1,3][5,12]");
  CHECK(describe(merged({})) == "");
}

TEST_CASE("parts of a file, in the comments of many languages") {
  struct Case {
    std::string_view name, file, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"C", "a\n// <x>\nb\n// </x>\nc", "b\n"},
      {"C without blanks", "//<x>\nb\n//</x>", "b\n"},
      {"Basic", "' <x>\nb\n' </x>", "b\n"},
      {"XML", "<!-- <x> -->\n<b/>\n<!-- </x> -->", "<b/>\n"},
      {"SQL", "--<x>\nb\n--</x>", "b\n"},
      {"shell", "# <x>\nb\n# </x>", "b\n"},
      {"batch", "REM <x>\nb\nrem </x>", "b\n"},
      {"CSS", "/* <x> */\nb\n/* </x> */", "b\n"},
      {"Lisp and Erlang", "; <x>\nb\n% </x>", "b\n"},
      {"region", "#region x\nb\n#endregion", "b\n"},
      {"Basic's region", "# Region \"X\"\nb\n# End Region", "b\n"},
      {"regions in regions", "#region x\n#region y\nb\n#endregion\nc\n#endregion\nd", "b\nc\n"},
      {"with its prefix", "// <snippetX>\nb\n// </snippetX>", "b\n"},
      {"CRLF and CR", "// <x>\r\nb\rc\r\n// </x>\r\n", "b\nc\n"},
      {"empty lines do not indent", "// <x>\n    b\n\n      c\n// </x>", "b\n\n  c\n"},
      {"tabs are blanks", "// <x>\n\tb\n  \tc\n// </x>", "b\nc\n"},
      {"an empty part", "// <x>\n// </x>", ""},
      {"the last of two", "// <x>\na\n// </x>\n// <x>\nb\n// </x>", "b\n"},
      {"one end too many", "// </x>\n// <x>\nb\n// </x>\n// </x>", "b\n"},
  }));
  INFO(c.name);
  const Snippet snippet = cut_snippet(c.file, {.tag = "x", .ranges = {}, .dedent = {}});
  CHECK(snippet.status == Snippet::Status::complete);
  CHECK(snippet.code == c.expected);
}

TEST_CASE("what is no mark is code") {
  for (const std::string_view file : {"x <x>\nb\n</x>", "// x\nb\n// x", "// <x\nb", "// <a b>\nb", "// <x>\nb", ""}) {
    INFO(file);
    CHECK(cut_snippet(file, {.tag = "x", .ranges = {}, .dedent = {}}).status == Snippet::Status::no_tag);
  }
}

TEST_CASE("many ranges of a long file do not multiply it") {
  std::string file;
  for (int i = 0; i < 100'000; ++i) file += "a line of code\n";
  const Snippet snippet = cut_snippet(file, {.tag = {}, .ranges = std::vector<LineRange>(100), .dedent = {}});
  CHECK(snippet.code.size() == 100 * 15);
  const LineRange all{1, LineRange::to_the_end};
  CHECK(cut_snippet(file, {.tag = {}, .ranges = std::vector<LineRange>(100, all), .dedent = {}}).code.size() <
        1'100'000);
}

}  // namespace
}  // namespace guidepost::markdown
