#include "render/script_data.hpp"

#include <catch2/catch.hpp>

#include "render/json_string.hpp"
#include "sample_site.hpp"

namespace guidepost::render {

TEST_CASE("strings of JSON end no script and no line") {
  struct Case {
    std::string_view text, json;
  };
  const auto c = GENERATE(values<Case>({
      {"", R"("")"},
      {"Größe \"a\\b\"", R"("Größe \"a\\b\"")"},
      {"</script><!--&", R"("\u003c/script\u003e\u003c!--\u0026")"},
      {"a\n\t\x7f", R"("a\u000a\u0009\u007f")"},
      {"a\xe2\x80\xa8z\xe2\x80\xa9", R"("a\u2028z\u2029")"},
      {"\xe2\x80", "\"\xe2\x80\""},
  }));

  INFO(c.text);
  std::string out;
  append_json_string(out, c.text);
  CHECK(out == c.json);
}

TEST_CASE("the titles of a locale say where each article is, and in which language if it is not translated") {
  test::SampleSite site;
  site.article("en", "billing/cancel", "Cancel \"it\"", "<p>a</p>")
      .article("de", "billing/cancel", "Kündigen", "<p>a</p>")
      .article("en", "new", "New", "<p>b</p>");
  const Renderer& renderer = site.renderer();
  CHECK(renderer.script_titles(locale::LocaleId{0}) ==
        "guidepost.titles=[\n[\"billing/cancel.html\",\"Cancel \\\"it\\\"\"],\n[\"new.html\",\"New\"]\n];\n");
  CHECK(renderer.script_titles(locale::LocaleId{1}) ==
        "guidepost.titles=[\n[\"billing/cancel.html\",\"Kündigen\"],\n[\"new.html\",\"New\",\"en\"]\n];\n");
}

TEST_CASE("scripts of a site without a search know no index") {
  test::SampleSite site;
  site.article("en", "new", "New", "<p>b</p>").without_search();
  CHECK(site.renderer().script_strings(locale::LocaleId{0}).bytes.find("indexes") == std::string::npos);
}

TEST_CASE("the texts of scripts stand in a file with a hash, with offers in all languages") {
  test::SampleSite site;
  site.article("en", "new", "New", "<p>b</p>");
  const ScriptData& german = site.renderer().script_strings(locale::LocaleId{1});
  CHECK(german.path.starts_with("assets/strings-de."));
  CHECK(german.bytes.starts_with("guidepost.strings={\"close\":\"Schließen\",\"copied\":\"Kopiert\","));
  CHECK(german.bytes.find(
            R"("offers":{"en":{"text":"This page is available in your language:","close":"Close"},"de":{)") !=
        std::string::npos);
  CHECK(german.bytes.ends_with(
      R"(,"indexes":[{"tag":"en","name":"English","dir":"ltr","index":"search/en.js","page":"en/search.html"}]};)"
      "\n"));
  CHECK(german.bytes.find(R"("search_found":"{count, plural, one {# Artikel gefunden} other {# Artikel gefunden}}")") !=
        std::string::npos);
}

}  // namespace guidepost::render
