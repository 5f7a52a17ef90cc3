// An index read back: damaged and missing files are answers without results, never a crash.
#include <fmt/format.h>

#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "search/build_index.hpp"
#include "search/engine.hpp"
#include "support/site_fixture.hpp"

namespace guidepost::search {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;

Files index_of(test::SiteFixture fixture) {
  const auto run = fixture.check();
  Files files;
  for (const IndexFile& file :
       build_index(*run.outcome().model, run.outcome().assessment(), std::array{locale::LocaleId{}}, 1))
    files.emplace(file.path, file.make());
  return files;
}

std::optional<Engine> open(Files files) {
  const std::string directory = files.at("search/en.js");
  return Engine::open(directory, [files = std::move(files)](std::string_view name) -> std::optional<std::string> {
    const auto found = files.find(fmt::format("search/en/{}.js", name));
    return found == files.end() ? std::nullopt : std::optional{found->second};
  });
}

test::SiteFixture two_articles() {
  test::SiteFixture fixture;
  fixture.file("en/a.md", "---\ntitle: Returns <b>&\n---\n# Returns\n\n## Terms\n\nWithin 30 days.\n")
      .file("en/b.md", "---\ntitle: Orders\n---\n# Orders\n\nSee the terms of returns.\n");
  return fixture;
}

}  // namespace

TEST_CASE("an index answers from its files") {
  auto engine = open(index_of(two_articles()));
  REQUIRE(engine);
  const std::vector<Hit> hits = engine->query("terms", 10);
  REQUIRE(hits.size() == 2);
  CHECK(hits[0].title == "Returns <b>&");
  CHECK(hits[0].sections.front().id == "terms");
  CHECK(hits[1].address == "en/b.html");
  CHECK(engine->query("terms", 1).size() == 1);
  CHECK(engine->query("", 10).empty());
}

TEST_CASE("a heading of the first level is searched where it is not the title, which may have no word") {
  test::SiteFixture fixture;
  fixture.file("en/a.md", "---\ntitle: '?!'\n---\n# Returns\n\nWithin 30 days.\n")
      .file("en/b.md", "---\ntitle: Orders\n---\n# Orders\n\nSee the returns.\n");
  auto engine = open(index_of(std::move(fixture)));
  REQUIRE(engine);
  const std::vector<Hit> hits = engine->query("returns", 10);
  REQUIRE(hits.size() == 2);
  CHECK(hits[0].title == "?!");
  CHECK(hits[0].sections.front().id.empty());
  CHECK(hits[0].sections.front().heading == "Returns");
  CHECK(hits[1].sections.front().heading.empty());
}

TEST_CASE("the questions of an FAQ are sections") {
  test::SiteFixture fixture;
  fixture
      .file("en/faq.yml",
            "### YamlMime:FAQ\nmetadata: {title: Questions}\ntitle: Questions\nsummary: Terms?\nsections:\n"
            "  - name: Orders\n    questions:\n      - question: Which terms?\n        answer: |\n          Ours.\n\n"
            "          #### Details\n\n          Ask us.\n      - question: How long?\n        answer: 30 days.\n")
      .file("en/b.md", "---\ntitle: Orders\n---\n# Orders\n\nTerms and terms and days.\n");
  auto engine = open(index_of(std::move(fixture)));
  REQUIRE(engine);
  const auto first = [&](std::string_view query) { return engine->query(query, 10).front(); };
  CHECK(first("which terms").address == "en/faq.html");
  CHECK(first("which terms").sections.front().id == "which-terms-");
  CHECK(first("how long days").sections.front().heading == "How long?");
  CHECK(first("details").sections.front().id == "details");
}

TEST_CASE("a query reads few files, however long it is") {
  std::uint32_t state = 20261122;
  const auto next = [&](std::uint32_t most) { return (state = state * 1664525U + 1013904223U) >> 8U & 0xFFFFU % most; };
  const auto word = [&](std::uint32_t number) {
    return fmt::format("{}{}n", "abcdefghijklmnopqrstuvwxyz"[number % 26], number * 7919U);
  };
  test::SiteFixture fixture;
  std::string ideographs;
  for (char32_t i = 0; i < 400; ++i) utf8::append(ideographs, 0x4E00 + i);
  for (int article = 0; article < 150; ++article) {
    std::string text;
    for (int i = 0; i < 120; ++i) text += word(next(4000)) + ' ';
    for (int i = 0; i < 60; ++i) text += ideographs.substr(3 * next(400), 3);
    fixture.file(fmt::format("en/a{}.md", article),
                 fmt::format("---\ntitle: {} {}\n---\n{}\n", word(next(4000)), word(next(4000)), text));
  }
  const Files files = index_of(std::move(fixture));
  std::string words;
  for (int i = 0; i < 30; ++i) words += word(next(4000)) + ' ';
  for (const std::string& query :
       {words, words + ideographs.substr(0, 90), ideographs.substr(300, 60), std::string{"a"},
        std::string{"a123x b456y c789z"}, word(7) + "s", word(8) + ' ' + word(9)}) {
    std::map<char, std::set<std::string, std::less<>>> read;
    auto engine = Engine::open(files.at("search/en.js"), [&](std::string_view name) -> std::optional<std::string> {
      read[name.front()].emplace(name);
      return files.at(fmt::format("search/en/{}.js", name));
    });
    REQUIRE(engine);
    INFO(query);
    CHECK(engine->query(query, 10).size() <= 10);
    CHECK(read['t'].size() + read['o'].size() + read['p'].size() + read['f'].size() + read['b'].size() <= 10);
    CHECK(read['r'].size() <= 14);
    CHECK_FALSE(read['t'].empty());
  }
}

TEST_CASE("a damaged file is one without results") {
  const auto damage =
      GENERATE(std::string{}, std::string{"alert(1)"}, std::string{"guidepost.search.put(`t0\t###\t~~~`)\n"});
  for (const auto& [path, bytes] : index_of(two_articles())) {
    if (path == "search/en.js") continue;
    Files files = index_of(two_articles());
    files[path] = damage;
    auto engine = open(files);
    REQUIRE(engine);
    CHECK(engine->query("terms of retruns", 10).size() <= 2);
  }
}

TEST_CASE("what is no directory is not opened") {
  CHECK_FALSE(Engine::open("", {}));
  CHECK_FALSE(Engine::open("guidepost.search.put(`en\t2`)\n", {}));
}

}  // namespace guidepost::search
