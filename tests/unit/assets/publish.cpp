// Which assets are published under which names.
#include "assets/publish.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "support/site_fixture.hpp"

namespace guidepost::assets {
namespace {

constexpr std::string_view svg = R"(<svg width="4" height="2"/>)";
constexpr std::string_view other_svg = R"(<svg width="5" height="2"/>)";

std::string page(std::string_view body) {
  return "---\ntitle: T\n---\n# T\n\n" + std::string{body} + "\n";
}

/// The assets of the built site, by path.
std::vector<std::string> published(const test::SiteFixture& fixture) {
  const test::SiteRun run = fixture.build();
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{run.output()}) {
    const std::string path = entry.path().lexically_relative(run.output()).generic_string();
    const bool is_ours = path.starts_with("assets/") || path.starts_with(".guidepost") || path.ends_with(".html") ||
                         path.ends_with("/titles.js");
    if (entry.is_regular_file() && !is_ours) paths.push_back(path);
  }
  std::ranges::sort(paths);
  return paths;
}

test::SiteFixture site() {
  test::SiteFixture fixture;
  fixture.file("guidepost.yml", "source_locale: en\nlocales: {de: {}, en: {}}\nmarkdown: off\n");
  return fixture;
}

}  // namespace

TEST_CASE("images that pages show get a hash; downloads and what nobody uses keep their names") {
  const auto found = published(site()
                                   .file("en/a.md", page("![A](m/a.svg) [B](m/b.svg) [C](m/c.zip)"))
                                   .file("en/m/a.svg", std::string{svg})
                                   .file("en/m/b.svg", std::string{other_svg})
                                   .file("en/m/c.zip", "zip")
                                   .file("en/m/unused.svg", std::string{svg}));
  CHECK(found ==
        std::vector<std::string>{"en/m/a.f6958b96.svg", "en/m/b.1308874a.svg", "en/m/c.zip", "en/m/unused.svg"});
}

TEST_CASE("a copy of the source's image in another locale is published once, at the source") {
  const auto fixture = site()
                           .file("en/a.md", page("![A](m/a.svg) ![A](m/b.svg)"))
                           .file("de/a.md", page("![A](m/a.svg) ![A](m/b.svg)"))
                           .file("en/m/a.svg", std::string{svg})
                           .file("de/m/a.svg", std::string{svg})
                           .file("en/m/b.svg", std::string{svg})
                           .file("de/m/b.svg", std::string{other_svg});
  CHECK(published(fixture) ==
        std::vector<std::string>{"de/m/b.1308874a.svg", "en/m/a.f6958b96.svg", "en/m/b.f6958b96.svg"});
  fixture.build().page("de/a.html").expect_contains("<img src=\"../en/m/a.f6958b96.svg\" width=\"4\" height=\"2\"");
}

TEST_CASE("an image that a table of contents offers keeps its name") {
  const auto found = published(site()
                                   .file("en/a.md", page("![A](a.svg)"))
                                   .file("en/a.svg", std::string{svg})
                                   .file("en/TOC.yml", "- name: A\n  href: a.md\n- name: Picture\n  href: a.svg\n"));
  CHECK(found == std::vector<std::string>{"en/a.svg"});
}

TEST_CASE("a name that is taken gets more of its hash") {
  const auto found = published(site()
                                   .file("en/a.md", page("![A](a.svg)"))
                                   .file("en/a.svg", std::string{svg})
                                   .file("en/A.f6958b96.svg", "an older site"));
  CHECK(found == std::vector<std::string>{"en/A.f6958b96.svg", "en/a.f6958b962227fd44.svg"});
}

TEST_CASE("what is wrong with assets is reported once, at the file") {
  const auto run = site()
                       .file("en/a.md", page("![A flow](a.png) ![A tree](a.png) [All](all.zip)"))
                       .file("de/a.md", page("![Ein Fluss](a.png) ![Ein Baum](a.png) [Alle](all.zip)"))
                       .file("en/a.png", "<html>404</html>")
                       .file("en/all.zip", "")
                       .file("en/b.pdf", "pdf")
                       .check();
  run.expect_diagnostics(
      "en/a.png:1:1: warning[site-image-damaged]: 'en/a.png' is damaged or no image at all\n"
      "    help: open it in a browser, and save it again\n"
      "en/b.pdf:1:1: info[site-unused-asset]: no page uses 'en/b.pdf'\n"
      "    help: remove it, unless other sites link to it; it is published under its own name\n");
}

TEST_CASE("an SVG is published without its scripts, shown or not") {
  const auto run = site()
                       .file("en/a.md", page("![A tree](a.svg)"))
                       .file("en/a.svg", "<svg width=\"2\" height=\"1\"><script>alert(1)</script></svg>")
                       .file("en/b.svg", "<svg onload=\"alert(1)\"/>")
                       .build();
  run.page("en/a.fa3668db.svg").expect_contains("<svg width=\"2\" height=\"1\"></svg>");
  CHECK(run.page("en/b.svg").html() == "<svg/>");
  CHECK_THAT(run.diagnostics_text(), Catch::Contains("warning[site-active-svg]: 'en/a.svg' contains '<script>'"));
  CHECK_THAT(run.diagnostics_text(), Catch::Contains("warning[site-active-svg]: 'en/b.svg' contains 'onload'"));
}

}  // namespace guidepost::assets
