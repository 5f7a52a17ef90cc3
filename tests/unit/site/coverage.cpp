// Which articles a locale should have, which it has, and which page it shows in their place.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::site {
namespace {

/// A site of empty articles: "en/a en/b de/a".
test::SiteRun site_of(std::string_view config, const std::vector<std::string>& articles) {
  test::SiteFixture fixture;
  fixture.file("guidepost.yml", std::string{config});
  for (const std::string& article : articles) fixture.file(article + ".md", "---\ntitle: T\n---\n# T\n");
  return fixture.check();
}

/// A line for each article: its id, then for each locale x present, - missing, + orphan, . not expected.
std::string matrix(const SiteModel& model) {
  std::string text;
  for (const CoverageRow& row : model.coverage()) {
    text += row.id.path() + ' ';
    for (const Presence presence : row.locales) {
      text += presence == Presence::present ? 'x' : presence == Presence::orphan ? '+' : row.expected ? '-' : '.';
    }
    text += '\n';
  }
  return text;
}

/// A line for each page: "de/a" is the locale's own, "de/a <- en" a fallback page.
std::string pages(const SiteModel& model) {
  std::string text;
  for (const Page& page : model.pages()) {
    const Article& article = model[page.article];
    text += fmt::format("{}/{}", model.locales()[page.locale].folder, article.id.path());
    if (page.is_fallback) text += fmt::format(" <- {}", model.locales()[article.locale].folder);
    text += '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("with a source locale, its articles are the measure") {
  const auto run = site_of("source_locale: en\nlocales: {en: {}, de: {}, hu: {}}\n",
                           {"en/a", "en/b/c", "de/a", "de/extra", "hu/b/c", "hu/extra", "hu/own"});
  const SiteModel& model = *run.outcome().model;
  CHECK(matrix(model) ==
        "a xx-\n"
        "b/c x-x\n"
        "extra .++\n"
        "own ..+\n");
  CHECK(pages(model) ==
        "en/a\nen/b/c\n"
        "de/a\nde/b/c <- en\nde/extra\n"
        "hu/a <- en\nhu/b/c\nhu/extra\nhu/own\n");
  const LocaleCoverage& hu = model.coverage_of(locale::LocaleId{2});
  CHECK(hu.articles == 3);
  CHECK(hu.missing == 1);
  CHECK(hu.orphans == 2);
  CHECK(hu.share == 0.5);
}

TEST_CASE("without a source locale, the union is the measure") {
  const auto run =
      site_of("source_locale: none\nlocales: {de: {}, hu: {}, sv: {}}\n", {"de/a", "hu/a", "hu/b", "sv/c"});
  const SiteModel& model = *run.outcome().model;
  CHECK(matrix(model) ==
        "a xx-\n"
        "b -x-\n"
        "c --x\n");
  CHECK(pages(model) ==
        "de/a\nde/b <- hu\nde/c <- sv\n"
        "hu/a\nhu/b\nhu/c <- sv\n"
        "sv/a <- de\nsv/b <- hu\nsv/c\n");
  CHECK(model.coverage_of(locale::LocaleId{1}).share == 2.0 / 3.0);
}

TEST_CASE("a fallback page comes from the nearest locale of the chain, the source at last") {
  const auto run =
      site_of("source_locale: en\nlocales: {en: {}, sv: {}, fi: {fallback: [sv]}, sv-FI: {fallback: [fi]}}\n",
              {"en/a", "en/b", "en/c", "sv/a", "sv/b", "fi/a"});
  CHECK(pages(*run.outcome().model) ==
        "en/a\nen/b\nen/c\n"
        "sv/a\nsv/b\nsv/c <- en\n"
        "fi/a\nfi/b <- sv\nfi/c <- en\n"
        "sv-FI/a <- fi\nsv-FI/b <- sv\nsv-FI/c <- en\n");
}

TEST_CASE("articles, assets and files are found in any case and normalization") {
  const auto run = test::SiteFixture{}
                       .file("guidepost.yml", "source_locale: en\nlocales: {en: {}, de: {}}\n")
                       .file("en/Orders/gro\u0308ße.md", "# T\n")
                       .file("en/media/e\u0301.PNG", "png")
                       .check();
  const SiteModel& model = *run.outcome().model;
  const locale::LocaleId en{0};
  const locale::LocaleId de{1};
  CHECK(model.find(en, "Orders/größe"));
  CHECK_FALSE(model.find(en, "orders/größe"));
  CHECK(model.find_ignoring_case(en, "ORDERS/GRÖSSE"));
  CHECK_FALSE(model.find_ignoring_case(de, "orders/größe"));
  CHECK(model.page(de, "Orders/größe") != nullptr);
  CHECK(model.find_asset(de, "media/é.PNG"));
  CHECK_FALSE(model.find_asset(de, "media/é.png"));
  CHECK(model.find_asset_ignoring_case(de, "Media/É.png"));
  CHECK(model.find_file("en/media/é.PNG") != nullptr);
  CHECK(model.find_file("en/media/e\u0301.PNG") != nullptr);
  CHECK(model.find_file("en/media") == nullptr);
}

TEST_CASE("the reference of an article is the source's, else that of the first locale that has it") {
  const auto run =
      site_of("source_locale: en\nlocales: {de: {}, en: {}, hu: {}}\n", {"de/a", "en/a", "de/b", "hu/b", "hu/c"});
  const SiteModel& model = *run.outcome().model;
  const auto folder = [&](std::string_view id) -> std::string {
    const auto found = model.reference(id);
    return found ? model.locales()[model[*found].locale].folder : "";
  };
  CHECK(folder("a") == "en");
  CHECK(folder("b") == "de");
  CHECK(folder("c") == "hu");
  CHECK(folder("d").empty());
}

}  // namespace guidepost::site
