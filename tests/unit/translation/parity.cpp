// Whose fault a difference is: against the source, among translations of one version, and in bilingual sentences. What
// each difference looks like is in tests/sites/parity; that none is missed, in tests/mutation.
#include "translation/parity.hpp"

#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::translation {
namespace {

const std::string config = "source_locale: en\nlocales: {en: {}, de: {}, hu: {}, sv: {}}\n";
const std::string peers_only = "source_locale: none\nlocales: {de: {}, hu: {}, sv: {}}\n";

std::string article(std::string_view meta, std::string_view body) {
  return "---\ntitle: A\ndescription: A.\n" + std::string{meta} + "---\n# A\n\n" + std::string{body};
}

/// The findings of parity: "de 8 loc-link-mismatch" and, unless it is introduced, its origin.
std::string findings(const test::SiteRun& run) {
  std::string found;
  for (const Diagnostic& one : run.outcome().diagnostics.items()) {
    const std::string_view name = code_info(one.code).name;
    if (!name.starts_with("loc-") || !name.ends_with("-mismatch")) continue;
    const LineIndex lines{run.outcome().model->sources()[one.where.file].text};
    found += one.locale + ' ' + std::to_string(lines.position(one.where.range.begin).line) + ' ' + std::string{name};
    if (one.origin != Origin::introduced) found += ' ' + std::string{origin_name(one.origin)};
    found += '\n';
  }
  return found;
}

TEST_CASE("a difference to a source of the same age was introduced") {
  const auto run = test::SiteFixture{}
                       .file("guidepost.yml", config)
                       .file("en/a.md", article("ms.date: 05/13/2021\n", "Wait 30 days.\n"))
                       .file("de/a.md", article("ms.date: 05/13/2021\n", "20 Tage warten.\n"))
                       .check();
  CHECK(findings(run) == "de 8 loc-number-mismatch\n");
}

TEST_CASE("a source that says it is newer is no measure") {
  const auto run = test::SiteFixture{}
                       .file("guidepost.yml", config)
                       .file("en/a.md", article("ms.date: 05/14/2021\n", "Wait 30 days.\n"))
                       .file("de/a.md", article("ms.date: 05/13/2021\n", "20 Tage warten.\n"))
                       .file("hu/a.md", article("ms.lasthandoff: 05/13/2021\n", "20 nap.\n"))
                       .check();
  CHECK(findings(run).empty());
}

TEST_CASE("what other translations lack as well, the source has got since: one finding for each") {
  const auto run = test::SiteFixture{}
                       .file("guidepost.yml", config)
                       .file("en/a.md", article("", "One.\n\n## Two\n\nThree.\n\n## Four\n\nFive.\n"))
                       .file("de/a.md", article("", "Eins.\n"))
                       .file("hu/a.md", article("", "Egy.\n"))
                       .check();
  CHECK(findings(run) == "de 2 loc-structure-mismatch lagging\nhu 2 loc-structure-mismatch lagging\n");
}

TEST_CASE("a source that has dropped a key of a translation with a version is newer") {
  const std::string handed_off = "ms.openlocfilehash: abc\nms.topic: how-to\n";
  const auto run = test::SiteFixture{}
                       .file("guidepost.yml", config)
                       .file("en/a.md", article("", "Wait 30 days.\n"))
                       .file("de/a.md", article(handed_off, "20 Tage warten.\n"))
                       .check();
  CHECK(findings(run).empty());
}

TEST_CASE("of three translations of one version, the odd one is wrong") {
  const std::string version = "ms.openlocfilehash: abc\n";
  const auto run = test::SiteFixture{}
                       .file("guidepost.yml", peers_only)
                       .file("de/a.md", article(version, "[Eins](https://a.b/1)\n"))
                       .file("hu/a.md", article(version, "[Egy](https://a.b/2)\n"))
                       .file("sv/a.md", article(version, "[Ett](https://a.b/2)\n"))
                       .check();
  CHECK(findings(run) == "de 8 loc-link-mismatch\n");
}

TEST_CASE("of two translations, the later locale has the finding; of two versions, none") {
  const auto run = test::SiteFixture{}
                       .file("guidepost.yml", peers_only)
                       .file("de/a.md", article("ms.openlocfilehash: 1\n", "[Eins](https://a.b/1)\n"))
                       .file("hu/a.md", article("ms.openlocfilehash: 1\n", "[Egy](https://a.b/2)\n"))
                       .file("sv/a.md", article("ms.openlocfilehash: 2\n", "[Ett](https://a.b/3)\n"))
                       .check();
  CHECK(findings(run) == "hu 8 loc-link-mismatch\n");
}

TEST_CASE("an article with another structure has one finding") {
  std::string source;
  std::string translation;
  for (int i = 0; i < 20; ++i) {
    source += "## Heading\n\nWords.\n\n";
    translation += "> [!NOTE]\n> Words.\n\n```text\n" + std::to_string(i) + "\n```\n\n";
  }
  const auto run = test::SiteFixture{}
                       .file("guidepost.yml", config)
                       .file("en/a.md", article("ms.topic: how-to\nms.service: a\n", source))
                       .file("de/a.md", article("", translation))
                       .check();
  CHECK(run.outcome().diagnostics.size() < 30);
}

std::string unit(std::string_view target, std::string_view source) {
  return "<span data-ttu-id=\"0a1b2-101\">" + std::string{target} +
         "</span><span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-101\">" + std::string{source} +
         "</span></span>\n";
}

TEST_CASE("a bilingual sentence is measured against the very sentence it was made from") {
  struct Case {
    std::string_view name, target, source, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"equal", "In 30 Tagen", "In 30 days", ""},
      {"another number", "In 20 Tagen", "In 30 days", "de 7 loc-number-mismatch\n"},
      {"a reference is no number", "Kunde&#39;s", "customer's", ""},
      {"the same target", "[Hier](https://a.b/1)", "[Here](https://a.b/1)", ""},
      {"another target", "[Hier](https://a.b/x)", "[Here](https://a.b/y)", "de 7 loc-link-mismatch\n"},
      {"the address of a language", "[Hier](https://a.b/de-de/x)", "[Here](https://a.b/en-us/x)", ""},
      {"a placeholder", "{Zahl} Dateien", "{count} files", "de 7 loc-placeholder-mismatch\n"},
      {"an escaped placeholder", "{user_id}", "{user\\_id}", ""},
      {"item numbers", "1. Wählen", "3. Choose", ""},
  }));
  INFO(c.name);
  const auto run = test::SiteFixture{}
                       .file("guidepost.yml", "source_locale: none\nlocales: {de: {}}\n")
                       .file("de/a.md", article("", unit(c.target, c.source)))
                       .check();
  CHECK(findings(run) == c.expected);
}

}  // namespace
}  // namespace guidepost::translation
