#include "markdown/urls.hpp"

#include <catch2/catch.hpp>

#include "support/readable_markdown.hpp"

namespace guidepost {
namespace {

TEST_CASE("schemes that run code are known in any spelling") {
  const auto href = GENERATE(values<std::string_view>(
      {"javascript:alert(1)", "JaVaScRiPt:x", "  javascript:x", "java\tscript:x", "java\nscript:x", "\x01javascript:x",
       "javascript :x", "vbscript:x", "data:text/html,x", "DATA:image/svg+xml,x", "livescript:x", "java\x02script:x"}));
  INFO(href);
  CHECK(markdown::runs_code(markdown::clean_href(href)));
}

TEST_CASE("other addresses are harmless") {
  const auto href =
      GENERATE(values<std::string_view>({"a.md", "https://a.example", "#javascript:x-y", "javascript.md", "mailto:a@b",
                                         "tel:1", "a/javascript:x", "", "datasheet:x", "?javascript:x"}));
  INFO(href);
  CHECK_FALSE(markdown::runs_code(markdown::clean_href(href)));
}

TEST_CASE("what browsers ignore in an address is taken out") {
  CHECK(markdown::clean_href(" \x01 a\tb\r\nc d ") == "abc d");
}

TEST_CASE("no spelling of a running address reaches a page") {
  const auto text = GENERATE(values<std::string_view>({
      "[a](javascript:alert(1))",
      "[a](JAVASCRIPT&#58;alert(1))",
      "[a](&#x6A;avascript:alert(1))",
      "[a](java&Tab;script:alert(1))",
      "[a](<  javascript:alert(1)>)",
      "![a](javascript:alert(1))",
      "[![a](data:image/svg+xml,x)](vbscript:x)",
      "[a]\n\n[a]: javascript:alert(1)",
      "<javascript:alert(1)>",
      "<a href=javascript:alert(1)>a</a>",
      "<a href='  java\nscript:alert(1)'>a</a>",
      "<a HREF=\"&#0000106avascript&#58;alert(1)\">a</a>",
      "<a href=\"&#106;&#97;vascript&colon;alert(1)\">a</a>",
      "<img src=javascript:alert(1)>",
      ":::image source=\"javascript:alert(1)\" lightbox=\"javascript:x\" alt-text=\"a\":::",
      "[!VIDEO javascript:alert(1)]",
      "[!code-x[a](javascript:alert(1))]",
      ":::code source=\"javascript:alert(1)\":::",
  }));
  INFO(text);
  const auto article = test::parse_markdown(text);
  for (const markdown::Hole& hole : article.body.holes) {
    CHECK_FALSE(markdown::runs_code(article.links.at(hole.index).href));
  }
  CHECK(article.body.html.find("href=") == std::string::npos);
  CHECK(article.body.html.find("src=") == std::string::npos);
}

}  // namespace
}  // namespace guidepost
