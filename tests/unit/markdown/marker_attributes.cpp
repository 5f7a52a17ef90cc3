#include "markdown/marker_attributes.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "markdown/marker_scan.hpp"
#include "markdown/parse.hpp"

namespace guidepost {
namespace {

/// name=value; for each attribute of `:::x` + text + `:::`.
std::string attributes(std::string_view text) {
  markdown::register_extensions();
  const std::string source = fmt::format(":::x {}:::", text);
  std::string out;
  for (const auto& attribute : markdown::marker_attributes(markdown::scan_colons(source, 0))) {
    out += fmt::format("{}={};", attribute.name, attribute.value);
  }
  return out;
}

TEST_CASE("attributes are read, damaged ones too") {
  struct Case {
    std::string_view text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a=\"b\" c=\"d e\"", "a=b;c=d e;"},
      {"a=\"b\"c=\"d\"", "a=b;c=d;"},
      {"A = 'b'  C= \"d\" ", "a=b;c=d;"},
      {"a=b c=d", "a=b;c=d;"},
      {"a=\"b \"c\" d\" e=\"f\"", "a=b \"c\" d;e=f;"},
      {"a=\"b c=\"d\"", "a=b;c=d;"},
      {"a=b\" c=\"d\"", "a=b;c=d;"},
      {"a=\"b", "a=b;"},
      {"a=\u201Cb c\u201D d=\u201Ee\u201D", "a=b c;d=e;"},
      {"a=\"&quot;b&quot; &amp; c\"", "a=\"b\" & c;"},
      {"a=\"\" b=", "a=;b=;"},
      {"junk ??? a=\"b\"", "a=b;"},
      {"a=\"1\" a=\"2\"", "a=1;"},
      {"alt-text=\"it's\"", "alt-text=it's;"},
      {"", ""},
  }));
  INFO(c.text);
  CHECK(attributes(c.text) == c.expected);
}

TEST_CASE("an attribute knows its place") {
  markdown::register_extensions();
  const std::string_view text = "x\n:::image  source=\"a b\" type=c:::";
  const auto found = markdown::marker_attributes(markdown::scan_colons(text, 2));
  REQUIRE(found.size() == 2);
  CHECK(found[0].where.of(text) == "source=\"a b\"");
  CHECK(found[1].where.of(text) == "type=c");
}

}  // namespace
}  // namespace guidepost
