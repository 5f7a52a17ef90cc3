#include "markdown/autolinks.hpp"

#include <catch2/catch.hpp>

namespace guidepost {
namespace {

TEST_CASE("addresses in text are found as GitHub finds them") {
  struct Case {
    std::string_view text, found, href;
  };
  const auto c = GENERATE(values<Case>({
      {"see https://a.b/c?d=e#f now", "https://a.b/c?d=e#f", "https://a.b/c?d=e#f"},
      {"HTTP://A.B", "HTTP://A.B", "HTTP://A.B"},
      {"ftp://a.b/c", "ftp://a.b/c", "ftp://a.b/c"},
      {"http://localhost:80/x", "http://localhost:80/x", "http://localhost:80/x"},
      {"www.a.example", "www.a.example", "http://www.a.example"},
      {"(www.a.b/c_(d))", "www.a.b/c_(d)", "http://www.a.b/c_(d)"},
      {"https://a.b/c).", "https://a.b/c", "https://a.b/c"},
      {"https://a.b/c...", "https://a.b/c", "https://a.b/c"},
      {"https://a.b/c&amp;", "https://a.b/c", "https://a.b/c"},
      {"https://a.b/c&d;e", "https://a.b/c&d;e", "https://a.b/c&d;e"},
      {"https://a.b/\"c\"", "https://a.b/\"c", "https://a.b/\"c"},
      {"https://a.b<c", "https://a.b", "https://a.b"},
      {"https://日本.example/语", "https://日本.example/语", "https://日本.example/语"},
      {"见https://a.b/c。后", "https://a.b/c", "https://a.b/c"},
      {"见https://a.b/c）后", "https://a.b/c", "https://a.b/c"},
      {"a.b-c_d+e@f-g.example.", "a.b-c_d+e@f-g.example", "mailto:a.b-c_d+e@f-g.example"},
      {"x@y z@a.b", "z@a.b", "mailto:z@a.b"},
  }));
  INFO(c.text);
  const auto link = markdown::find_autolink(c.text, 0);
  REQUIRE(link);
  CHECK(c.text.substr(link->begin, link->end - link->begin) == c.found);
  CHECK(link->href == c.href);
}

TEST_CASE("what is no address is not found") {
  const auto text = GENERATE(
      values<std::string_view>({"", "http://", "https://.", "www.", "xwww.a.b", "foo://a.b", "xhttp://a.b", "a@b",
                                "@a.b", "a@b.", "a@b.c-", "https://a_b.c_d", "example.com", "1:2 a:b"}));
  INFO(text);
  CHECK_FALSE(markdown::find_autolink(text, 0));
}

TEST_CASE("the search goes on behind an address") {
  const std::string_view text = "https://a.b https://c.d";
  const auto first = markdown::find_autolink(text, 0);
  REQUIRE(first);
  const auto second = markdown::find_autolink(text, first->end);
  REQUIRE(second);
  CHECK(second->begin == 12);
  CHECK_FALSE(markdown::find_autolink(text, second->end));
}

}  // namespace
}  // namespace guidepost
