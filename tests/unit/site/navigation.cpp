// Tables of contents become trees: sections, includes, names, reading order, places.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::site {
namespace {

std::string article(std::string_view title) {
  return fmt::format("---\ntitle: {0}\n---\n# {0}\n", title);
}

void append_tree(std::string& text, const Section& section, const std::vector<std::uint32_t>& nodes,
                 std::size_t depth) {
  for (const std::uint32_t at : nodes) {
    const NavigationNode& node = section.nodes[at];
    text += fmt::format("{:{}}{}", "", 2 * depth, node.name);
    if (!node.article.empty()) text += fmt::format(" = {}{}", node.article, node.fragment);
    if (!node.url.empty()) text += fmt::format(" -> {}", node.url);
    text += '\n';
    append_tree(text, section, node.children, depth + 1);
  }
}

/// Every section with its tree, indented: "name = article", "name -> url", "name".
std::string outline(const Navigation& navigation) {
  std::string text;
  for (const Section& section : navigation.sections) {
    text += fmt::format("[{}] {} = {}\n", section.folder, section.name, section.index_article);
    append_tree(text, section, section.roots, 1);
  }
  return text;
}

std::string reading_order(const Section& section) {
  std::string text;
  for (const std::uint32_t node : section.reading_order) text += section.nodes[node].article + ' ';
  return text;
}

constexpr locale::LocaleId first_locale{0};
constexpr locale::LocaleId second_locale{1};

}  // namespace

TEST_CASE("a TOC is a tree of articles, URLs and headings") {
  const auto run = test::SiteFixture{}
                       .file("en/TOC.yml",
                             "- name: Start\n  href: index.md\n"
                             "- name: Orders\n  items:\n"
                             "  - name: Returns\n    href: orders/Returns.md\n"
                             "  - name: Refunds\n    href: orders/returns.md#refunds\n"
                             "  - name: Root\n    href: ~/index.md\n"
                             "- name: Web\n  href: https://example.com/\n"
                             "- name: Elsewhere\n  href: /other/site\n"
                             "- name: Gone\n  href: gone.md\n")
                       .file("en/index.md", article("The start"))
                       .file("en/orders/returns.md", article("Returns"))
                       .check();
  const Navigation& navigation = run.outcome().model->navigation(first_locale);
  CHECK(outline(navigation) ==
        "[] The start = index\n"
        "  Start = index\n"
        "  Orders\n"
        "    Returns = orders/returns\n"
        "    Refunds = orders/returns#refunds\n"
        "    Root = index\n"
        "  Web -> https://example.com/\n"
        "  Elsewhere -> /other/site\n"
        "  Gone\n");
  CHECK(reading_order(navigation.sections.front()) == "index orders/returns ");
}

TEST_CASE("a TOC that another one names becomes the children of that entry") {
  const auto run = test::SiteFixture{}
                       .file("en/TOC.yml",
                             "- name: By file\n  href: a/TOC.yml\n"
                             "- name: By folder\n  href: b/\n"
                             "- name: By tocHref\n  tocHref: c/toc.md\n  topicHref: c/x.md\n")
                       .file("en/a/TOC.yml", "- name: In a\n  href: x.md\n")
                       .file("en/b/TOC.md", "# [In b](x.md)\n## [Below it](../a/x.md)\n")
                       .file("en/c/TOC.md", "# [In c](y.md)\n")
                       .file("en/a/x.md", article("A"))
                       .file("en/b/x.md", article("B"))
                       .file("en/c/x.md", article("C"))
                       .file("en/c/y.md", article("Y"))
                       .check();
  CHECK(outline(run.outcome().model->navigation(first_locale)) ==
        "[]  = a/x\n"
        "  By file\n"
        "    In a = a/x\n"
        "  By folder\n"
        "    In b = b/x\n"
        "      Below it = a/x\n"
        "  By tocHref = c/x\n"
        "    In c = c/y\n");
}

TEST_CASE("a TOC that nobody names is a section of its own; a locale without one takes the source's") {
  const auto run =
      test::SiteFixture{}
          .file("guidepost.yml", "title: {en: Guides, de: Hilfe}\nsource_locale: en\nlocales: {en: {}, de: {}}\n")
          .file("en/a/TOC.yml", "- name: Start of a\n  href: index.md\n- name: Only English\n  href: x.md\n")
          .file("en/b/TOC.yml", "- name: In b\n  href: y.md\n")
          .file("en/a/index.md", article("Section A"))
          .file("en/a/x.md", article("X"))
          .file("en/b/y.md", article("Y"))
          .file("de/a/index.md", article("Abschnitt A"))
          .file("de/b/TOC.yml", "- name: In b, deutsch\n  href: y.md\n")
          .file("de/b/y.md", article("Y, deutsch"))
          .check();
  CHECK(outline(run.outcome().model->navigation(first_locale)) ==
        "[a] Section A = a/index\n"
        "  Start of a = a/index\n"
        "  Only English = a/x\n"
        "[b] b = b/y\n"
        "  In b = b/y\n");
  CHECK(outline(run.outcome().model->navigation(second_locale)) ==
        "[a] Abschnitt A = a/index\n"
        "  Abschnitt A = a/index\n"
        "  Only English = a/x\n"
        "[b] b = b/y\n"
        "  In b, deutsch = b/y\n");
}

