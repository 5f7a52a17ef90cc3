// What is written for articles that have moved.
#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::outputs {
namespace {

test::SiteFixture site(std::string_view kinds) {
  return test::SiteFixture{}
      .file("guidepost.yml", "redirects: [" + std::string{kinds} + "]\nbase_url: https://example.com/my%20guides/\n")
      .file("en/new.md", "---\ntitle: \"New <article>\"\n---\n# New\n")
      .file("sv/new.md", "---\ntitle: Ny\n---\n# Ny\n")
      .file("sv/.openpublishing.redirection.json",
            R"({"redirections": {"index.md": "/new", "a \"b\":*.md": "/new#x", "c.md": "https://example.com/$d?e=f&g",
                "'q.md": "/new", "'r.md": "/'q", "åäö.md": "/new"}})");
}

}  // namespace

TEST_CASE("a redirect page sends readers on without a script, is not indexed and not in the sitemap") {
  const test::SiteRun run = site("pages").build();
  run.page("sv/index.html")
      .expect_contains("<html lang=\"sv\" dir=\"ltr\">")
      .expect_contains("<meta http-equiv=\"refresh\" content=\"0; url=new.html\">")
      .expect_contains("<link rel=\"canonical\" href=\"https://example.com/my%20guides/sv/new.html\">")
      .expect_contains("<meta name=\"robots\" content=\"noindex\">")
      .expect_contains("<h1>Den här artikeln har flyttats</h1>")
      .expect_contains("<a class=\"button\" href=\"new.html\">Ny</a>")
      .expect_lacks("<script>");
  run.page("sv/c.html")
      .expect_contains("content=\"0; url=https://example.com/$d?e=f&amp;g\"")
      .expect_contains("<link rel=\"canonical\" href=\"https://example.com/$d\">");
  run.page("sitemap.xml").expect_lacks("index.html").expect_lacks("sv/c.html");
  CHECK_FALSE(run.has_page("_redirects"));
  CHECK_FALSE(run.has_page("redirects.map"));
  CHECK(run.diagnostics_text().find("site-output-collision") == std::string::npos);
}

TEST_CASE("maps for servers") {
  const test::SiteRun run = site("netlify, nginx").build();
  CHECK_FALSE(run.has_page("sv/c.html"));
  CHECK(run.page("_redirects").html() ==
        "/my%20guides/sv/'q.html /my%20guides/sv/new.html 301!\n"
        "/my%20guides/sv/'r.html /my%20guides/sv/new.html 301!\n"
        "/my%20guides/sv/a%20%22b%22%3A%2A.html /my%20guides/sv/new.html#x 301!\n"
        "/my%20guides/sv/c.html https://example.com/$d?e=f&g 301!\n"
        "/my%20guides/sv/index.html /my%20guides/sv/new.html 301!\n"
        "/my%20guides/sv/%C3%A5%C3%A4%C3%B6.html /my%20guides/sv/new.html 301!\n");
  CHECK(run.page("redirects.map").html() ==
        "# In the http block: map $uri $moved { include redirects.map; }\n"
        "# In the server block: if ($moved) { return 301 $moved; }\n"
        "\"/my guides/sv/'q.html\" \"/my%20guides/sv/new.html\";\n"
        "\"/my guides/sv/'r.html\" \"/my%20guides/sv/new.html\";\n"
        "\"/my guides/sv/a \\\"b\\\":*.html\" \"/my%20guides/sv/new.html#x\";\n"
        "\"/my guides/sv/c.html\" \"https://example.com/%24d?e=f&g\";\n"
        "\"/my guides/sv/index.html\" \"/my%20guides/sv/new.html\";\n"
        "\"/my guides/sv/åäö.html\" \"/my%20guides/sv/new.html\";\n");
}

TEST_CASE("no redirects at all") {
  const test::SiteRun run = site("").build();
  CHECK_FALSE(run.has_page("sv/c.html"));
  run.page("sv/index.html").expect_lacks("http-equiv=\"refresh");
}

TEST_CASE("an address that begins with a quote is not taken for a quoted one") {
  const test::SiteRun run =
      test::SiteFixture{}
          .file("en/'new.md", "# New\n")
          .file("en/.openpublishing.redirection.json", R"({"redirections": {"old.md": "'new.md"}})")
          .build();
  run.page("en/old.html").expect_contains("content=\"0; url=./&#39;new.html\"");
}

}  // namespace guidepost::outputs
