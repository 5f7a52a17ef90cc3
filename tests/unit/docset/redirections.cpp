// Redirection files as they are written: which entries are read, and what is said about the others.
#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::docset {
namespace {

test::SiteFixture with_redirects(std::string json) {
  return test::SiteFixture{}
      .file("guidepost.yml", "rules: {h1-missing: \"off\"}\n")
      .file("en/new.md", "---\ntitle: New\n---\n# New\n")
      .file("en/.openpublishing.redirection.json", std::move(json));
}

/// "old -> new" of every redirect.
std::string redirects(const test::SiteRun& run) {
  std::string out;
  const site::SiteModel& model = *run.outcome().model;
  for (const site::Redirect& redirect : model.redirects()) {
    out += model.locales()[redirect.locale].folder + "/" + redirect.id.path() + " -> " + redirect.article +
           redirect.url + redirect.suffix + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("entries that are read") {
  struct Case {
    std::string_view name, json, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"plain", R"({"redirections": [{"source_path": "old.md", "redirect_url": "/new"}]})", "en/old -> new\n"},
      {"string boolean",
       R"({"redirections": [{"source_path": "old.md", "redirect_url": "/new", "redirect_document_id": "FALSE"}]})",
       "en/old -> new\n"},
      {"from the root", R"({"redirections": [{"source_path_from_root": "/a/old.md", "redirect_url": "/new"}]})",
       "en/a/old -> new\n"},
      {"backslashes, dots, blanks",
       R"({"redirections": [{"source_path": " .\\a\\..\\b/old.yml ", "redirect_url": " /new "}]})",
       "en/b/old -> new\n"},
      {"short form", R"({"redirections": {"old.md": "/new", "older.md": "/old"}})", "en/old -> new\nen/older -> new\n"},
      {"renames", R"({"renames": {"old.md": "new.md"}})", "en/old -> new\n"},
      {"monikers",
       R"({"redirections": [{"source_path": "old.md", "redirect_url": "/a", "monikers": ["v1"]},
                            {"source_path": "old.md", "redirect_url": "/new"},
                            {"source_path": "old.md", "redirect_url": "/b", "monikers": ["v2"]}]})",
       "en/old -> new\n"},
      {"comments and commas",
       "{\"redirections\": [ // moved\n {\"source_path\": \"old.md\", \"redirect_url\": \"/new\",},]}",
       "en/old -> new\n"},
      {"nothing", "{}", ""},
      {"empty file", "", ""},
  }));

  INFO(c.name);
  const test::SiteRun run = with_redirects(std::string{c.json}).check();
  CHECK(redirects(run) == c.expected);
  CHECK(run.diagnostics_text() == "");
}

