// What an article is called, and where that stands.
#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::site {

TEST_CASE("a title is the front matter's, else the first heading, else the file's name") {
  struct Case {
    std::string_view name, text, title, where;
  };
  const auto c = GENERATE(values<Case>({
      {"front matter", "---\ntitle: Front\n---\n# Heading\n", "Front", "Front"},
      {"quoted", "---\ntitle: \"Front: matter\"\n---\n# Heading\n", "Front: matter", "\"Front: matter\""},
      {"empty title", "---\ntitle:\n---\n# Heading\n", "Heading", "# Heading"},
      {"heading", "Text.\n\n# Heading *one*\n", "Heading one", "# Heading *one*"},
      {"heading of level 1 before others", "## Two\n\n# One\n", "One", "# One"},
      {"no heading of level 1", "## Two\n", "Two", "## Two"},
      {"nothing", "Text.\n", "an-article", ""},
      {"empty heading", "#\n", "an-article", ""},
  }));
  INFO(c.name);
  const auto run = test::SiteFixture{}.file("en/orders/an-article.md", std::string{c.text}).check();
  const SiteModel& model = *run.outcome().model;
  REQUIRE(model.articles().size() == 1);
  const Article& article = model.articles().front();
  CHECK(article.title.value == c.title);
  CHECK(model.sources().text(article.title.where) == c.where);
}

}  // namespace guidepost::site
