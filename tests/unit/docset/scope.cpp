// Which files docfx.json publishes.
#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::docset {
namespace {

/// "path role" of every file below en/set/ that is not published as its kind is.
std::string excluded(const test::SiteRun& run) {
  std::string out;
  for (const content::FoundFile& file : run.outcome().model->ledger()) {
    if (file.role == content::Role::excluded) out += file.path + " (" + file.rule + ")\n";
  }
  return out;
}

test::SiteFixture site(std::string docfx) {
  test::SiteFixture fixture;
  fixture.file("en/set/docfx.json", std::move(docfx));
  for (const char* path : {"a.md", "drafts/b.md", "obj/c.md", "TOC.yml", "obj/TOC.yml", "includes/d.md"})
    fixture.file(std::string{"en/set/"} + path, "# A\n");
  for (const char* path : {"media/p.png", "obj/q.png", "includes/media/r.png"})
    fixture.file(std::string{"en/set/"} + path, "png");
  fixture.file("en/beside/e.md", "# E\n");
  return fixture;
}

}  // namespace

TEST_CASE("content and exclude decide what is published") {
  struct Case {
    std::string_view name, docfx, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing said", "{}", ""},
      {"no exclude", R"({"build": {"content": [{"files": ["**/*.md", "**/*.yml"]}]}})", ""},
      {"exclude",
       R"({"build": {"content": [{"files": ["**/*.{md,yml}"], "exclude": ["**/obj/**", "**/includes/**"]}],
           "resource": [{"files": ["**/*.png"], "exclude": ["**/obj/**", "**/includes/**"]}]}})",
       "en/set/obj/TOC.yml (docfx.json: **/obj/**)\n"
       "en/set/obj/c.md (docfx.json: **/obj/**)\n"
       "en/set/obj/q.png (docfx.json: **/obj/**)\n"},
      {"not in any group", R"({"build": {"content": [{"files": ["*.md"]}, {"files": ["TOC.yml"]}]}})",
       "en/set/drafts/b.md (docfx.json: not in its content)\n"
       "en/set/obj/TOC.yml (docfx.json: not in its content)\n"
       "en/set/obj/c.md (docfx.json: not in its content)\n"},
      {"one group takes what another one excludes",
       R"({"build": {"content": [{"files": "**", "exclude": ["drafts/**"]}, {"files": "drafts/*.md"}]}})", ""},
      {"src", R"({"build": {"content": [{"files": ["**"], "exclude": ["*.md"], "src": "obj"}, {"files": "*.md"}]}})",
       "en/set/TOC.yml (docfx.json: not in its content)\n"
       "en/set/drafts/b.md (docfx.json: not in its content)\n"
       "en/set/obj/c.md (docfx.json: *.md)\n"},
      {"src above", R"({"build": {"content": [{"files": ["set/*.md", "set/TOC.yml"], "src": ".."}]}})",
       "en/set/drafts/b.md (docfx.json: not in its content)\n"
       "en/set/obj/TOC.yml (docfx.json: not in its content)\n"
       "en/set/obj/c.md (docfx.json: not in its content)\n"},
      {"docfx 3", R"({"files": ["**"], "exclude": ["drafts/**"]})", "en/set/drafts/b.md (docfx.json: drafts/**)\n"},
      {"a docfx.json for something else", R"({"build": {"content": [{"files": ["api/*.yml"]}]}})", ""},
      {"wrong types", R"({"build": {"content": 3, "resource": {"files": {}}, "fileMetadata": []}})", ""},
  }));

  INFO(c.name);
  CHECK(excluded(site(std::string{c.docfx}).check()) == c.expected);
}

TEST_CASE("include in guidepost.yml overrules docfx.json, and exclude keeps docfx.json itself out") {
  const std::string docfx = R"({"build": {"content": [{"files": ["*.md"]}]}})";
  CHECK(excluded(site(docfx).file("guidepost.yml", "include: [\"set/drafts/**\", \"**/TOC.yml\"]\n").check()) ==
        "en/set/obj/c.md (docfx.json: not in its content)\n");
  CHECK(excluded(site(docfx).file("guidepost.yml", "exclude: [\"**/docfx.json\"]\n").check()) ==
        "en/set/docfx.json (**/docfx.json)\n");
}

TEST_CASE("a docfx.json beside the locale folders is for all of them") {
  const auto run =
      test::SiteFixture{}
          .file("docfx.json", R"({"content": [{"files": ["**/*.md"], "exclude": ["drafts/**", "sv/x.md"]}]})")
          .file("en/a.md", "# A\n")
          .file("en/x.md", "# X\n")
          .file("sv/drafts/a.md", "# A\n")
          .file("sv/x.md", "# X\n")
          .check();
  CHECK(excluded(run) == "sv/drafts/a.md (docfx.json: drafts/**)\nsv/x.md (docfx.json: sv/x.md)\n");
}

TEST_CASE("a broken docfx.json is reported and publishes everything") {
  const auto run = site(R"({"build": {"content": [{"files": ["*.md"]}],, "x" }})").check();
  CHECK(run.diagnostics_text().find("en/set/docfx.json:1:47: error[json-syntax-error]: no ':' after the key \"x\"") !=
        std::string::npos);
}

}  // namespace guidepost::docset