TEST_CASE("an entry without a name takes its target's title") {
  const auto run = test::SiteFixture{}
                       .file("en/TOC.yml", "- href: a.md\n- href: https://example.com/\n")
                       .file("en/a.md", article("Title of a"))
                       .check();
  CHECK(outline(run.outcome().model->navigation(first_locale)) ==
        "[]  = a\n"
        "  Title of a = a\n"
        "  https://example.com/ -> https://example.com/\n");
}

TEST_CASE("without any TOC the folders are the tree, sorted as the locale sorts") {
  const auto run = test::SiteFixture{}
                       .file("sv/index.md", article("Start"))
                       .file("sv/x.md", article("Ärlig"))
                       .file("sv/y.md", article("Zebra"))
                       .file("sv/orders/index.md", article("Beställningar"))
                       .file("sv/orders/b.md", article("Återbetalning"))
                       .file("sv/orders/a.md", article("Ölprover"))
                       .file("sv/orders-2/a.md", article("Annat"))
                       .file("sv/deep/down/a.md", article("Djupt"))
                       .check();
  CHECK(outline(run.outcome().model->navigation(first_locale)) ==
        "[] Start = index\n"
        "  Start = index\n"
        "  Zebra = y\n"
        "  Ärlig = x\n"
        "  deep\n"
        "    down\n"
        "      Djupt = deep/down/a\n"
        "  Beställningar = orders/index\n"
        "    Återbetalning = orders/b\n"
        "    Ölprover = orders/a\n"
        "  orders-2\n"
        "    Annat = orders-2/a\n");
}

TEST_CASE("an article's place is its first entry, or the section of its folder") {
  const auto run =
      test::SiteFixture{}
          .file("en/a/TOC.yml",
                "- name: One\n  href: one.md\n- name: Two\n  href: two.md\n- name: One again\n  href: one.md\n"
                "- name: Three\n  href: three.md\n")
          .file("en/b/TOC.yml", "- name: Other\n  href: other.md\n")
          .file("en/a/one.md", article("One"))
          .file("en/a/two.md", article("Two"))
          .file("en/a/three.md", article("Three"))
          .file("en/a/deep/unlisted.md", article("Unlisted"))
          .file("en/b/other.md", article("Other"))
          .file("en/alone.md", article("Alone"))
          .check();
  const Navigation& navigation = run.outcome().model->navigation(first_locale);

  CHECK(navigation.place_of("a/one").node == 0);
  CHECK(navigation.place_of("a/deep/unlisted").section->folder == "a");
  CHECK(navigation.place_of("a/deep/unlisted").node == no_node);
  CHECK(navigation.place_of("b/other").section->folder == "b");
  CHECK(navigation.place_of("alone").section->folder.empty());
  CHECK(navigation.place_of("alone").section->nodes.size() == 1);

  CHECK(navigation.neighbour("a/one", -1) == nullptr);
  CHECK(navigation.neighbour("a/one", +1)->article == "a/two");
  CHECK(navigation.neighbour("a/two", +1)->article == "a/three");
  CHECK(navigation.neighbour("a/three", +1) == nullptr);
  CHECK(navigation.neighbour("b/other", -1) == nullptr);
  CHECK(navigation.neighbour("a/deep/unlisted", +1) == nullptr);
}

TEST_CASE("TOCs that include each other end where the circle closes") {
  const auto run = test::SiteFixture{}
                       .file("en/TOC.yml", "- name: A\n  href: a/TOC.yml\n")
                       .file("en/a/TOC.yml", "- name: X\n  href: x.md\n- name: Back\n  href: ../TOC.yml\n")
                       .file("en/a/x.md", article("X"))
                       .check();
  CHECK(outline(run.outcome().model->navigation(first_locale)) ==
        "[]  = a/x\n"
        "  A\n"
        "    X = a/x\n"
        "    Back\n");
  run.expect_diagnostics(
      "en/a/TOC.yml:4:9: error[circular-reference]: tables of contents include each other: TOC.yml -> a/TOC.yml -> "
      "TOC.yml\n"
      "      href: ../TOC.yml\n"
      "            ^~~~~~~~~~\n"
      "    help: remove one of the includes\n");
}

}  // namespace guidepost::site
