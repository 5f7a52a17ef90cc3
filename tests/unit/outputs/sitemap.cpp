// Sitemaps, robots.txt and feeds: true pages with their translations, absolute and escaped.
#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::outputs {
namespace {

test::SiteFixture site() {
  return test::SiteFixture{}
      .file("guidepost.yml",
            "source_locale: en\nlocales: {en: {}, zh: {tag: zh-Hans}}\nbase_url: https://example.com/help/\n")
      .file("en/a & b.md", "---\ntitle: T & T\ndescription: What <it> is\nms.date: 04/05/2021\n---\n# T\n")
      .file("en/only.md", "---\ntitle: T\n---\n# T\n")
      .file("en/hidden.md", "---\ntitle: T\nms.date: 2023-01-01\nrobots: NoIndex,nofollow\n---\n# T\n")
      .file("zh/a & b.md", "---\ntitle: 中\nms.date: 04/05/2021\nms.lasthandoff: 2022-01-02\n---\n# T\n")
      .file("zh/hidden.md", "---\ntitle: T\n---\n# T\n");
}

}  // namespace

TEST_CASE("a locale's sitemap names true pages, their dates and their translations, and no fallback page") {
  const auto run = site().build();
  CHECK(run.page("sitemap-zh.xml").html() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        "  <url>\n"
        "    <loc>https://example.com/help/zh/index.html</loc>\n"
        "    <xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://example.com/help/en/index.html\"/>\n"
        "    <xhtml:link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"https://example.com/help/zh/index.html\"/>\n"
        "    <xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.com/help/index.html\"/>\n"
        "  </url>\n"
        "  <url>\n"
        "    <loc>https://example.com/help/zh/a%20&amp;%20b.html</loc>\n"
        "    <lastmod>2022-01-02</lastmod>\n"
        "    <xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://example.com/help/en/a%20&amp;%20b.html\"/>\n"
        "    <xhtml:link rel=\"alternate\" hreflang=\"zh-Hans\" "
        "href=\"https://example.com/help/zh/a%20&amp;%20b.html\"/>\n"
        "    <xhtml:link rel=\"alternate\" hreflang=\"x-default\" "
        "href=\"https://example.com/help/en/a%20&amp;%20b.html\"/>\n"
        "  </url>\n"
        "  <url>\n"
        "    <loc>https://example.com/help/zh/hidden.html</loc>\n"
        "    <xhtml:link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"https://example.com/help/zh/hidden.html\"/>\n"
        "    <xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.com/help/zh/hidden.html\"/>\n"
        "  </url>\n"
        "</urlset>\n");
  run.page("sitemap-en.xml")
      .expect_contains("<loc>https://example.com/help/index.html</loc>")
      .expect_contains("en/only.html</loc>")
      .expect_lacks("en/hidden.html");
}

TEST_CASE("one file lists the sitemaps, and robots.txt names it") {
  const auto run = site().build();
  CHECK(run.page("sitemap.xml").html() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        "  <sitemap>\n    <loc>https://example.com/help/sitemap-en.xml</loc>\n  </sitemap>\n"
        "  <sitemap>\n    <loc>https://example.com/help/sitemap-zh.xml</loc>\n  </sitemap>\n"
        "</sitemapindex>\n");
  CHECK(run.page("robots.txt").html() == "User-agent: *\nAllow: /\n\nSitemap: https://example.com/help/sitemap.xml\n");
}

