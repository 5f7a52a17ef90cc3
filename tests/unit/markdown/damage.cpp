// Damage by translation: places and fixes. What is damage and how the page shows it is in tests/dialect/damage.md.
#include <catch2/catch.hpp>

#include "bilingual/strip.hpp"
#include "markdown/alert_words.hpp"
#include "support/readable_markdown.hpp"

namespace guidepost {
namespace {

markdown::ParsedArticle parse_bilingual(std::string_view file) {
  const bilingual::Stripped stripped = bilingual::strip(file, FileId{0}, 0, bilingual::Mode::render);
  return markdown::parse_article(stripped.text,
                                 {.file = FileId{0}, .map = &stripped.map, .has_bilingual_source = true});
}

std::string unit(std::string_view target, std::string_view source) {
  return fmt::format(
      "<span data-ttu-id=\"12345-101\">{}</span><span class=\"sxs-lookup\"><span data-stu-id=\"12345-101\">{}</span>"
      "</span>",
      target, source);
}

TEST_CASE("places behind a repair are places of the file") {
  const markdown::ParsedArticle article = test::parse_markdown("##A\n\n[a] (a.md) ** b ** [c](c.md)\n");
  REQUIRE(article.links.size() == 2);
  CHECK(article.links[0].where.range == ByteRange{5, 15});
  CHECK(article.links[1].where.range == ByteRange{24, 33});
  REQUIRE(article.headings.size() == 1);
  CHECK(article.headings[0].where.range == ByteRange{0, 3});
}

TEST_CASE("in bilingual articles, places and fixes are those of the file") {
  const std::string file = "# T\n\n" + unit("[guide] (guide.md)", "[guide](guide.md)") + "\n";
  const markdown::ParsedArticle article = parse_bilingual(file);
  REQUIRE(article.problems.size() == 1);
  const Diagnostic& problem = article.problems.items().front();
  CHECK(problem.code == Code::link_gap);
  CHECK(problem.where.range.of(file) == "[guide] (guide.md)");
  REQUIRE(problem.fix.size() == 1);
  CHECK(problem.fix[0].where.range.of(file) == " ");
  REQUIRE(article.links.size() == 1);
  CHECK(article.links[0].where.range.of(file) == "[guide] (guide.md)");
}

TEST_CASE("a fix never takes bilingual markup away, but the page is repaired") {
  const std::string file = "# T\n\n" + unit("[guide] ", "[guide]") + unit(" (guide.md)", "(guide.md)") + "\n";
  const markdown::ParsedArticle article = parse_bilingual(file);
  REQUIRE(article.problems.size() == 1);
  CHECK(article.problems.items().front().code == Code::link_gap);
  CHECK(article.problems.items().front().fix.empty());
  CHECK(article.links.size() == 1);
}

TEST_CASE("a text that does not stand in its file byte for byte gets no fixes") {
  const OffsetMap map;
  const markdown::ParsedArticle article =
      markdown::parse_article("##A", {.file = FileId{0}, .map = &map, .is_verbatim = false});
  REQUIRE(article.problems.size() == 1);
  CHECK(article.problems.items().front().fix.empty());
  CHECK(article.headings.size() == 1);
}

TEST_CASE("the words of alerts are found in any spelling") {
  markdown::AlertWords words;
  words.add(markdown::AlertKind::note, "Obs!, Anmärkning");
  words.add(markdown::AlertKind::caution, "OBS, Var försiktig,,");
  struct Case {
    std::string_view word;
    std::optional<markdown::AlertKind> kind;
  };
  const auto c = GENERATE(values<Case>({
      {"OBS", markdown::AlertKind::note},  // the first one counts
      {" obs！ ", markdown::AlertKind::note},
      {"ANMÄRKNING:", markdown::AlertKind::note},
      {"var Försiktig", markdown::AlertKind::caution},
      {"Försiktig", std::nullopt},
      {"", std::nullopt},
  }));
  INFO(c.word);
  CHECK(words.find(c.word) == c.kind);
}

}  // namespace
}  // namespace guidepost
