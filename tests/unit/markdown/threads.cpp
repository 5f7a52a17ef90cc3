#include <catch2/catch.hpp>
#include <thread>

#include "support/readable_markdown.hpp"

namespace guidepost {
namespace {

TEST_CASE("threads that parse at the same time get what one thread gets") {
  const std::string text =
      "# A ~~b~~ www.a.example\n\n> [!NOTE]\n> ~~c~~ https://d.example\n\n| a | b |\n|---|---|\n| - [ ] | ~~x~~ |\n\n"
      "- [ ] t\n- [x] u\n\n:::image source=\"a.png\" alt-text=\"b\":::\n\n<div>&copy; <b>c</div>\n";
  const std::string expected = test::html_of(text);
  std::vector<std::size_t> wrong(4);
  std::vector<std::thread> threads;
  for (std::size_t& count : wrong) {
    threads.emplace_back([&] {
      for (int i = 0; i < 500; ++i) {
        if (test::html_of(text) != expected) ++count;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<std::size_t>(4));
}

}  // namespace
}  // namespace guidepost
