// Redirects followed to their ends, locale by locale.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::site {
namespace {

/// "locale/old -> end" of every redirect; '~' for inherited ones.
std::string redirects(const test::SiteRun& run) {
  std::string out;
  const SiteModel& model = *run.outcome().model;
  for (const Redirect& redirect : model.redirects()) {
    out += (redirect.is_inherited ? "~" : "") + model.locales()[redirect.locale].folder + "/" + redirect.id.path() +
           " -> " + redirect.article + redirect.url + redirect.suffix + "\n";
  }
  return out;
}

std::string pairs(std::string_view entries) {
  return "{\"redirections\": {" + std::string{entries} + "}}";
}

/// A docset in en/docs, whose address is /learn.
test::SiteFixture docset(std::string_view entries) {
  return test::SiteFixture{}
      .file("en/docs/docfx.json", R"({"build": {"globalMetadata": {"breadcrumb_path": "/learn/breadcrumb/toc.json"}}})")
      .file("en/docs/index.md", "# Start\n")
      .file("en/docs/new.md", "# New\n\n## Terms\n")
      .file("en/docs/a/index.md", "# A\n")
      .file("en/other/b.md", "# B\n")
      .file("en/.openpublishing.redirection.json", pairs(entries));
}

}  // namespace

TEST_CASE("where the URL of a redirect leads") {
  struct Case {
    std::string_view url, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"/learn/new", "docs/new"},
      {"/Learn/NEW", "docs/new"},
      {"/learn/new/", "docs/new"},
      {"/learn/new.html?a=b#terms", "docs/new?a=b#terms"},
      {"/en-us/learn/new", "docs/new"},
      {"https://learn.microsoft.com/learn/new", "docs/new"},
      {"https://docs.microsoft.com/de-de/learn/new#terms", "docs/new#terms"},
      {"https://example.com/learn/new", "https://example.com/learn/new"},
      {"//example.com/x", "https://example.com/x"},
      {"/learn/", "docs/index"},
      {"/learn", "docs/index"},
      {"/learn/index", "docs/index"},
      {"/learn/a", "docs/a/index"},
      {"/other/b", "other/b"},
      {"new", "docs/new"},
      {"./new.md#terms", "docs/new#terms"},
      {"../other/b.md", "other/b"},
      {"a/", "docs/a/index"},
      {"/azure/overview", "https://learn.microsoft.com/azure/overview"},
      {"/azure/a b\"<", "https://learn.microsoft.com/azure/a%20b%22%3C"},
      {"/\\\\example.com", "https://learn.microsoft.com/%5Cexample.com"},
      {"java\\tscript:alert(1)", "https://learn.microsoft.com/learn/java%09script:alert(1)"},
      {"/learn/gone", "https://learn.microsoft.com/learn/gone"},
      {"gone.md", "https://learn.microsoft.com/learn/gone"},
  }));

  INFO(c.url);
  std::string escaped;
  for (const char letter : c.url) escaped += letter == '"' ? "\\\"" : std::string{letter};
  const test::SiteRun run = docset("\"docs/old.md\": \"" + escaped + "\"").check();
  CHECK(redirects(run) == "en/docs/old -> " + std::string{c.expected} + "\n");
  const bool is_gone = c.expected.find("microsoft.com/learn/") != c.expected.npos;
  CHECK((run.diagnostics_text().find("redirect-url-invalid") != std::string::npos) == is_gone);
}

TEST_CASE("the address of a docset") {
  struct Case {
    std::string_view name, docfx, publishing, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"publish configuration", R"({"build": {"dest": "x"}})",
       R"({"docsets_to_publish": [{"build_source_folder": "Docs", "base_path": "/a"}]})", "docs/new"},
      {"docfx 3", R"({"basePath": "/a/"})", "{}", "docs/new"},
      {"breadcrumb", R"({"build": {"globalMetadata": {"breadcrumb_path": "/a/bread/toc.json"}, "dest": "x"}})", "{}",
       "docs/new"},
      {"dest", R"({"build": {"dest": "a"}})", "{}", "docs/new"},
      {"dest is a folder of the build", R"({"build": {"dest": "_site"}})", "{}", "https://learn.microsoft.com/a/new"},
      {"none", "{}", "{}", "https://learn.microsoft.com/a/new"},
  }));

  INFO(c.name);
  const test::SiteRun run = test::SiteFixture{}
                                .file("en/docs/docfx.json", std::string{c.docfx})
                                .file("en/.openpublishing.publish.config.json", std::string{c.publishing})
                                .file("en/docs/new.md", "# New\n")
                                .file("en/.openpublishing.redirection.json", pairs("\"docs/old.md\": \"/a/new\""))
                                .check();
  CHECK(redirects(run) == "en/docs/old -> " + std::string{c.expected} + "\n");
}

