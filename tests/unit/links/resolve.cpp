// Links of whole sites: what is reported, how grave it is, and what is reported once.
#include "links/resolve.hpp"

#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::links {
namespace {

// What else differs between the locales is not the subject here.
constexpr std::string_view two_locales =
    "source_locale: en\nlocales: {en: {}, de: {}}\nrules: {loc-link-mismatch: 'off'}\n";

std::string page(std::string_view title, std::string_view body = "") {
  return "---\ntitle: " + std::string{title} + "\n---\n# " + std::string{title} + "\n" + std::string{body};
}

}  // namespace

TEST_CASE("a broken link weighs by its origin") {
  test::SiteFixture{}
      .file("guidepost.yml", std::string{two_locales})
      .file("en/a.md", page("A", "[x](gone.md)\n"))
      .file("en/b.md", page("B"))
      .file("de/a.md", page("A", "[x](gone.md) [y](b.md) [z](weg.md)\n"))
      .check()
      .expect_diagnostics(
          "de/a.md:5:1: warning[file-not-found]: link target 'gone.md' does not exist (inherited from the source)\n"
          "    [x](gone.md) [y](b.md) [z](weg.md)\n"
          "    ^~~~~~~~~~~~\n"
          "    help: correct the link in the source article\n"
          "de/a.md:5:14: suggestion[file-not-found]: link target 'b.md' is not translated yet\n"
          "    [x](gone.md) [y](b.md) [z](weg.md)\n"
          "                 ^~~~~~~~~\n"
          "    help: translate the article; until then the link leads to a fallback page\n"
          "de/a.md:5:24: error[file-not-found]: link target 'weg.md' does not exist\n"
          "    [x](gone.md) [y](b.md) [z](weg.md)\n"
          "                           ^~~~~~~~~~~\n"
          "    help: correct or remove the link\n"
          "en/a.md:5:1: error[file-not-found]: link target 'gone.md' does not exist\n"
          "    [x](gone.md)\n"
          "    ^~~~~~~~~~~~\n"
          "    help: correct or remove the link\n"
          "en/b.md:2:8: error[loc-missing]: article 'b' has no 'de' version (expected de/b.md)\n"
          "    title: B\n"
          "           ^\n"
          "    help: add the translation; until then readers get a fallback page\n");
}

TEST_CASE("a link that the translation broke is introduced, though another of its links is inherited") {
  const auto run = test::SiteFixture{}
                       .file("guidepost.yml", std::string{two_locales})
                       .file("en/a.md", page("A", "[x](b.md)\n"))
                       .file("en/b.md", page("B"))
                       .file("de/a.md", page("A", "[x](B/b.md)\n"))
                       .file("de/b.md", page("B"))
                       .check();
  const auto report = run.report();
  REQUIRE(report.diagnostics.size() == 1);
  CHECK(report.diagnostics.front().code == Code::file_not_found);
  CHECK(report.diagnostics.front().origin == Origin::introduced);
  CHECK(report.diagnostics.front().severity == Severity::error);
}

TEST_CASE("a bookmark weighs by its origin") {
  struct Case {
    std::string_view name, english, german, link;
    Origin origin;
    Severity severity;
  };
  const auto c = GENERATE(values<Case>({
      {"only the translation has the link", "## Here\n", "## Hier\n", "b.md#dort", Origin::introduced,
       Severity::warning},
      {"the source has the bookmark", "## Here\n", "## Hier\n", "b.md#here", Origin::pending, Severity::info},
      {"the source's link is broken too", "## Here\n", "## Hier\n", "b.md#gone", Origin::inherited,
       Severity::suggestion},
  }));
  INFO(c.name);
  const auto run = test::SiteFixture{}
                       .file("guidepost.yml", std::string{two_locales})
                       .file("en/a.md", page("A", "[x](b.md#here) [x](b.md#gone)\n"))
                       .file("en/b.md", page("B", c.english))
                       .file("de/a.md", page("A", "[x](" + std::string{c.link} + ")\n"))
                       .file("de/b.md", page("B", c.german))
                       .check();
  const auto report = run.report();
  REQUIRE_FALSE(report.diagnostics.empty());
  const auto& found = report.diagnostics.front();
  CHECK(found.place.file == "de/a.md");
  CHECK(found.code == Code::bookmark_not_found);
  CHECK(found.origin == c.origin);
  CHECK(found.severity == c.severity);
}

TEST_CASE("an image that the source lacks too is reported once, however it is spelt") {
  const auto run =
      test::SiteFixture{}
          .file("guidepost.yml",
                "source_locale: en\nlocales: {en: {}, de: {}, sv: {}}\nrules: {loc-image-mismatch: 'off'}\n")
          .file("en/a.md", page("A", "![x](gone.png) ![y](gone.png)\n"))
          .file("de/a.md", page("A", "![x](gone.png)\n"))
          .file("sv/a.md", page("A", "![x](./gone.png)\n![y](nur-hier.png)\n"))
          .check();
  run.expect_diagnostics(
      "en/a.md:5:1: warning[image-not-found]: image 'gone.png' does not exist\n"
      "    ![x](gone.png) ![y](gone.png)\n"
      "    ^~~~~~~~~~~~~~\n"
      "    help: add the file to the locale or to the source locale\n"
      "sv/a.md:6:1: warning[image-not-found]: image 'nur-hier.png' does not exist\n"
      "    ![y](nur-hier.png)\n"
      "    ^~~~~~~~~~~~~~~~~~\n"
      "    help: add the file to the locale or to the source locale\n");
}

TEST_CASE("targets stand parallel to the links of their article") {
  const auto run = test::SiteFixture{}
                       .file("en/a.md", page("A", "[1](b.md) ![2](gone.png) [3](https://example.com/) [4](#a)\n"))
                       .file("en/b.md", page("B"))
                       .check();
  const site::SiteModel& model = *run.outcome().model;
  const Resolved resolved = resolve(model, 2);
  REQUIRE(resolved.targets.size() == 2);
  std::vector<TargetKind> kinds;
  for (const LinkTarget& target : resolved.targets.front()) kinds.push_back(target.kind);
  CHECK(kinds ==
        std::vector<TargetKind>{TargetKind::article, TargetKind::broken, TargetKind::external, TargetKind::self});
  CHECK(resolved.targets.back().empty());
}

}  // namespace guidepost::links
