#include "render/compact_js.hpp"

#include <catch2/catch.hpp>
#include <string_view>

namespace guidepost::render {

TEST_CASE("compact_js leaves out comments and indentation, and nothing else") {
  struct Case {
    std::string_view script, compact;
  };
  const auto c = GENERATE(values<Case>({
      {"", ""},
      {"// note\n\n  if (a) {\r\n    b();  // stays\n  }", "if (a) {\nb();  // stays\n}\n"},
      {"const text = `  a  `;\n", "const text = `  a  `;\n"},
      {"const text = `a\n  // b\n`;\n", "const text = `a\n  // b\n`;\n"},
      {"const text = \"a\\\n  b\";\n", "const text = \"a\\\n  b\";\n"},
      {"/* a\n  // b */\n", "/* a\n  // b */\n"},
      {"a(/\\/\\//);\n", "a(/\\/\\//);\n"},
  }));

  INFO(c.script);
  CHECK(compact_js(c.script) == c.compact);
}

}  // namespace guidepost::render
