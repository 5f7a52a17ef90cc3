#include "render/compact_js.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "render/theme.hpp"

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

TEST_CASE("our own scripts are made compact, each of them") {
  for (const EmbeddedFile& file : embedded_theme()) {
    if (!file.path.ends_with(".js")) continue;
    INFO(file.path);
    const std::string compact = compact_js(file.bytes);
    for (const std::string_view line : text::split(compact, '\n')) CHECK_FALSE(text::trim(line).starts_with("//"));
  }
}

}  // namespace guidepost::render