TEST_CASE("a locale's feed has its changes, the newest first") {
  const auto run = site().file("en/new.md", "---\ntitle: New\nms.date: 2021-05-06\n---\n# New\n").build();
  CHECK(run.page("en/feed.xml").html() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n"
        "  <id>https://example.com/help/en/feed.xml</id>\n"
        "  <title>Support guides</title>\n"
        "  <updated>2021-05-06T00:00:00Z</updated>\n"
        "  <link rel=\"self\" type=\"application/atom+xml\" href=\"https://example.com/help/en/feed.xml\"/>\n"
        "  <link rel=\"alternate\" type=\"text/html\" href=\"https://example.com/help/en/index.html\"/>\n"
        "  <author>\n    <name>Support guides</name>\n  </author>\n"
        "  <entry>\n"
        "    <id>https://example.com/help/en/new.html</id>\n"
        "    <title>New</title>\n"
        "    <updated>2021-05-06T00:00:00Z</updated>\n"
        "    <link rel=\"alternate\" type=\"text/html\" href=\"https://example.com/help/en/new.html\"/>\n"
        "  </entry>\n"
        "  <entry>\n"
        "    <id>https://example.com/help/en/a%20&amp;%20b.html</id>\n"
        "    <title>T &amp; T</title>\n"
        "    <updated>2021-04-05T00:00:00Z</updated>\n"
        "    <link rel=\"alternate\" type=\"text/html\" href=\"https://example.com/help/en/a%20&amp;%20b.html\"/>\n"
        "    <summary>What &lt;it&gt; is</summary>\n"
        "  </entry>\n"
        "</feed>\n");
  run.page("zh/feed.xml").expect_contains("<updated>2022-01-02T00:00:00Z</updated>").expect_lacks("new.html");
  run.page("en/new.html").expect_contains("type=\"application/atom+xml\" href=\"feed.xml\" title=\"Latest changes\"");
}

TEST_CASE("without a base_url nothing absolute is written") {
  const auto run = site().file("guidepost.yml", "locales: [en, zh]\n").build();
  for (const std::string_view path : {"sitemap.xml", "sitemap-en.xml", "robots.txt", "en/feed.xml"})
    CHECK_FALSE(run.has_page(path));
  run.page("en/only.html").expect_lacks("og:").expect_lacks("ld+json").expect_lacks("atom");
}

TEST_CASE("the head says what a page is, once") {
  const auto run = site()
                       .file("en/sub/x.md", "---\ntitle: \"X </script>\"\n---\n# X\n\n![i](../i.png)\n")
                       .file("en/i.png", "no picture")
                       .build();
  run.page("en/sub/x.html")
      .expect_contains(
          "<meta property=\"og:type\" content=\"article\">\n"
          "<meta property=\"og:title\" content=\"X &lt;/script&gt;\">\n"
          "<meta property=\"og:site_name\" content=\"Support guides\">\n"
          "<meta property=\"og:locale\" content=\"en\">\n"
          "<meta property=\"og:url\" content=\"https://example.com/help/en/sub/x.html\">\n"
          "<meta property=\"og:image\" content=\"https://example.com/help/en/i.")
      .expect_contains(
          "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"TechArticle\","
          "\"headline\":\"X \\u003c/script\\u003e\",\"inLanguage\":\"en\"},{\"@type\":\"BreadcrumbList\","
          "\"itemListElement\":[{\"@type\":\"ListItem\",\"position\":1,\"name\":\"Support guides\","
          "\"item\":\"https://example.com/help/en/index.html\"},");
  run.page("zh/only.html")
      .expect_lacks("og:")
      .expect_lacks("ld+json")
      .expect_contains("<link rel=\"canonical\" href=\"https://example.com/help/en/only.html\">");
  run.page("en/hidden.html")
      .expect_contains("<meta name=\"robots\" content=\"noindex\">")
      .expect_lacks("hreflang=\"x-");
}

TEST_CASE("start pages are one set, whoever has written them") {
  const auto run = site().file("zh/index.md", "---\ntitle: 首页\n---\n# T\n").build();
  for (const std::string_view path : {"index.html", "en/index.html", "zh/index.html"}) {
    run.page(path).expect_contains(
        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.com/help/en/index.html\">\n"
        "<link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"https://example.com/help/zh/index.html\">\n"
        "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.com/help/index.html\">\n");
  }
}

}  // namespace guidepost::outputs
