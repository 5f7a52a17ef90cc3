// What is written for servers: headers, compressed copies, clean URLs.
#include <catch2/catch.hpp>

#include "outputs/encoding.hpp"
#include "support/site_fixture.hpp"

namespace guidepost::outputs {
namespace {

constexpr std::string_view policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'self'";

test::SiteRun built(const std::string& config, const std::string& body = "Text\n") {
  return test::SiteFixture{}
      .file("guidepost.yml", "locales: [en]\nbase_url: https://example.com/help/\n" + config)
      .file("en/index.md", "---\ntitle: Start\n---\n# Start\n\n[next](a/b.md#part) ![x](gone.png)\n")
      .file("en/a/b.md", "---\ntitle: T\n---\n# T\n\n" + body + "\n## Part\n\n[home](../index.md)\n")
      .build();
}

}  // namespace

TEST_CASE("packed bytes are the same each time and hold the text, and only the text") {
  for (const Encoding encoding : {Encoding::gzip, Encoding::brotli}) {
    for (const std::string& text : {std::string{}, std::string{"a"}, std::string(100'000, 'x')}) {
      const std::string packed = compressed(encoding, text);
      INFO(ending_of(encoding) << ' ' << text.size());
      CHECK(packed == compressed(encoding, text));
      CHECK(is_copy_of(encoding, packed, text));
      CHECK_FALSE(is_copy_of(encoding, packed, text + 'x'));
      CHECK_FALSE(is_copy_of(encoding, packed, text.substr(0, text.size() / 2) + 'y'));
      CHECK_FALSE(is_copy_of(encoding, packed.substr(0, packed.size() - 1), text));
      CHECK_FALSE(is_copy_of(encoding, "no such file", text));
    }
  }
}

TEST_CASE("files of text get the copies that are asked for") {
  const auto run = built("delivery: {compress: [gz, br]}\n");
  for (const std::string_view path : {"index.html", "en/a/b.html", "sitemap.xml"}) {
    const std::string text = run.page(path).html();
    CHECK(is_copy_of(Encoding::gzip, run.page(std::string{path} + ".gz").html(), text));
    CHECK(is_copy_of(Encoding::brotli, run.page(std::string{path} + ".br").html(), text));
  }
  CHECK_FALSE(run.has_page("index.html.gz.br"));
  CHECK_FALSE(built("").has_page("index.html.gz"));
}

TEST_CASE("headers for servers carry the policy of the pages and keep hashed names for ever") {
  const auto run = built("delivery: {headers: [netlify, nginx, apache]}\n");
  const std::string wanted = std::string{policy} + "; frame-ancestors 'self'";
  run.page("_headers")
      .expect_contains("/help/*\n  Content-Security-Policy: " + wanted + "\n  X-Content-Type-Options: nosniff\n")
      .expect_contains("/help/assets/guidepost.");
  run.page("headers.conf")
      .expect_contains("add_header Content-Security-Policy \"" + wanted + "\" always;\n")
      .expect_contains("  add_header Cache-Control \"public, max-age=31536000, immutable\";\n}\n")
      .expect_contains("error_page 404 /help/404.html;\n")
      .expect_lacks("gzip_static");
  run.page(".htaccess")
      .expect_contains("Header always set Content-Security-Policy \"" + wanted + "\"\n")
      .expect_contains("ErrorDocument 404 /help/404.html\n")
      .expect_lacks("Rewrite");
  CHECK_FALSE(built("").has_page("_headers"));
}

TEST_CASE("servers send compressed copies where there are some") {
  const auto run = built("delivery: {headers: [nginx, apache], compress: gz}\n");
  run.page("headers.conf").expect_contains("gzip_static on;\n").expect_lacks("brotli");
  run.page(".htaccess")
      .expect_contains("  RewriteCond %{REQUEST_FILENAME}.gz -f\n")
      .expect_contains("<FilesMatch \"\\.html\\.gz$\">\n  RemoveType .gz\n  ForceType \"text/html; charset=utf-8\"\n")
      .expect_lacks("\\bbr\\b");
}

TEST_CASE("a page says what it may load: players only where it has videos") {
  const std::string meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"" + std::string{policy};
  const auto run = built("delivery: {headers: netlify}\n", "> [!VIDEO https://www.youtube.com/embed/abc]\n");
  run.page("index.html").expect_contains(meta + "\">");
  run.page("en/index.html").expect_contains(meta + "\">");
  run.page("en/a/b.html").expect_contains(meta + "; frame-src https://www.youtube-nocookie.com https://learn");
  run.page("_headers").expect_contains("; frame-src https://www.youtube-nocookie.com");
}

TEST_CASE("a page may load the images that its article takes from elsewhere, and no page more than it shows") {
  const auto run = built("delivery: {headers: netlify}\n",
                         "![a](https://B.example:8080/x.png) ![b](http://a.example/y.png) ![c](//c.example/z.png)\n"
                         "![d](https://höst.example/x.png) [e](https://e.example/)\n");
  const std::string wanted = "img-src 'self' data: c.example http://a.example https: https://b.example:8080; font-src";
  run.page("en/a/b.html").expect_contains(wanted);
  run.page("en/index.html").expect_contains("img-src 'self' data:; font-src");
  run.page("_headers").expect_contains(wanted);
}

TEST_CASE("clean URLs are folders, and the page for what is not found stays where servers look for it") {
  const auto run = built("urls: clean\nredirects: [pages, netlify]\n");
  run.page("index.html").expect_contains("href=\"en/\"");
  run.page("en/index.html")
      .expect_contains("<a href=\"a/b/#part\">")
      .expect_contains("<link rel=\"canonical\" href=\"https://example.com/help/en/\">")
      .expect_contains("href=\"contents/\"")
      .expect_contains("\"../assets/guidepost.");
  run.page("en/a/b/index.html")
      .expect_contains("<a href=\"../../\">home</a>")
      .expect_contains("<link rel=\"canonical\" href=\"https://example.com/help/en/a/b/\">")
      .expect_contains("\"../../../assets/guidepost.");
  run.page("en/404.html").expect_contains("<base href=\"/help/en/404.html\">");
  CHECK_FALSE(run.has_page("en/a/b.html"));
}

}  // namespace guidepost::outputs
