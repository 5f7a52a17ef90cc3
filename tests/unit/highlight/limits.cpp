// Whatever the code is: tokens are in order, in the code, on character boundaries, and there in a moment.
#include <catch2/catch.hpp>
#include <string>

#include "base/utf8.hpp"
#include "unit/highlight/marked.hpp"

namespace guidepost {
namespace {

constexpr std::string_view languages[] = {"powershell", "http", "json", "xml", "csharp", "java", "azurecli", "kusto"};

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

void check_order(const std::vector<highlight::Token>& tokens, std::string_view code) {
  std::size_t done = 0;
  for (const highlight::Token& token : tokens) {
    REQUIRE(token.begin >= done);
    REQUIRE(token.begin < token.end);
    REQUIRE(token.end <= code.size());
    REQUIRE(code.substr(token.begin, token.end - token.begin).find('\n') == std::string_view::npos);
    done = token.end;
  }
}

TEST_CASE("tokens are in order and inside the code, whatever it is") {
  const std::string samples[] = {
      "\"é\" '日本' \xF0\x9F\x98\x80 // \xF0\x9F\x98\x80\r\n\"open\n\n\n}}}{{{",
      "\"\xFF\xFE\" \x01 \xC3(\n'\xED\xA0\x80'",
      "<<<>>> ${{{}}} @\"\n\"@ `\\",
      std::string("a\0b \"c\0\"", 9),
  };
  for (const std::string_view language : languages) {
    for (const std::string& code : samples) {
      INFO(language << ": " << code);
      check_order(highlight::tokens(language, code), code);
    }
  }
}

TEST_CASE("places of characters beyond ASCII are places in bytes") {
  CHECK(test::marked("csharp", "f(\"😀é\", 1)") == "<function f>(<string \"😀é\">, <number 1>)");
}

TEST_CASE("code that is too long has no colours") {
  CHECK(highlight::tokens("json", repeated("{\"a\": 1}\n", highlight::max_code / 9 + 1)).empty());
  CHECK(highlight::tokens("json", '"' + std::string(highlight::max_line, 'a') + '"').empty());
  CHECK(!highlight::tokens("json", "{\"a\": 1}\n" + std::string(highlight::max_line - 1, ' ')).empty());
}

TEST_CASE("hostile code comes to an end") {
  const std::string_view seeds[] = {"(", "{\"", "<a ", "$(", "[[", "\"\\", "/*", "@\"", "'", "<!--", "a:", "#region "};
  for (const std::string_view language : languages) {
    for (const std::string_view seed : seeds) {
      const std::string line = repeated(seed, highlight::max_line / seed.size() - 1) + '\n';
      const std::string code = repeated(line, highlight::max_code / line.size());
      INFO(language << ' ' << seed);
      check_order(highlight::tokens(language, code), code);
    }
  }
}

}  // namespace
}  // namespace guidepost
