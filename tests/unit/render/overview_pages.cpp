#include <catch2/catch.hpp>

#include "unit/render/sample_site.hpp"

namespace guidepost::render {
namespace {

using test::part;
using test::SampleSite;
using test::toc_entry;

bool contains(std::string_view html, std::string_view piece) {
  return html.find(piece) != std::string_view::npos;
}

SampleSite& add_guides(SampleSite& site) {
  site.article("en", "support/plans", "Plans", "")
      .article("en", "support/health", "Health", "")
      .article("en", "alone", "Alone", "")
      .article("de", "support/plans", "Pläne", "")
      .article("de", "support/health", "Ärger", "");
  return site.toc(
      "en", "TOC.yml",
      {toc_entry("Support", "", {toc_entry("Plans", "support/plans.md"), toc_entry("Health", "support/health.md")})});
}

TEST_CASE("the contents page has the whole tree, and what no table of contents lists") {
  SampleSite site{"https://example.com/"};
  const Renderer& renderer = add_guides(site).renderer();
  const std::string html = renderer.contents_page(site.locale("de"));

  CHECK(contains(html, "<title>Inhalt - Leitfäden</title>"));
  CHECK(contains(html, "<link rel=\"canonical\" href=\"https://example.com/de/contents.html\">"));
  CHECK(contains(html, "<p>3 Artikel</p>"));
  CHECK(contains(html, "<a href=\"contents.html\" aria-current=\"page\">Inhalt</a>"));
  CHECK(part(html, "<ul class=\"contents-tree\">", "</section>") == R"(<ul class="contents-tree">
<li class="has-children">
<a href="support/plans.html" lang="en" aria-describedby="page-untranslated">Support</a>
<ul>
<li>
<a href="support/plans.html">Pläne</a>
</li>
<li>
<a href="support/health.html">Ärger</a>
</li>
</ul>
</li>
</ul>
</section>)");
  CHECK(part(html, "<h2>Weitere Artikel</h2>", "</section>") == R"(<h2>Weitere Artikel</h2>
<ul class="contents-tree">
<li><a href="alone.html" hreflang="en">Alone</a></li>
</ul>
</section>)");
}

TEST_CASE("the page of recent changes has a locale's own articles by date, the latest first") {
  SampleSite site;
  site.article("en", "old", "Old", "", {}, {{"ms.date", "01/02/2020"}})
      .article("en", "new", "New", "", {}, {{"ms.date", "2026-01-02"}})
      .article("en", "undated", "Undated", "")
      .article("de", "old", "Alt", "", {}, {{"ms.date", "01/02/2021"}});
  const Renderer& renderer = site.renderer();

  CHECK(part(renderer.recent_page(site.locale("en")), "<ol>", "</ol>") == R"(<ol>
<li><time datetime="2026-01-02">January 2, 2026</time> <a href="new.html">New</a></li>
<li><time datetime="2020-01-02">January 2, 2020</time> <a href="old.html">Old</a></li>
</ol>)");
  CHECK(part(renderer.recent_page(site.locale("de")), "<ol>", "</ol>") == R"(<ol>
<li><time datetime="2021-01-02">2. Januar 2021</time> <a href="old.html">Alt</a></li>
</ol>)");
  CHECK(contains(site.page("de", "new"), "<li><a href=\"recent.html\">Zuletzt aktualisiert</a></li>"));
  // Where no article has a date there is no such page.
  CHECK_FALSE(renderer.has_recent_page(site.locale("zh")));
  CHECK_FALSE(contains(site.page("zh", "new"), "recent.html"));
}

TEST_CASE("the index sorts as the locale does, fallback pages among the rest") {
  SampleSite site;
  const Renderer& renderer = add_guides(site).renderer();
  const std::string html = renderer.index_page(site.locale("de"));

  CHECK(contains(html, "<title>Alle Artikel von A bis Z - Leitfäden</title>"));
  CHECK(contains(html, "<li><a href=\"#letter-1\">A</a></li>\n<li><a href=\"#letter-2\">P</a></li>"));
  CHECK(part(html, "<section class=\"letter\"", "</section>") == R"(<section class="letter" aria-labelledby="letter-1">
<h2 id="letter-1">A</h2>
<ul>
<li><a href="alone.html" hreflang="en" lang="en">Alone</a></li>
<li><a href="support/health.html">Ärger</a></li>
</ul>
</section>)");
}

TEST_CASE("a start page that nobody wrote shows the top of the tree") {
  SampleSite site{"https://example.com/"};
  const Renderer& renderer = add_guides(site).renderer();
  const std::string html = renderer.locale_start_page(site.locale("de"));

  CHECK(contains(html, "<title>Leitfäden</title>"));
  CHECK(contains(html, "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.com/index.html\">"));
  CHECK(contains(html, "<a class=\"site-title\" href=\"index.html\" aria-current=\"page\">Leitfäden</a>"));
  CHECK(part(html, "<section class=\"card\">", "</section>") == R"(<section class="card">
<h2>Support</h2>
<ul>
<li><a href="support/plans.html">Pläne</a></li>
<li><a href="support/health.html">Ärger</a></li>
</ul>
</section>)");
}

TEST_CASE("the index ends with what articles are also called, each with its articles in the locale's order") {
  SampleSite site;
  site.article("en", "b", "Plans", "", {}, {{"keywords", "offers, Tariffs,,offers, Plans"}})
      .article("en", "c", "Prices", "", {}, {{"ms.keywords", "Ämter & <b>"}, {"keywords", "offers"}})
      .article("de", "b", "Pläne", "");
  const Renderer& renderer = site.renderer();

  const std::string html = renderer.index_page(site.locale("en"));
  CHECK(contains(html, "<li><a href=\"#keywords\">Keywords</a></li>"));
  CHECK(part(html, "<section class=\"letter\" aria-labelledby=\"keywords\"", "</section>") ==
        R"(<section class="letter" aria-labelledby="keywords">
<h2 id="keywords">Keywords</h2>
<ul>
<li>Ämter &amp; &lt;b&gt; · <a href="c.html">Prices</a></li>
<li>offers · <a href="b.html">Plans</a> · <a href="c.html">Prices</a></li>
<li>Tariffs · <a href="b.html">Plans</a></li>
</ul>
</section>)");
  CHECK_FALSE(contains(renderer.index_page(site.locale("de")), "keywords"));
}

TEST_CASE("the page of results stands in for itself in every language, and search engines leave it out") {
  SampleSite site{"https://example.com/"};
  const Renderer& renderer = add_guides(site).renderer();
  const std::string html = renderer.search_page(site.locale("de"));

  CHECK(contains(html, "<title>Suche - Leitfäden</title>"));
  CHECK(contains(html, "<meta name=\"robots\" content=\"noindex\">"));
  CHECK_FALSE(contains(html, "canonical"));
  CHECK(contains(html, "<a href=\"../zh/search.html\" hreflang=\"zh-Hans\">"));
  CHECK(part(html, "<main", "</main>") == R"(<main id="page-main">
<h1>Suche</h1>
<noscript>
<p>Die Suche benötigt Skripts, und die sind in diesem Browser ausgeschaltet. Das Verzeichnis nennt alle Artikel.</p>
</noscript>
<form class="search-form if-script" role="search">
<input class="search-field" type="search" name="q" autocomplete="off" aria-label="Suche">
<button class="button" type="submit">Suche</button>
</form>
<div class="search-results"></div>
<p><a href="a-z.html">Alle Artikel von A bis Z</a></p>
</main>)");
  // Its own field is the only one.
  CHECK_FALSE(contains(html, "class=\"search\""));
  CHECK(contains(site.page("zh", "support/plans"),
                 "<form class=\"search\" role=\"search\" action=\"../search.html\">\n"
                 "<input class=\"search-field\" type=\"search\" name=\"q\" autocomplete=\"off\" placeholder=\"搜索\" "
                 "aria-label=\"搜索\">"));
}

TEST_CASE("a site without a search has no field") {
  SampleSite site;
  static_cast<void>(add_guides(site).without_search().renderer());
  CHECK_FALSE(contains(site.page("en", "alone"), "role=\"search\""));
}

TEST_CASE("pages that are not found are not indexed and find their files from any address") {
  SampleSite site{"https://example.com/guides/"};
  const Renderer& renderer = add_guides(site).renderer();
  const std::string html = renderer.not_found_page(site.locale("de"));

  CHECK(contains(html, "<base href=\"/guides/de/404.html\">"));
  CHECK(contains(html, "<meta name=\"robots\" content=\"noindex\">"));
  CHECK(contains(html, "<h1>Seite nicht gefunden</h1>"));
  CHECK(contains(html, "<a class=\"button\" href=\"index.html\">Zur Startseite</a>"));
  CHECK_FALSE(contains(html, "skip-link"));
  CHECK_FALSE(contains(html, "canonical"));

  const std::string all = renderer.site_not_found_page();
  CHECK(contains(all, "<base href=\"/guides/404.html\">"));
  CHECK(contains(all, "<section lang=\"zh-Hans\" dir=\"ltr\">\n<h2>找不到页面</h2>"));
  CHECK(contains(all, "<a href=\"de/index.html\" hreflang=\"de\">Zur Startseite</a>"));
}

TEST_CASE("the site's first page offers every language in its own words") {
  SampleSite site;
  const std::string html = add_guides(site).renderer().site_start_page();

  CHECK(contains(html, "<title>Guides</title>"));
  CHECK(contains(html, "<link rel=\"stylesheet\" href=\"assets/guidepost."));
  CHECK(contains(html,
                 "<li lang=\"zh-Hans\" dir=\"ltr\">\n<a href=\"zh/index.html\" "
                 "hreflang=\"zh-Hans\">\n<strong>简体中文</strong>\n<span>指南</span>\n</a>\n</li>"));
}

}  // namespace
}  // namespace guidepost::render
