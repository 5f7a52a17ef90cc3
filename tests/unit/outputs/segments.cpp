// The file with the sentences of a translation beside those of its source, and what the page says instead.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::outputs {
namespace {

std::string unit(std::string_view id, std::string_view target, std::string_view source) {
  return fmt::format(
      R"(<span data-ttu-id="{0}">{1}</span><span class="sxs-lookup"><span data-stu-id="{0}">{2}</span></span>)", id,
      target, source);
}

std::string article(std::string_view body) {
  return fmt::format("---\ntitle: T\n---\n# T\n\n{}\n", body);
}

test::SiteFixture two_locales() {
  test::SiteFixture fixture;
  fixture.file("guidepost.yml", "source_locale: en\nlocales: {en: {}, de: {}}\n");
  return fixture;
}

}  // namespace

TEST_CASE("segments stand in a file of their own, in the order of the article") {
  const auto run =
      two_locales()
          .file("en/guides/a b.md", article("Select **Save**. Close \"it\"."))
          .file("de/guides/a b.md", article(unit("0a1b2-1", "Wählen Sie **Speichern**.", "Select **Save**.") + ' ' +
                                            unit("0a1b2-2", "Schließen Sie \"es\".", "Close \"it\".")))
          .build();
  CHECK(run.page("de/guides/a b.segments.js").html() ==
        R"(guidepost.segments={"source":{"lang":"en","dir":"ltr"},"target":{"lang":"de","dir":"ltr"},"segments":[
{"target":"Wählen Sie Speichern.","source":"Select Save."},
{"target":"Schließen Sie \"es\".","source":"Close \"it\"."}
]};
)");
  CHECK_FALSE(run.has_page("en/guides/a b.segments.js"));
  run.page("de/guides/a b.html")
      .expect_contains(R"(data-segments="a%20b.segments.js")")
      .expect_contains(">Auf Englisch lesen</a>")
      .expect_lacks("Select")
      .expect_lacks("mark-older");
  run.page("en/guides/a b.html").expect_lacks("translation-tools").expect_lacks("data-segments");
}

TEST_CASE("older passages carry what the source says now") {
  const auto run = two_locales()
                       .file("en/a.md", article("Select Close. Select Help.\n\nA new sentence stands here."))
                       .file("de/a.md", article(unit("0a1b2-1", "Speichern wählen.", "Select Save.") + ' ' +
                                                unit("0a1b2-2", "Hilfe wählen.", "Select Help.") + "\n\n" +
                                                unit("0a1b2-3", "Faxen Sie uns.", "Fax us the form today.")))
                       .build();
  CHECK(
      run.page("de/a.segments.js").html() ==
      R"(guidepost.segments={"source":{"lang":"en","dir":"ltr"},"target":{"lang":"de","dir":"ltr"},"labels":{"lang":"de","dir":"ltr","older":"Älter","now":"Im Original heißt es jetzt:","removed":"Diese Textstelle gibt es im Original nicht mehr."},"segments":[
{"target":"Speichern wählen.","source":"Select Save.","now":"Select Close."},
{"target":"Hilfe wählen.","source":"Select Help."},
{"target":"Faxen Sie uns.","source":"Fax us the form today.","now":"A new sentence stands here."}
]};
)");
  run.page("de/a.html")
      .expect_contains(
          "Das Original wurde geändert, nachdem dieser Artikel übersetzt wurde. <span>2\u00A0Textstellen auf dieser "
          "Seite sind älter als das Original.</span></p>")
      .expect_contains("mark-older");
}

TEST_CASE("hostile source text is text of JSON") {
  const auto run =
      two_locales()
          .file("en/a.md", article("Text."))
          .file("de/a.md", article(unit("0a1b2-1", "Text.", "</script>&lt;img src=x&gt; `<b>` \\ \" \x01")))
          .build();
  const std::string json = run.page("de/a.segments.js").html();
  CHECK(json.find_first_of("<>&\x01") == std::string::npos);
  CHECK(json.find(R"("\u003cimg src=x\u003e \u003cb\u003e \\ \" \u0001")") != std::string::npos);
}

TEST_CASE("without a source locale nobody says which language the source is in") {
  const auto run = test::SiteFixture{}
                       .file("guidepost.yml", "locales: {de: {}, sv: {}}\n")
                       .file("de/a.md", article(unit("0a1b2-1", "Text.", "Words.")))
                       .file("sv/a.md", article("Text."))
                       .build();
  CHECK(run.page("de/a.segments.js").html() ==
        R"(guidepost.segments={"source":{"lang":""},"target":{"lang":"de","dir":"ltr"},"segments":[
{"target":"Text.","source":"Words."}
]};
)");
  run.page("de/a.html").expect_contains("data-segments=").expect_lacks("read-original");
}

TEST_CASE("a page that shows another locale's translation leads to that one's segments") {
  const auto run = test::SiteFixture{}
                       .file("guidepost.yml", "source_locale: en\nlocales: {en: {}, de: {}, de-AT: {fallback: [de]}}\n")
                       .file("en/a.md", article("Words."))
                       .file("de/a.md", article(unit("0a1b2-1", "Text.", "Words.")))
                       .file("de-AT/b.md", article("Text."))
                       .build();
  run.page("de-AT/a.html").expect_contains(R"(data-segments="../de/a.segments.js")").expect_lacks("read-original");
  CHECK_FALSE(run.has_page("de-AT/a.segments.js"));
}

}  // namespace guidepost::outputs
