// Front matter, then fileMetadata, then globalMetadata.
#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::docset {
namespace {

constexpr std::string_view docfx = R"({
  "build": {
    "globalMetadata": { "author": "everyone", "ms.service": "partner", "feedback_system": "None", "titleSuffix": "Guides" },
    "fileMetadata": {
      "author": { "orders/*.md": "orders", "orders/re*.md": "returns" },
      "titleSuffix": { "*.md": "Top" }
    }
  }
})";

test::SiteRun run() {
  return test::SiteFixture{}
      .file("en/set/docfx.json", std::string{docfx})
      .file("en/set/a.md", "---\ntitle: A\nms.service: own\n---\n# A\n")
      .file("en/set/orders/b.md", "# B\n")
      .file("en/set/orders/returns.md", "---\nauthor:\n---\n# Returns\n")
      .file("en/set/orders/refunds.md", "# Refunds\n")
      .file("en/beside.md", "# Beside\n")
      .build();
}

std::string value(const test::SiteRun& run, std::string_view article, std::string_view key) {
  const site::SiteModel& model = *run.outcome().model;
  const auto index = model.find(*model.locales().find_folder("en"), article);
  REQUIRE(index);
  const yaml::Entry* const entry = model[*index].meta.find(key);
  return entry == nullptr ? "absent" : entry->value.text;
}

}  // namespace

TEST_CASE("metadata of an article") {
  struct Case {
    std::string_view article, key, expected;
  };
  const test::SiteRun site = run();
  for (const Case& c :
       {Case{"set/a", "author", "everyone"}, Case{"set/a", "ms.service", "own"}, Case{"set/a", "titleSuffix", "Top"},
        Case{"set/orders/b", "author", "orders"}, Case{"set/orders/b", "titleSuffix", "Guides"},
        Case{"set/orders/returns", "author", ""}, Case{"set/orders/refunds", "author", "returns"},
        Case{"set/a", "feedback_system", "None"}, Case{"beside", "author", "absent"}}) {
    INFO(c.article << " " << c.key);
    CHECK(value(site, c.article, c.key) == c.expected);
  }
}

TEST_CASE("a default stands in docfx.json, and an article's own entries are its own") {
  const test::SiteRun site = run();
  const site::SiteModel& model = *site.outcome().model;
  const site::Article& article = model[*model.find(*model.locales().find_folder("en"), "set/orders/refunds")];
  const yaml::Entry* const entry = article.meta.find("author");
  CHECK(model.sources()[entry->value.where.file].path == "en/set/docfx.json");
  CHECK(model.sources().text(entry->value.where) == "\"returns\"");
  CHECK(article.meta.entries().empty());
}

TEST_CASE("titleSuffix stands in the window's title") {
  const test::SiteRun site = run();
  site.page("en/set/a.html").expect_contains("<title>A - Top - Support guides</title>");
  site.page("en/set/orders/b.html").expect_contains("<title>B - Guides - Support guides</title>");
}

}  // namespace guidepost::docset