TEST_CASE("entries that cannot be used") {
  struct Case {
    std::string_view json, redirects, problem;
  };
  const auto c = GENERATE(values<Case>({
      {R"({"redirections": [{"redirect_url": "/new"}]})", "",
       "1:19: warning[missing-attribute]: 'source_path' is missing in this redirect\n"},
      {R"({"redirections": [{"source_path": "old.md"}]})", "",
       "1:19: warning[missing-attribute]: 'redirect_url' is missing in this redirect\n"},
      {R"({"redirections": [{"source_path": "old.md", "redirect_url": " "}]})", "",
       "1:19: warning[missing-attribute]: 'redirect_url' is missing in this redirect\n"},
      {R"({"redirections": ["old.md"]})", "",
       "1:19: warning[unexpected-type]: 'redirections' must be a list of redirects\n"},
      {R"({"redirections": [{"source_path": "a.md", "source_path_from_root": "/a.md", "redirect_url": "/new"}]})", "",
       "1:68: warning[source-path-conflict]: a redirect with both 'source_path' and 'source_path_from_root'\n"},
      {R"({"redirections": [{"source_path": "a.md", "redirect_url": "/new", "redirect_document_id": "maybe"}]})",
       "en/a -> new\n", "1:91: warning[unexpected-type]: 'redirect_document_id' must be true or false\n"},
      {R"({"redirections": [{"source_path": "/a.md", "redirect_url": "/new"}]})", "en/a -> new\n",
       "1:35: warning[redirection-path-syntax-error]: 'source_path' begins with '/': '/a.md'\n"},
      {R"({"redirections": [{"source_path_from_root": "a.md", "redirect_url": "/new"}]})", "en/a -> new\n",
       "1:45: warning[redirection-path-syntax-error]: 'source_path_from_root' does not begin with '/': 'a.md'\n"},
      {R"({"redirections": [{"source_path": "../sv/a.md", "redirect_url": "/new"}]})", "",
       "1:35: warning[redirection-path-syntax-error]: the path '../sv/a.md' leads out of the folder of its locale\n"},
      {R"({"redirections": [{"source_path": "../../a.md", "redirect_url": "/new"}]})", "",
       "1:35: warning[redirection-path-syntax-error]: the path '../../a.md' leads out of the folder of its locale\n"},
      {R"({"redirections": [{"source_path": "a\nb.md", "redirect_url": "/new"}]})", "",
       "1:35: warning[redirection-path-syntax-error]: the path has a control character\n"},
      {R"({"redirections": [{"source_path": "media/a.png", "redirect_url": "/new"}]})", "",
       "1:35: warning[redirection-invalid]: 'media/a.png' is no article and cannot be redirected\n"},
      {R"({"redirections": [{"source_path": "a/TOC.yml", "redirect_url": "/new"}]})", "",
       "1:35: warning[redirection-invalid]: 'a/TOC.yml' is no article and cannot be redirected\n"},
      {R"-({"redirections": [{"source_path": "a.md", "redirect_url": "JavaScript:alert(1)"}]})-", "",
       "1:59: warning[redirect-url-invalid]: redirects to 'javascript:' are not published\n"},
      {R"({"redirections": [{"source_path": "a.md", "redirect_url": "data:text/html,x"}]})", "",
       "1:59: warning[redirect-url-invalid]: redirects to 'data:' are not published\n"},
      {R"({"redirections": [{"source_path": "a.md", "redirect_url": "https:new"}]})", "",
       "1:59: warning[redirect-url-invalid]: redirects to 'https:' are not published\n"},
      {R"({"redirections": [{"source_path": "a.md", "redirect_url": "C:\\docs\\new.md"}]})", "",
       "1:59: warning[redirect-url-invalid]: 'C:\\docs\\new.md' is a path on a computer\n"},
      {R"({"redirections": {"a.md": null}})", "",
       "1:19: warning[missing-attribute]: 'redirect_url' is missing in this redirect\n"},
      {R"({"redirections": [{"source_path": "a.md", "redirect_url": "/new"} {"source_path": "b.md", "redirect_url": "/new"}]})",
       "en/a -> new\nen/b -> new\n", "1:65: error[json-syntax-error]: a comma is missing\n"},
  }));

  INFO(c.json);
  const test::SiteRun run = with_redirects(std::string{c.json}).check();
  CHECK(redirects(run) == c.redirects);
  const std::string text = run.diagnostics_text();
  CHECK(text.substr(0, text.find('\n') + 1) == "en/.openpublishing.redirection.json:" + std::string{c.problem});
}

TEST_CASE("files of redirects are found by their names, and by the publish configuration") {
  const std::string entry = R"({"redirections": {"OLD.md": "/new"}})";
  const auto named = [&](std::string_view old) { return std::string{entry}.replace(entry.find("OLD"), 3, old); };
  const test::SiteRun run =
      test::SiteFixture{}
          .file("en/new.md", "# New\n")
          .file("en/.openpublishing.redirection.orders.json", named("a"))
          .file("en/set/x.openpublishing.redirection.json", named("b"))
          .file("en/moved.json", named("c"))
          .file("en/other.json", named("d"))
          .file("en/.openpublishing.publish.config.json", R"({"redirection_files": ["moved.json", "gone.json"]})")
          .check();
  CHECK(redirects(run) == "en/a -> new\nen/c -> new\nen/set/b -> new\n");
  CHECK(
      run.diagnostics_text().starts_with("en/.openpublishing.publish.config.json:1:38: "
                                         "error[redirection-file-not-found]: 'en/gone.json' does not exist\n"));
}

TEST_CASE("redirects beside the locale folders are for one locale, or for all") {
  const test::SiteRun run =
      test::SiteFixture{}
          .file("en/new.md", "# New\n")
          .file("sv/new.md", "# Ny\n")
          .file(".openpublishing.redirection.json", R"({"redirections": {"sv/a.md": "/new", "b.md": "/new"}})")
          .check();
  CHECK(redirects(run) == "en/b -> new\nsv/a -> new\nsv/b -> new\n");
}

}  // namespace guidepost::docset
