// What programs and readers fill in.
#include "translation/placeholders.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace guidepost::translation {
namespace {

std::string placeholders(std::string_view text) {
  std::string found;
  for (const std::string_view one : find_placeholders(text)) (found += found.empty() ? "" : " ") += one;
  return found;
}

TEST_CASE("find_placeholders knows those of programs and of templates") {
  struct Case {
    std::string_view text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"no placeholder", ""},
      {"{0} of {1}", "{0} {1}"},
      {"GET /customers/{customer-id}/x", "{customer-id}"},
      {"${name} and $name, not $5", "${name} $name"},
      {"%s, %1$d, %5.2f", "%s %1$d %5.2f"},
      {"%APPDATA% of 50 % and 50%", "%APPDATA%"},
      {"50% discount, 50 %, 100%s", ""},
      {"<TENANT_ID>, not <your name> or <b>", "<TENANT_ID>"},
      {"{not a name} {} {", ""},
      {"US$name", ""},
  }));
  INFO(c.text);
  CHECK(placeholders(c.text) == c.expected);
}

TEST_CASE("find_placeholder_difference compares them in any order") {
  CHECK_FALSE(find_placeholder_difference("{1} von {0}", "{0} of {1}"));
  const auto altered = find_placeholder_difference("{nombre}", "{name}");
  REQUIRE(altered);
  CHECK(altered->here == "{nombre}");
  CHECK(altered->there == "{name}");
  const auto missing = find_placeholder_difference("nichts", "%s");
  REQUIRE(missing);
  CHECK(missing->here.empty());
  CHECK(missing->there == "%s");
}

}  // namespace
}  // namespace guidepost::translation