TEST_CASE("chains are followed to their end, with the last bookmark") {
  CHECK(redirects(docset(R"("a.md": "/b#x", "b.md": "/c", "c.md": "/learn/new")").check()) ==
        "en/a -> docs/new#x\nen/b -> docs/new\nen/c -> docs/new\n");
  CHECK(redirects(docset(R"("a.md": "/b#x", "b.md": "https://example.com/c?q#y")").check()) ==
        "en/a -> https://example.com/c?q#y\nen/b -> https://example.com/c?q#y\n");
}

TEST_CASE("a ring is reported at each of its redirects and at what leads into it") {
  const test::SiteRun run = docset(R"("a.md": "/b", "b.md": "/c", "c.md": "/b", "d.md": "d")").check();
  CHECK(redirects(run) == "");
  const std::string text = run.diagnostics_text();
  for (const std::string chain : {"a -> b -> c -> b", "b -> c -> b", "c -> b -> c", "d -> d"}) {
    INFO(text);
    CHECK(text.find("[circular-redirection]: the redirect never ends: " + chain + "\n") != std::string::npos);
  }
}

TEST_CASE("a long chain costs no more than its length") {
  std::string entries;
  for (int i = 0; i < 3000; ++i) {
    entries += (i == 0 ? "" : ", ") + fmt::format("\"x/{}.md\": \"/x/{}\"", i, i + 1);
  }
  const test::SiteRun run = docset(entries + ", \"x/3000.md\": \"/x/0\"").check();
  CHECK(redirects(run) == "");
  CHECK(run.outcome().diagnostics.size() > 3000);
}

TEST_CASE("an article that is there wins, whatever its case") {
  const test::SiteRun run = docset(R"("docs/NEW.md": "/other/b", "x.md": "/learn/new")").check();
  CHECK(redirects(run) == "en/x -> docs/new\n");
  CHECK(
      run.diagnostics_text().find("warning[redirected-file-not-removed]: 'docs/NEW.md' is redirected, but the article "
                                  "is still there and is shown\n") != std::string::npos);
}

TEST_CASE("of two entries for one article the later one counts") {
  const test::SiteRun run = docset(R"("x.md": "/gone"}, "renames": {"X.md": "/learn/new")")
                                .file("guidepost.yml", "host: https://x.org/\n")
                                .check();
  CHECK(redirects(run) == "en/X -> docs/new\n");
  CHECK(run.diagnostics_text().find("warning[redirection-conflict]: 'x.md' is redirected again: this entry is "
                                    "ignored\n") != std::string::npos);
}

TEST_CASE("a locale's own redirects, then those of its fallbacks") {
  const test::SiteRun run =
      test::SiteFixture{}
          .file("guidepost.yml", "locales: {en: {}, sv: {}, fi-sv: {tag: sv-FI, fallback: [sv]}}\n")
          .file("en/a.md", "# A\n")
          .file("en/b.md", "# B\n")
          .file("sv/a.md", "# A\n")
          .file("sv/kept.md", "# Kept\n")
          .file("en/.openpublishing.redirection.json", pairs(R"("old.md": "/a", "kept.md": "/a", "both.md": "/a")"))
          .file("sv/.openpublishing.redirection.json", pairs(R"("both.md": "/b", "b.md": "/a", "c.md": "/old")"))
          .check();
  CHECK(redirects(run) ==
        "en/both -> a\nen/kept -> a\nen/old -> a\n"
        "sv/b -> a\nsv/both -> a\nsv/c -> a\n~sv/old -> a\n"
        "~fi-sv/b -> a\n~fi-sv/both -> a\n~fi-sv/c -> a\n~fi-sv/kept -> a\n~fi-sv/old -> a\n");
}

TEST_CASE("what a locale has redirected counts as missing, is reported mildly, and has no fallback page") {
  const test::SiteRun run = test::SiteFixture{}
                                .file("en/a.md", "---\ntitle: A\n---\n# A\n")
                                .file("en/b.md", "---\ntitle: B\n---\n# B\n")
                                .file("sv/a.md", "---\ntitle: A\n---\n# A\n\n[b](b.md#x)\n")
                                .file("sv/.openpublishing.redirection.json", pairs(R"("b.md": "/a")"))
                                .build();
  const SiteModel& model = *run.outcome().model;
  const auto sv = *model.locales().find_folder("sv");
  CHECK(model.coverage_of(sv).missing == 1);
  CHECK(run.diagnostics_text().find(
            "suggestion[loc-missing]: article 'b' has no 'sv' version: that locale redirects it\n") !=
        std::string::npos);
  CHECK(model.page(sv, "b") == nullptr);
  run.page("sv/a.html").expect_contains("<a href=\"a.html#x\">b</a>");
  run.page("sv/b.html").expect_contains("content=\"0; url=a.html\"");
  run.page("en/b.html").expect_contains("href=\"../sv/a.html\"");
  // The page has the heading 'a' only, so the kept bookmark is a finding as it always is.
  CHECK(run.diagnostics_text().find("[bookmark-not-found]: bookmark '#x' does not exist in 'a'") != std::string::npos);
}

TEST_CASE("the bookmark of a redirect is checked where it stands, once") {
  const test::SiteRun run = docset(R"("old.md": "/learn/new#trems", "fine.md": "/learn/new#terms")")
                                .file("en/docs/c.md", "---\ntitle: C\n---\n# C\n\n[1](../old.md) [2](../old.md)\n")
                                .check();
  const std::string text = run.diagnostics_text();
  const std::string found = "warning[bookmark-not-found]: bookmark '#trems' does not exist in 'docs/new'\n";
  REQUIRE(text.find("en/.openpublishing.redirection.json:1:29: " + found) != std::string::npos);
  CHECK(text.find(found) == text.rfind(found));
}

}  // namespace guidepost::site
