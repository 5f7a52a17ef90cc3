// Where links lead, whatever language their addresses name.
#include "translation/link_targets.hpp"

#include <catch2/catch.hpp>

namespace guidepost::translation {
namespace {

TEST_CASE("web_place is one for all languages of an address") {
  struct Case {
    std::string_view href, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"https://docs.microsoft.com/en-us/azure/", "http://docs.microsoft.com/azure"},
      {"https://Docs.microsoft.com/de-de/azure", "http://docs.microsoft.com/azure"},
      {"/en-us/azure#part", "/azure#part"},
      {"/zh-hans-cn/azure?view=a", "/azure?view=a"},
      {"/azure/cost", "/azure/cost"},
      {"https://go.microsoft.com/fwlink/?linkid=1", "http://go.microsoft.com/fwlink?linkid=1"},
      {"mailto:a@b.c", "mailto:a@b.c"},
      {"https://a.b", "http://a.b"},
      {"//a.b/hu/c", "//a.b/c"},
  }));
  INFO(c.href);
  CHECK(web_place(c.href) == c.expected);
}

}  // namespace
}  // namespace guidepost::translation
