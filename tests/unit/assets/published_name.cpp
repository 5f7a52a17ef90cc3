#include "assets/published_name.hpp"

#include <catch2/catch.hpp>

namespace guidepost::assets {

TEST_CASE("a hash stands before the extension") {
  CHECK(hashed_name("en/media/flow.png", "3f2a9c1e") == "en/media/flow.3f2a9c1e.png");
  CHECK(hashed_name("flow.chart.PNG", "3f2a9c1e") == "flow.chart.3f2a9c1e.PNG");
  CHECK(hashed_name("en/no.folder/name", "3f2a9c1e") == "en/no.folder/name.3f2a9c1e");
}

TEST_CASE("a name that would be too long loses whole characters") {
  const std::string longest = "en/" + std::string(251, 'x') + ".png";
  CHECK(hashed_name(longest, "3f2a9c1e") == "en/" + std::string(242, 'x') + ".3f2a9c1e.png");

  std::string letters;
  for (int i = 0; i < 125; ++i) letters += "ö";
  const std::string name = hashed_name(letters + "x.png", "3f2a9c1e");
  CHECK(name.size() == 255);
  CHECK(name.ends_with("ö.3f2a9c1e.png"));
}

}  // namespace guidepost::assets
