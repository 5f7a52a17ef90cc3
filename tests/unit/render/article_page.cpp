#include <catch2/catch.hpp>

#include "unit/render/sample_site.hpp"

namespace guidepost::render {
namespace {

using links::LinkTarget;
using links::TargetKind;
using markdown::HoleKind;
using test::part;
using test::SampleSite;

LinkTarget to_article(std::string id, std::string suffix = {}) {
  return {.kind = TargetKind::article, .article = std::move(id), .suffix = std::move(suffix)};
}

bool contains(std::string_view html, std::string_view piece) {
  return html.find(piece) != std::string_view::npos;
}

TEST_CASE("the holes of a body are filled for the page that shows it") {
  struct Case {
    std::string_view sentence;
    HoleKind kind;
    LinkTarget target;
    std::string_view html, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a link to an article", HoleKind::link_attributes, to_article("support/b", "#top"), "<a|>x</a>",
       R"(<a href="b.html#top">x</a>)"},
      {"a link to a page that is not translated says so", HoleKind::link_attributes, to_article("only-en"), "<a|>x</a>",
       R"(<a href="../only-en.html" hreflang="en">x</a>)"},
      {"a link to an article that this locale has no page for", HoleKind::link_attributes, to_article("nur"),
       "<a|>x</a>", R"(<a href="../nur.html">x</a>)"},
      {"an external link", HoleKind::link_attributes,
       LinkTarget{.kind = TargetKind::external, .href = "https://example.com/a b?x=1&y=\"2\""}, "<a|>x</a>",
       R"(<a href="https://example.com/a%20b?x=1&amp;y=%222%22">x</a>)"},
      {"a bookmark of the page itself", HoleKind::link_attributes,
       LinkTarget{.kind = TargetKind::self, .suffix = "#part"}, "<a|>x</a>", R"(<a href="#part">x</a>)"},
      {"a broken link stays text", HoleKind::link_attributes, LinkTarget{}, "<a|>x</a>", "<a>x</a>"},
      {"an image of the source locale", HoleKind::image_attributes,
       LinkTarget{.kind = TargetKind::asset, .asset = FileId{0}}, "<img| alt=\"\">",
       R"(<img src="../../en/media/flow%20chart.svg" decoding="async" alt="">)"},
      {"a broken image is valid HTML", HoleKind::image_attributes, LinkTarget{}, "<img| alt=\"\">",
       R"(<img src="data:," alt="">)"},
      {"the title of an article", HoleKind::link_title, to_article("support/b"), "<a>|</a>", "<a>B &amp; C</a>"},
      {"the title of an article that is not translated", HoleKind::link_title, to_article("only-en"), "<a>|</a>",
       "<a>Only English</a>"},
      {"the title of a bookmark", HoleKind::link_title, LinkTarget{.kind = TargetKind::self, .suffix = "#part"},
       "<a>|</a>", "<a>A part</a>"},
      {"the title of an external link", HoleKind::link_title,
       LinkTarget{.kind = TargetKind::external, .href = "https://example.com"}, "<a>|</a>", "<a>written.md</a>"},
  }));

  SampleSite site;
  REQUIRE(site.asset("en/media/flow chart.svg") == FileId{0});
  site.article("de", "support/a", "A", "<p>" + std::string{c.html} + "</p>", {{c.kind, c.target}})
      .heading(2, "part", "A part")
      .article("de", "support/b", "B & C", "")
      .article("de", "nur", "Nur deutsch", "")
      .article("en", "support/a", "A", "")
      .article("en", "support/b", "B", "")
      .article("en", "only-en", "Only English", "");
  static_cast<void>(site.renderer());

  INFO(c.sentence);
  CHECK(part(site.page("de", "support/a"), "<p>" + std::string{c.html.substr(0, c.html.find('|'))}, "</p>") ==
        "<p>" + std::string{c.expected} + "</p>");
}

TEST_CASE("images have the size of their file, or the one that the writer asks for") {
  struct Case {
    std::string_view sentence;
    assets::ImageSize file, written;
    std::string_view expected;
  };
  const auto c = GENERATE(values<Case>({
      {"the file's", {640, 220}, {}, R"( width="640" height="220")"},
      {"nobody knows it", {}, {}, ""},
      {"the writer's", {640, 220}, {100, 50}, R"( width="100" height="50")"},
      {"a width keeps the picture's shape", {640, 220}, {320, 0}, R"( width="320" height="110")"},
      {"a height keeps it too", {640, 220}, {0, 110}, R"( width="320" height="110")"},
      {"a line stays visible", {60000, 1}, {10, 0}, R"( width="10" height="1")"},
      {"a width alone", {}, {320, 0}, R"( width="320")"},
  }));
  SampleSite site;
  const FileId image = site.image("en/a.png", "en/a.12345678.png", c.file);
  site.article("en", "p", "P", "<img|>",
               {{HoleKind::image_attributes, LinkTarget{.kind = TargetKind::asset, .asset = image}}})
      .size_of_image(c.written);
  static_cast<void>(site.renderer());

  INFO(c.sentence);
  CHECK(part(site.page("en", "p"), "<img", ">") ==
        "<img src=\"a.12345678.png\"" + std::string{c.expected} + " decoding=\"async\">");
}

TEST_CASE("images wait until they are near, but for the first one that is there") {
  SampleSite site;
  const LinkTarget there{.kind = TargetKind::asset, .asset = site.image("en/a.png", "en/a.1.png", {})};
  const LinkTarget outside{.kind = TargetKind::external, .href = "https://example.com/b.png"};
  site.article("en", "p", "P", "<img|><img|><img|><img|>",
               {{HoleKind::image_attributes, LinkTarget{}},
                {HoleKind::image_attributes, there},
                {HoleKind::image_attributes, there},
                {HoleKind::image_attributes, outside}});
  static_cast<void>(site.renderer());

  CHECK(contains(site.page("en", "p"),
                 R"(<img src="data:,"><img src="a.1.png" decoding="async"><img src="a.1.png" loading="lazy" )"
                 R"(decoding="async"><img src="https://example.com/b.png" loading="lazy" decoding="async">)"));
}

TEST_CASE("on a fallback page neither the reader's language nor the text's is a surprise") {
  SampleSite site;
  site.article("en", "a", "A", "<p><a|>x</a><a|>y</a></p>",
               {{HoleKind::link_attributes, to_article("b")}, {HoleKind::link_attributes, to_article("c")}});
  site.article("en", "b", "B", "").article("de", "b", "B", "").article("en", "c", "C", "");
  static_cast<void>(site.renderer());

  CHECK(contains(site.page("de", "a"), R"(<p><a href="b.html">x</a><a href="c.html">y</a></p>)"));
}

TEST_CASE("interface strings in a body are in the language of the content") {
  SampleSite site;
  site.article("en", "a", "A", "<p class=\"alert-title\">|</p>").strings({"alert.note"});
  site.article("de", "b", "B", "<p class=\"alert-title\">|</p>").strings({"alert.note"});
  static_cast<void>(site.renderer());

  CHECK(contains(site.page("en", "a"), "<p class=\"alert-title\">Note</p>"));
  CHECK(contains(site.page("de", "b"), "<p class=\"alert-title\">Hinweis</p>"));
  CHECK(contains(site.page("de", "a"), "<p class=\"alert-title\">Note</p>"));
}

TEST_CASE("a page has exactly the heading that its author wrote, or its title") {
  struct Case {
    std::string_view html;
    bool has_h1;
    std::string_view expected;
  };
  const auto c = GENERATE(values<Case>({
      {"<h1 id=\"x\">Other</h1>\n<p>text</p>", true, "<h1 id=\"x\">Other</h1>"},
      {"<p>text</p>", false, "<h1>A &amp; B</h1>"},
      {"<p>text</p><h1>Late</h1>", true, "<h1>Late</h1>"},
  }));

  SampleSite site;
  site.article("en", "a", "A & B", std::string{c.html});
  if (c.has_h1) site.heading(1, "x", "Other");
  static_cast<void>(site.renderer());
  const std::string html = site.page("en", "a");

  CHECK(part(html, "<h1", "</h1>") == c.expected);
  CHECK(html.find("<h1", html.find("<h1") + 1) == std::string::npos);
}

TEST_CASE("a fallback page is the reader's frame round content of another language") {
  SampleSite site{"https://example.com/guides/"};
  site.article("en", "support/a", "Answer", "<p>text</p>", {}, {{"ms.date", "06/01/2026"}}).description("How to");
  static_cast<void>(site.renderer());
  const std::string html = site.page("zh", "support/a");

  CHECK(contains(html, R"(<html lang="zh-Hans" dir="ltr">)"));
  CHECK(contains(html, "<title>Answer - 指南</title>"));
  CHECK(contains(html, R"(<meta name="description" content="How to">)"));
  CHECK(contains(html, R"(<link rel="canonical" href="https://example.com/guides/en/support/a.html">)"));
  CHECK_FALSE(contains(html, R"(rel="alternate")"));
  CHECK_FALSE(contains(html, "noindex"));
  CHECK(part(html, "<strong>", "</a>") ==
        "<strong>本文尚未翻译。</strong>\n<span>现以原文语言显示：</span> <a "
        "href=\"../../en/support/a.html\" hreflang=\"en\" lang=\"en\" "
        "dir=\"ltr\">English</a>");
  CHECK(contains(html, "<div class=\"article-body\" lang=\"en\">\n<p>text</p>"));
  CHECK(contains(html, "<time datetime=\"2026-06-01\">2026年6月1日</time>"));
}

TEST_CASE("canonical links and language alternates") {
  const auto build = [](std::string base_url) {
    SampleSite site{std::move(base_url)};
    site.article("en", "a", "A", "").article("de", "a", "A", "").article("de", "nur", "Nur", "");
    static_cast<void>(site.renderer());
    return std::pair{site.page("de", "a") + site.page("de", "nur"), site.page("zh", "a")};
  };

  const auto [published, published_fallback] = build("https://example.com/");
  CHECK(contains(published, R"(<link rel="canonical" href="https://example.com/de/a.html">
<link rel="alternate" hreflang="en" href="https://example.com/en/a.html">
<link rel="alternate" hreflang="de" href="https://example.com/de/a.html">
<link rel="alternate" hreflang="x-default" href="https://example.com/en/a.html">
<meta)"));
  CHECK(contains(published, R"(<link rel="canonical" href="https://example.com/de/nur.html">
<link rel="alternate" hreflang="de" href="https://example.com/de/nur.html">
<link rel="alternate" hreflang="x-default" href="https://example.com/de/nur.html">
<meta)"));

  const auto [unpublished, unpublished_fallback] = build("");
  CHECK_FALSE(contains(unpublished, "canonical"));
  CHECK_FALSE(contains(unpublished, "<link rel=\"alternate\" hreflang"));
  CHECK(contains(unpublished_fallback, R"(<link rel="canonical" href="../en/a.html">)"));
}

TEST_CASE("the language switch leads to the same article and tells translations from fallbacks") {
  SampleSite site;
  site.article("en", "a/b", "A", "").article("de", "a/b", "A", "").article("de", "nur", "Nur", "");
  static_cast<void>(site.renderer());

  const std::string html = site.page("de", "a/b");
  CHECK(contains(html,
                 "<a href=\"../../en/a/b.html\" hreflang=\"en\">\n<span lang=\"en\" dir=\"ltr\">English</span>\n</a>"));
  CHECK(contains(html, "<a href=\"b.html\" hreflang=\"de\" aria-current=\"true\">\n<span lang=\"de\""));
  CHECK(contains(html,
                 "<a href=\"../../zh/a/b.html\">\n<span lang=\"zh-Hans\" dir=\"ltr\">简体中文</span>\n<small>\n"
                 "<span>nicht übersetzt</span> · <span lang=\"en\" dir=\"ltr\">English</span>\n</small>\n</a>"));
  // An article that English has no page for: its start page.
  CHECK(contains(site.page("de", "nur"),
                 "<a href=\"../en/index.html\">\n<span lang=\"en\" dir=\"ltr\">English</span>\n"
                 "<small>\n<span>nicht verfügbar</span>\n</small>"));
}

TEST_CASE("a machine translation says so and leads to the original") {
  SampleSite site;
  site.article("en", "a", "A", "")
      .article("de", "a", "A", "", {},
               {{"ms.translationtype", "mt"}, {"ms.date", "1/2/2026"}, {"ms.lasthandoff", "03/04/2026"}});
  site.article("de", "b", "B", "", {}, {{"ms.translationtype", "HT"}});
  static_cast<void>(site.renderer());

  const std::string html = site.page("de", "a");
  CHECK(contains(html, "<p class=\"translation-notice\">Dieser Artikel wurde maschinell übersetzt.</p>"));
  CHECK(part(html, "<div class=\"translation-tools\">", "</div>") ==
        "<div class=\"translation-tools\">\n<a class=\"read-original\" href=\"../en/a.html\" hreflang=\"en\">Auf "
        "Englisch "
        "lesen</a>\n</div>");
  CHECK(contains(html, "<time datetime=\"2026-01-02\">2. Januar 2026</time>"));
  CHECK(contains(html, "<time datetime=\"2026-03-04\">4. März 2026</time>"));
  CHECK_FALSE(contains(site.page("de", "b"), "translation-notice"));
  CHECK_FALSE(contains(site.page("de", "b"), "<time"));
}

TEST_CASE("readers are told how long an article takes") {
  SampleSite site;
  site.article("en", "a", "A", "").letters(4000);
  site.article("zh", "a", "A", "");
  static_cast<void>(site.renderer());

  CHECK(contains(site.page("en", "a"), "<p class=\"article-facts\">\n<span>4 minutes to read</span>\n</p>"));
  CHECK(contains(site.page("de", "a"), "<span>4 Minuten Lesezeit</span>"));
  CHECK(contains(site.page("zh", "a"), "<span>阅读需 1 分钟</span>"));
}

TEST_CASE("readers can edit and judge an article where the configuration says where") {
  const auto links = [](SampleSite& site) {
    site.article("en", "a b/ü", "A", "").article("de", "nur", "Nur", "");
    static_cast<void>(site.renderer());
    return std::pair{site.page("de", "a b/ü"), site.page("de", "nur")};
  };

  SampleSite configured{"https://example.com/"};
  configured.page_addresses("https://git.example.com/edit/{path}?ref=main", "https://example.com/ask?p={url}&f={path}");
  const auto [fallback, own] = links(configured);
  CHECK(part(fallback, "<p class=\"article-links\">", "</p>") == R"(<p class="article-links">
<a href="https://example.com/ask?p=https://example.com/de/a%2520b/%25C3%25BC.html&amp;f=en/a%20b/%C3%BC.md" rel="nofollow">War diese Seite hilfreich?</a>
<a href="https://git.example.com/edit/en/a%20b/%C3%BC.md?ref=main" rel="nofollow">Diese Seite bearbeiten</a>
</p>)");
  CHECK(contains(own, "https://git.example.com/edit/de/nur.md?ref=main"));
  SampleSite plain;
  CHECK_FALSE(contains(links(plain).first, "article-links"));
}

TEST_CASE("headings are links to themselves, and tables scroll alone") {
  SampleSite site;
  site.article("en", "a", "A", "<h2 id=\"über\">|Über|</h2>||",
               {{HoleKind::heading_begin, {}},
                {HoleKind::heading_end, {}},
                {HoleKind::table_begin, {}},
                {HoleKind::table_end, {}}})
      .heading(2, "über", "Über");
  static_cast<void>(site.renderer());
  CHECK(contains(site.page("en", "a"),
                 "<h2 id=\"über\"><a class=\"anchor\" href=\"#über\">Über</a></h2><div class=\"table\" "
                 "role=\"group\" tabindex=\"0\" aria-label=\"Table\">\n\n</div>"));
}

TEST_CASE("headings of levels 2 and 3 are listed when there are several") {
  SampleSite site;
  site.article("en", "a", "A", "")
      .heading(1, "a", "A")
      .heading(3, "early", "Early")
      .heading(2, "one", "One & only")
      .heading(3, "inner", "Inner")
      .heading(4, "deep", "Deep")
      .heading(2, "two", "Two");
  site.article("en", "short", "Short", "").heading(2, "one", "One");
  static_cast<void>(site.renderer());

  CHECK(part(site.page("en", "a"), "<ul>\n<li>\n<a href=\"#early\">", "</nav>") == R"(<ul>
<li>
<a href="#early">Early</a>
</li>
<li>
<a href="#one">One &amp; only</a>
<ul>
<li><a href="#inner">Inner</a></li>
</ul>
</li>
<li>
<a href="#two">Two</a>
</li>
</ul>
<a class="to-top" href="#page-top">Back to top</a>
</details>
</nav>)");
  CHECK_FALSE(contains(site.page("en", "short"), "on-this-page"));
}

TEST_CASE("links to headings on the page are valid addresses, whatever the ids hold") {
  SampleSite site;
  site.article("en", "a", "A", "")
      .heading(2, "<b>\"x\"#y{z}", "One")
      .heading(3, "100%|", "Two")
      .heading(2, "två", "Three");
  static_cast<void>(site.renderer());

  const std::string page = site.page("en", "a");
  CHECK(contains(page, "<a href=\"#%3Cb%3E%22x%22%23y%7Bz%7D\">One</a>"));
  CHECK(contains(page, "<a href=\"#100%25%7C\">Two</a>"));
  CHECK(contains(page, "<a href=\"#två\">Three</a>"));
}

TEST_CASE("a locale without strings shows English that is marked as English") {
  SampleSite site;
  Theme theme = load_theme(MemoryFileSystem{}, {}, {}, *std::make_unique<SourceSet>())->theme;
  theme.strings.erase("de");
  site.theme(std::move(theme)).article("en", "a", "A", "").article("de", "a", "A", "");
  static_cast<void>(site.renderer());

  CHECK(contains(
      site.page("de", "a"),
      "<a class=\"skip-link\" id=\"page-top\" href=\"#page-main\" lang=\"en\" dir=\"ltr\">Skip to content</a>"));
  CHECK(
      contains(site.page("en", "a"), "<a class=\"skip-link\" id=\"page-top\" href=\"#page-main\">Skip to content</a>"));
}

}  // namespace
}  // namespace guidepost::render
