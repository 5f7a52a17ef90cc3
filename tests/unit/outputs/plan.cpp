// Which files a build writes, and what happens when two of them want one path.
#include "outputs/plan.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/staged_folder.hpp"
#include "links/resolve.hpp"
#include "support/site_fixture.hpp"

namespace guidepost::outputs {
namespace {

constexpr std::string_view article = "---\ntitle: T\n---\n# T\n";

/// The paths of a site's files, the theme's own left out.
std::vector<std::string> planned(const test::SiteRun& run) {
  const site::SiteModel& model = *run.outcome().model;
  const links::Resolved resolved = links::resolve(model, 2);
  SourceSet sources;
  MemoryFileSystem files;
  const auto theme = render::load_theme(files, {}, model.locales(), sources);
  REQUIRE(theme);
  const assets::PublishedImages images;
  const std::vector<translation::ArticleLanguage> languages(model.articles().size());
  const render::Renderer renderer{model, resolved.targets, images, theme->theme, {run.outcome().freshness, languages}};
  const std::filesystem::path site;
  const Plan plan = make_plan({model, theme->theme, images, renderer, files, site});
  std::vector<std::string> paths;
  for (const PlannedFile& file : plan.files) {
    if (!file.path.starts_with("assets/")) paths.push_back(file.path);
  }
  return paths;
}

/// The collisions of a site: "second keeps away from path".
std::vector<std::string> collisions(const test::SiteRun& run) {
  std::vector<std::string> messages;
  for (const Diagnostic& diagnostic : run.outcome().diagnostics.items()) {
    if (diagnostic.code == Code::output_collision) messages.push_back(diagnostic.message);
  }
  return messages;
}

}  // namespace

TEST_CASE("a site is its articles, generated pages and assets; with a base URL a sitemap") {
  const std::vector<std::string> expected{
      "en/index.html",    "en/orders/a b.html", "de/index.html",  "de/orders/a b.html", "index.html",  "404.html",
      "en/contents.html", "en/a-z.html",        "en/404.html",    "de/contents.html",   "de/a-z.html", "de/404.html",
      "status.html",      "de/status.html",     "en/media/x.png", "en/titles.js",       "de/titles.js"};
  test::SiteFixture fixture;
  fixture.file("guidepost.yml", "source_locale: en\nlocales: {en: {}, de: {}}\nmarkdown: off\n")
      .file("en/index.md", std::string{article})
      .file("en/orders/a b.md", std::string{article})
      .file("en/media/x.png", "png")
      .file("en/includes/note.md", "note")
      .file("en/README.md", "# Read me\n");
  CHECK(planned(fixture.check()) == expected);

  fixture.file("guidepost.yml",
               "source_locale: en\nlocales: {en: {}, de: {}}\nbase_url: https://example.com/\nmarkdown: off\n");
  std::vector<std::string> with_sitemap = expected;
  with_sitemap.insert(with_sitemap.end(), {"sitemap-en.xml", "sitemap.xml", "robots.txt"});
  CHECK(planned(fixture.check()) == with_sitemap);

  fixture.file("guidepost.yml", "source_locale: en\nlocales: {en: {}, de: {}}\n");
  std::vector<std::string> with_twins = expected;
  with_twins.insert(with_twins.end(), {"en/index.md", "en/orders/a b.md", "llms.txt", "en/llms.txt", "de/llms.txt"});
  CHECK(planned(fixture.check()) == with_twins);
}

TEST_CASE("a section without a name is called as the site is") {
  test::SiteFixture fixture;
  fixture.file("en/a.md", std::string{article}).file("en/TOC.yml", "- name: A\n  href: a.md\n");
  const test::SiteRun run = fixture.build();
  run.page("en/contents.html").expect_contains("<h2><a href=\"a.html\">Support guides</a></h2>");
  run.page("en/index.html").expect_lacks("\"></a>");
}

TEST_CASE("a site with a search has its page, and one without has none") {
  const auto has_search = [](const test::SiteFixture& fixture) {
    return std::ranges::count(planned(fixture.check()), "en/search.html") == 1;
  };
  test::SiteFixture fixture;
  fixture.file("en/a.md", std::string{article});
  CHECK_FALSE(has_search(fixture));
  fixture.file("guidepost.yml", "search: on\n");
  CHECK(has_search(fixture));
}

TEST_CASE("status pages can be switched off, and a site of one language has none") {
  const auto has_status = [](const test::SiteFixture& fixture) {
    return std::ranges::count(planned(fixture.check()), "status.html") == 1;
  };
  test::SiteFixture fixture;
  fixture.file("en/a.md", std::string{article});
  CHECK_FALSE(has_status(fixture));
  fixture.file("de/a.md", std::string{article});
  CHECK(has_status(fixture));
  fixture.file("guidepost.yml", "status: off\n");
  CHECK_FALSE(has_status(fixture));
}

TEST_CASE("a locale without an article called index gets a start page") {
  const auto paths = planned(test::SiteFixture{}.file("en/a.md", std::string{article}).check());
  CHECK(std::ranges::count(paths, "en/index.html") == 1);
}

TEST_CASE("an article keeps its path against a generated page, and the collision is reported at the article") {
  const auto run = test::SiteFixture{}.file("en/a-z.md", std::string{article}).check();
  const auto paths = planned(run);
  CHECK(std::ranges::count(paths, "en/a-z.html") == 1);
  run.expect_diagnostics(
      "en/a-z.md:1:1: error[site-output-collision]: the page of 'en/a-z.md' and the A-Z index of 'en' would both be "
      "written to "
      "'en/a-z.html'\n"
      "    ---\n"
      "    ^\n"
      "    help: rename one of them\n");
}

TEST_CASE("names that differ only in case collide, and the second one is left out") {
  const auto run = test::SiteFixture{}
                       .file("en/Returns.md", std::string{article})
                       .file("en/returns.md", std::string{article})
                       .check();
  CHECK(collisions(run) ==
        std::vector<std::string>{"the page of 'en/Returns.md' and the page of 'en/returns.md' would both be written to "
                                 "'en/returns.html'"});
  const auto paths = planned(run);
  CHECK(std::ranges::count(paths, "en/Returns.html") == 1);
  CHECK(std::ranges::count(paths, "en/returns.html") == 0);
}

TEST_CASE("a file and a folder of one name collide") {
  const auto run = test::SiteFixture{}
                       .file("en/a.md", std::string{article})
                       .file("en/a.html/b.md", std::string{article})
                       .file("en/media/x.png", "png")
                       .file("en/MEDIA/y.png", "png")
                       .check();
  CHECK(collisions(run) ==
        std::vector<std::string>{"the page of 'en/a.md' and the page of 'en/a.html/b.md' would both be written to "
                                 "'en/a.html/b.html'"});
}

TEST_CASE("an asset that cannot be read stops the writing with its name") {
  test::SiteFixture fixture;
  fixture.file("en/a.md", std::string{article});
  const auto run = fixture.check();
  Plan plan;
  plan.files.push_back({.path = "a.html", .what = "a", .where = {}, .make = [] { return std::string{"a"}; }});
  plan.files.push_back(
      {.path = "b.png", .what = "b", .where = {}, .make = []() -> Result<std::string> {
         return tl::unexpected(IoError{"cannot read", "en/b.png", std::make_error_code(std::errc::io_error)});
       }});
  const test::TempFolder temp;
  auto folder = StagedFolder::open(temp / "site", {});
  REQUIRE(folder);
  const auto done = write_plan(plan, *folder, 1);
  REQUIRE_FALSE(done);
  CHECK(done.error().message() == "cannot read 'en/b.png': Input/output error");
}

TEST_CASE("an article whose page's name would be too long is left out, and reported as site-name-too-long") {
  const std::string name(252, 'x');
  const auto run = test::SiteFixture{}
                       .file("en/index.md", std::string{article})
                       .file("en/" + name + ".md", std::string{article})
                       .check();
  const auto paths = planned(run);
  CHECK(std::ranges::find(paths, "en/index.html") != paths.end());
  CHECK(std::ranges::find(paths, "en/" + name + ".html") == paths.end());
  const auto& found = run.outcome().diagnostics.items();
  CHECK(std::ranges::count(found, Code::name_too_long, &Diagnostic::code) == 1);
}

}  // namespace guidepost::outputs
