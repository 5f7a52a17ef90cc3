#include <catch2/catch.hpp>

#include "markdown/ids.hpp"
#include "markdown/outline.hpp"
#include "support/readable_markdown.hpp"

namespace guidepost {
namespace {

TEST_CASE("a page's ids are unique, numbered as on GitHub") {
  markdown::PageIds ids;
  CHECK(ids.take("a") == "a");
  CHECK(ids.take("a") == "a-1");
  CHECK(ids.take("a-1") == "a-1-1");
  CHECK(ids.take("a") == "a-2");
  CHECK(ids.take("b-1") == "b-1");
  CHECK(ids.take("b") == "b");
  CHECK(ids.take("b") == "b-2");
}

TEST_CASE("an id has no blanks") {
  CHECK(markdown::valid_id(" a b\tc ") == "a-b-c");
  CHECK(markdown::valid_id("  ") == "");
  CHECK(markdown::valid_id("日本") == "日本");
}

TEST_CASE("levels of headings are closed up, and equal ones stay equal") {
  struct Case {
    std::vector<int> written, expected;
  };
  const auto c = GENERATE(values<Case>({
      {{1, 2, 3, 2}, {1, 2, 3, 2}},
      {{1, 4, 4, 2, 4}, {1, 2, 2, 2, 3}},
      {{1, 3, 5, 3, 2}, {1, 2, 3, 2, 2}},
      {{3, 4, 1, 6}, {3, 4, 1, 2}},
      {{2, 2, 6, 5, 4}, {2, 2, 3, 3, 3}},
  }));
  markdown::Outline outline;
  std::vector<int> levels;
  for (const int level : c.written) levels.push_back(outline.enter(static_cast<std::uint8_t>(level)));
  CHECK(levels == c.expected);
}

TEST_CASE("a tab's heading begins no section") {
  markdown::Outline outline;
  CHECK(outline.enter(2) == 2);
  CHECK(outline.enter_below() == 3);
  CHECK(outline.enter_below() == 3);
  CHECK(outline.enter(3) == 3);
  CHECK(outline.enter_below() == 4);
  CHECK(outline.enter(2) == 2);
}

TEST_CASE("an anchor's place is the anchor") {
  CHECK(
      test::problems_of("# <a name=\"a\"></a>A\n\ntext <a name=\"a\"></a>here\n\n## <a name=\"a\"></a>B\n") ==
      "3:6 site-duplicate-id: anchor 'a' stands on this page already; this one becomes 'a-1' (give the anchor another "
      "name)\n");
}

}  // namespace
}  // namespace guidepost
