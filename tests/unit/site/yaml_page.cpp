// FAQ, Landing, Hub and unknown documents as pages: their texts in order, their links, what is missing in them.
#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::site {
namespace {

/// The site's one document, built.
class Document {
 public:
  explicit Document(std::string text) : run_{test::SiteFixture{}.file("en/x.yml", std::move(text)).check()} {}

  [[nodiscard]] const Article& article() const { return run_.outcome().model->articles().front(); }
  [[nodiscard]] std::string html() const { return article().content.body.html; }
  [[nodiscard]] std::string diagnostics() const { return run_.diagnostics_text(); }
  /// What a link's position marks in the file.
  [[nodiscard]] std::string marked(std::size_t link) const {
    const Article& found = article();
    return std::string{run_.outcome().sources->text(found.content.links.at(link).where)};
  }

 private:
  test::SiteRun run_;
};

}  // namespace

TEST_CASE("a FAQ is headings and answers; positions in answers are those of the file") {
  const Document faq{
      "### YamlMime:FAQ\n"
      "metadata:\n  title: Meta title\n"
      "title: Questions\n"
      "summary: All *answers*.\n"
      "sections:\n"
      "- name: Orders\n"
      "  questions:\n"
      "  - question: Can I return it?\n"
      "    answer: |\n"
      "      Yes.\n\n"
      "      See [returns](returns.md).\n"
      "  - question: How long?\n"
      "    answer: >\n"
      "      Two weeks,\n"
      "      see [terms](terms.md).\n"
      "- questions:\n"
      "  - question: Without a section's name?\n"
      "    answer: \"A \\\"quoted\\\" [answer](answer.md)\"\n"};
  CHECK(faq.article().kind == DocumentKind::faq);
  CHECK(faq.article().title.value == "Meta title");
  CHECK(faq.html() ==
        "<h1 id=\"questions\">Questions</h1>\n"
        "<p>All <em>answers</em>.</p>\n"
        "<h2 id=\"orders\">Orders</h2>\n"
        "<section class=\"faq-entry\">\n"
        "<h3 id=\"can-i-return-it-\">Can I return it?</h3>\n"
        "<p>Yes.</p>\n"
        "<p>See <a>returns</a>.</p>\n"
        "</section>\n"
        "<section class=\"faq-entry\">\n"
        "<h3 id=\"how-long-\">How long?</h3>\n"
        "<p>Two weeks, see <a>terms</a>.</p>\n"
        "</section>\n"
        "<section class=\"faq-entry\">\n"
        "<h2 id=\"without-a-section-s-name-\">Without a section's name?</h2>\n"
        "<p>A &quot;quoted&quot; <a>answer</a></p>\n"
        "</section>\n");
  CHECK(faq.marked(0) == "[returns](returns.md)");
  CHECK(faq.marked(1) == "[terms](terms.md)");
  CHECK(faq.marked(2) == "[answer](answer.md)");
}

TEST_CASE("a Landing page is cards with lists of links") {
  const Document landing{
      "### YamlMime:Landing\n"
      "title: Start\n"
      "landingContent:\n"
      "- title: Orders\n"
      "  linkLists:\n"
      "  - linkListType: overview\n"
      "    links:\n"
      "    - text: Returns & refunds\n"
      "      url: returns.md\n"
      "    - text: No URL\n"};
  CHECK(landing.article().kind == DocumentKind::landing);
  CHECK(landing.html() ==
        "<h1 id=\"start\">Start</h1>\n"
        "<ul class=\"cards\">\n"
        "<li class=\"card\">\n"
        "<h2 id=\"orders\">Orders</h2>\n"
        "<p class=\"card-kind\"></p>\n"
        "<ul>\n"
        "<li><a>Returns &amp; refunds</a></li>\n"
        "<li>No URL</li>\n"
        "</ul>\n"
        "</li>\n"
        "</ul>\n");
  CHECK(landing.marked(0) == "returns.md");
}

TEST_CASE("a Hub page is titled groups of cards") {
  const Document hub{
      "### YamlMime:Hub\n"
      "title: Hub\n"
      "conceptualContent:\n"
      "  title: Concepts\n"
      "  sections:\n"
      "  - title: Part\n"
      "    items:\n"
      "    - title: Card\n"
      "      url: a.md\n"
      "      text: More.\n"};
  CHECK(hub.article().kind == DocumentKind::hub);
  CHECK(hub.html() ==
        "<h1 id=\"hub\">Hub</h1>\n"
        "<h2 id=\"concepts\">Concepts</h2>\n"
        "<h3 id=\"part\">Part</h3>\n"
        "<ul class=\"cards\">\n"
        "<li class=\"card\">\n"
        "<p class=\"card-title\"><a>Card</a></p>\n"
        "<p>More.</p>\n"
        "</li>\n"
        "</ul>\n");
}

TEST_CASE("of an unknown document no text is lost and none is shown twice") {
  const Document tutorial{
      "### YamlMime:Tutorial\n"
      "metadata: {title: Meta}\n"
      "title: Tutorial\n"
      "steps:\n"
      "- title: One\n"
      "  text: Press the *button*.\n"
      "- title: Two\n"
      "  text: The manual\n"
      "  url: manual.md\n"
      "- Just a text.\n"};
  CHECK(tutorial.article().kind == DocumentKind::other);
  CHECK(tutorial.html() ==
        "<h1 id=\"tutorial\">Tutorial</h1>\n"
        "<h2 id=\"one\">One</h2>\n"
        "<p>Press the <em>button</em>.</p>\n"
        "<h2 id=\"two\">Two</h2>\n"
        "<p><a>The manual</a></p>\n"
        "<p>Just a text.</p>\n");
}

TEST_CASE("bilingual markup in a YAML page does not reach the page") {
  const Document faq{
      "### YamlMime:FAQ\n"
      "title: Questions\n"
      "sections:\n"
      "- questions:\n"
      "  - question: Why?\n"
      "    answer: '<span data-ttu-id=\"0a1b2-1\">Miért.</span><span class=\"sxs-lookup\"><span "
      "data-stu-id=\"0a1b2-1\">Why.</span></span>'\n"};
  CHECK(faq.html().find("<p>Miért.</p>") != std::string::npos);
  CHECK(faq.html().find("0a1b2") == std::string::npos);
}

TEST_CASE("what a document lacks or has in another type is reported, and the rest is shown") {
  const Document faq{
      "### YamlMime:FAQ\n"
      "sections:\n"
      "- questions: none\n"
      "- questions:\n"
      "  - question: Why?\n"};
  CHECK(faq.diagnostics() ==
        "en/x.yml:2:1: warning[missing-attribute]: 'title' is missing in this FAQ\n"
        "    sections:\n"
        "    ^\n"
        "    help: add 'title:'\n"
        "en/x.yml:3:14: warning[unexpected-type]: 'questions' must be a list\n"
        "    - questions: none\n"
        "                 ^~~~\n"
        "en/x.yml:5:5: warning[missing-attribute]: 'answer' is missing in this FAQ question\n"
        "      - question: Why?\n"
        "        ^\n"
        "    help: add 'answer:'\n");
  CHECK(faq.html() == "<section class=\"faq-entry\">\n<h2 id=\"why-\">Why?</h2>\n</section>\n");
}

}  // namespace guidepost::site
