// sitemap.xml: true pages with their translations, absolute and escaped.
#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::outputs {

TEST_CASE("the sitemap names true pages, their dates and their translations, and no fallback page") {
  const auto run =
      test::SiteFixture{}
          .file("guidepost.yml",
                "source_locale: en\nlocales: {en: {}, zh: {tag: zh-Hans}}\nbase_url: https://example.com/help/\n")
          .file("en/a & b.md", "---\ntitle: T\nms.date: 04/05/2021\n---\n# T\n")
          .file("en/only.md", "---\ntitle: T\n---\n# T\n")
          .file("zh/a & b.md", "---\ntitle: T\n---\n# T\n")
          .build();
  CHECK(run.page("sitemap.xml").html() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        "  <url>\n"
        "    <loc>https://example.com/help/en/a%20&amp;%20b.html</loc>\n"
        "    <lastmod>2021-04-05</lastmod>\n"
        "    <xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://example.com/help/en/a%20&amp;%20b.html\"/>\n"
        "    <xhtml:link rel=\"alternate\" hreflang=\"zh-Hans\" "
        "href=\"https://example.com/help/zh/a%20&amp;%20b.html\"/>\n"
        "  </url>\n"
        "  <url>\n"
        "    <loc>https://example.com/help/en/only.html</loc>\n"
        "    <xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://example.com/help/en/only.html\"/>\n"
        "  </url>\n"
        "  <url>\n"
        "    <loc>https://example.com/help/zh/a%20&amp;%20b.html</loc>\n"
        "    <xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://example.com/help/en/a%20&amp;%20b.html\"/>\n"
        "    <xhtml:link rel=\"alternate\" hreflang=\"zh-Hans\" "
        "href=\"https://example.com/help/zh/a%20&amp;%20b.html\"/>\n"
        "  </url>\n"
        "</urlset>\n");
}

}  // namespace guidepost::outputs
