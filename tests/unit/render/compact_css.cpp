#include "render/compact_css.hpp"

#include <catch2/catch.hpp>
#include <string_view>

namespace guidepost::render {

TEST_CASE("compact_css leaves out what browsers skip, and nothing else") {
  struct Case {
    std::string_view css, compact;
  };
  const auto c = GENERATE(values<Case>({
      {"", ""},
      {"  a {\n    color: red;  \r\n\n  }\n", "a{color: red;}\n"},
      {"a ,\n b  >  c { d: e , f ; }\n@media x { g {} }", "a,b > c{d: e,f;}@media x{g{}}\n"},
      {"a\n  b\t{}", "a\nb{}\n"},
      {"a :hover { --empty: ; b : c }", "a :hover{--empty: ;b : c}\n"},
      {"/* note */ a { b: c } /* d", "a{b: c}\n"},
      {"a /* x */ b {}", "a b{}\n"},
      {"/*! license */\na {}", "/*! license */\na{}\n"},
      {"a { content: \"/* no */  \\\"  x\"; b: '\\'/*' }", "a{content: \"/* no */  \\\"  x\";b: '\\'/*' }\n"},
      {"a { content: \"open\n  b: c }", "a{content: \"open\nb: c}\n"},
      {"a { content: \"open,\n  b: c }", "a{content: \"open,\nb: c}\n"},
      {"a::after { content: \" \";\n}", "a::after{content: \" \";}\n"},
      {"url(a.png)", "url(a.png)\n"},
  }));

  INFO(c.css);
  CHECK(compact_css(c.css) == c.compact);
}

}  // namespace guidepost::render
