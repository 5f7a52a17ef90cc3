#include "config/page_address.hpp"

#include <catch2/catch.hpp>
#include <string_view>

namespace guidepost::config {

TEST_CASE("an address of a page holds its file or its address, encoded") {
  struct Case {
    std::string_view pattern, address;
  };
  const auto c = GENERATE(values<Case>({
      {"https://example.com/edit/{path}", "https://example.com/edit/en/a%26b.md"},
      {"HTTP://example.com/?u={url}", "HTTP://example.com/?u=https://example.com/en/a%26b.html%3Fx"},
      {"https://e.com/{path}/{path}#{url}",
       "https://e.com/en/a%26b.md/en/a%26b.md#https://example.com/en/a%26b.html%3Fx"},
  }));

  INFO(c.pattern);
  const auto address = PageAddress::parse(c.pattern);
  REQUIRE(address);
  CHECK_FALSE(address->empty());
  CHECK(address->of_page("en/a&b.md", "https://example.com/en/a&b.html?x") == c.address);
}

TEST_CASE("what names no page or is no address is refused") {
  const auto pattern = GENERATE(values<std::string_view>(
      {"", "https://example.com/", "example.com/{path}", "javascript:{path}", "https://example.com/{file}",
       "https://example.com/{path}{", "https://example.com/a b/{path}", "https://example.com/\"{url}"}));

  INFO(pattern);
  CHECK_FALSE(PageAddress::parse(pattern));
}

TEST_CASE("no address leads nowhere") {
  CHECK(PageAddress{}.empty());
  CHECK(PageAddress{}.of_page("a.md", "a.html").empty());
}

}  // namespace guidepost::config
