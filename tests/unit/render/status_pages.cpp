// The pages for translators: which there are, and what stands on them. What they look like is in tests/sites/status.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "unit/render/sample_site.hpp"

namespace guidepost::render {
namespace {

using test::part;
using test::SampleSite;

std::vector<std::string> paths_of(const Renderer& renderer) {
  std::vector<std::string> paths;
  for (const StatusPage& page : renderer.status_pages()) paths.push_back(page.path);
  return paths;
}

std::string page_at(const Renderer& renderer, std::string_view path) {
  for (const StatusPage& page : renderer.status_pages()) {
    if (page.path == path) return renderer.status_page(page);
  }
  return {};
}

bool contains(std::string_view html, std::string_view piece) {
  return html.find(piece) != std::string_view::npos;
}

}  // namespace

TEST_CASE("the site has a status page, and each locale but the source") {
  SampleSite site{"https://example.com/"};
  site.article("en", "a", "Plans", "").article("de", "a", "Pläne", "");
  const Renderer& renderer = site.renderer();
  CHECK(paths_of(renderer) == std::vector<std::string>{"status.html", "de/status.html", "zh/status.html"});

  const std::string html = page_at(renderer, "de/status.html");
  CHECK(contains(html, "<title>Stand der Übersetzung - Leitfäden</title>"));
  CHECK(contains(html, "<meta name=\"robots\" content=\"noindex\">"));
  CHECK_FALSE(contains(html, "rel=\"canonical\""));
  CHECK(contains(html, "<a href=\"../status.html\" hreflang=\"en\">"));  // the switch to the source's language
  CHECK(contains(html, "<a href=\"../zh/status.html\" hreflang=\"zh-Hans\">"));
}

TEST_CASE("only the start pages link to the status pages") {
  SampleSite site;
  site.article("en", "a", "Plans", "");
  const Renderer& renderer = site.renderer();
  CHECK(contains(part(renderer.locale_start_page(site.locale("de")), "<footer", "</footer>"),
                 "<a href=\"status.html\">Stand der Übersetzung</a>"));
  CHECK(contains(part(renderer.locale_start_page(site.locale("en")), "<footer", "</footer>"),
                 "<a href=\"../status.html\">Translation status</a>"));
  CHECK_FALSE(contains(site.page("en", "a"), "status.html"));
  CHECK_FALSE(contains(renderer.contents_page(site.locale("de")), "status.html"));
}

TEST_CASE("a long list is cut into pages, and the counts lead to where each kind of work begins") {
  SampleSite site;
  const std::size_t count = 1500;
  for (std::size_t i = 0; i < count; ++i) site.article("en", fmt::format("folder-{}/article-{:04}", i % 3, i), "T", "");
  site.article("de", "folder-0/article-0000", "T", "");
  const Renderer& renderer = site.renderer();
  const std::vector<std::string> paths = paths_of(renderer);
  CHECK(paths.size() > 6);
  std::size_t shown = 0;
  for (const std::string& path : paths) {
    const std::string html = page_at(renderer, path);
    INFO(path);
    CHECK(html.size() < 300'000);
    if (!path.starts_with("de/")) continue;
    for (std::size_t at = html.find("<code"); at != html.npos; at = html.find("<code", at + 1)) ++shown;
  }
  CHECK(shown == count);

  const std::string first = page_at(renderer, "de/status.html");
  CHECK(contains(first, "<a href=\"#missing\"><span class=\"status is-missing\">Fehlt</span> 1.499 Artikel</a>"));
  CHECK(contains(part(first, "<ul class=\"status-works\">", "</ul>"), "<a href=\"status-3.html#unknown\">"));
  CHECK(contains(page_at(renderer, "de/status-3.html"), "<h2 id=\"unknown\">"));

  const std::string folders =
      part(page_at(renderer, "status.html"), "<section aria-labelledby=\"folders\">", "</section>");
  CHECK(contains(folders, "<a href=\"#rows-1\">folder-0</a>"));
  const std::string href = part(folders, "status-2.html#", "\"");
  REQUIRE_FALSE(href.empty());
  const std::string anchor = href.substr(href.find('#') + 1);
  CHECK(contains(page_at(renderer, "status-2.html"), "id=\"" + anchor));
}

}  // namespace guidepost::render
