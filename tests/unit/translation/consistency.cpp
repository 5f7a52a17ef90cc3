#include "translation/consistency.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::translation {
namespace {

/// A paragraph with a segment of its own id.
std::string segment(int id, std::string_view target, std::string_view source) {
  return fmt::format(
      "<span data-ttu-id=\"2a5f0-{0}\">{1}</span><span class=\"sxs-lookup\"><span "
      "data-stu-id=\"2a5f0-{0}\">{2}</span></span>\n\n",
      id, target, source);
}

struct Sentence {
  std::string_view target, source;
};

std::string article(std::initializer_list<Sentence> sentences) {
  std::string text = "# Cikk\n\n";
  int id = 100;
  for (const Sentence& sentence : sentences) text += segment(++id, sentence.target, sentence.source);
  return text;
}

/// "source: variant (2), variant (1)" for each inconsistency of the locale, "!" before names of the interface.
std::string found_in(const test::SiteRun& run, std::string_view folder) {
  const site::SiteModel& model = *run.outcome().model;
  std::string all;
  for (const Inconsistency& found : find_inconsistencies(model, *model.locales().find_folder(folder))) {
    all += fmt::format("{}{}:", found.is_interface ? "!" : "", found.source);
    for (const Variant& variant : found.variants) all += fmt::format(" {} ({})", variant.text, variant.count);
    all += '\n';
  }
  return all;
}

TEST_CASE("a source text with several translations is found, with how often each is used") {
  const auto run = test::SiteFixture{}
                       .file("hu/a.md", article({{"Következő lépések", "Next steps"},
                                                 {"Számla kifizetése", "Paying an invoice"},
                                                 {"Teendők", "Next steps."}}))
                       .file("hu/b.md", article({{"Következő lépések", "Next steps"}}))
                       .file("sv/a.md", article({{"Nästa steg", "Next steps"}}))
                       .check();
  CHECK(found_in(run, "hu") == "Next steps: Következő lépések (2) Teendők (1)\n");
  CHECK(found_in(run, "sv").empty());
}

TEST_CASE("what differs in case, marks or endings is one translation, and what is left as it is is none") {
  const auto run = test::SiteFixture{}
                       .file("hu/a.md", article({{"Számla kifizetése", "Paying an invoice"},
                                                 {"**számla kifizetése:**", "Paying an invoice"},
                                                 {"Számlák kifizetése", "Paying an [invoice](a.md)"},
                                                 {"Paying an invoice", "Paying an invoice"},
                                                 {"Igen", "Yes"},
                                                 {"Rendben", "Yes"}}))
                       .check();
  CHECK(found_in(run, "hu").empty());
}

TEST_CASE("names of buttons are compared among themselves, and need more than one use") {
  const auto run = test::SiteFixture{}
                       .file("hu/a.md", article({{"Válassza a **Mentés** gombot.", "Select **Save**."},
                                                 {"Itt a **Mentés** gombot válassza.", "Here select **Save**."},
                                                 {"Válassza a **Tárolás** gombot most.", "Select **Save** now."},
                                                 {"Most a **Tárolás** gombot válassza.", "Now select **Save**."},
                                                 {"Végül a **gombot** Mentés.", "Finally select **Save**."},
                                                 {"Ne **tegye** meg most.", "Do **not** do it now."},
                                                 {"Ezt **soha** ne tegye.", "Do **not** do this."}}))
                       .check();
  CHECK(found_in(run, "hu") == "!Save: Mentés (2) Tárolás (2)\n");
}

TEST_CASE("without segments headings with the source's anchors are compared") {
  const auto run = test::SiteFixture{}
                       .file("en/a.md", "# A\n\n## Next steps\n")
                       .file("en/b.md", "# B\n\n## Next steps\n")
                       .file("hu/a.md", "# A\n\n## <a name=\"next-steps\"></a>Következő lépések\n")
                       .file("hu/b.md", "# B\n\n## <a name=\"next-steps\"></a>Teendők\n")
                       .check();
  CHECK(found_in(run, "hu") == "Next steps: Következő lépések (1) Teendők (1)\n");
}

TEST_CASE("the weightiest comes first") {
  const auto run = test::SiteFixture{}
                       .file("hu/a.md", article({{"Számla kifizetése", "Paying an invoice"},
                                                 {"Fizetés most", "Paying an invoice"},
                                                 {"Következő lépések", "Next steps"},
                                                 {"Teendők", "Next steps"},
                                                 {"Következő lépések", "Next steps"},
                                                 {"Teendők", "Next steps"}}))
                       .check();
  CHECK(found_in(run, "hu") ==
        "Next steps: Következő lépések (2) Teendők (2)\nPaying an invoice: Fizetés most (1) Számla kifizetése (1)\n");
}

TEST_CASE("the rule runs where the configuration switches it on") {
  const std::string text = article({{"Következő lépések", "Next steps"}, {"Teendők", "Next steps"}});
  test::SiteFixture site;
  site.file("hu/a.md", text);
  CHECK(site.check().diagnostics_text().empty());
  site.file("guidepost.yml", "rules: {loc-inconsistent-term: \"off\"}\n");
  CHECK(site.check().diagnostics_text().empty());
  site.file("guidepost.yml", "rules: {loc-inconsistent-term: warning}\n");
  site.check().expect_diagnostics(
      "hu/a.md:5:31: warning[loc-inconsistent-term]: the source's 'Next steps' is translated in 2 ways: "
      "'Következő lépések' (1), 'Teendők' (1)\n"
      "    <span data-ttu-id=\"2a5f0-102\">Teendők</span><span class=\"sxs-lookup\"><span "
      "data-stu-id=\"2a5f0-102\">Next steps</span></sp…\n"
      "                                  ^~~~~~~\n"
      "    help: choose one translation, such as 'Következő lépések'\n"
      "    note: hu/a.md:3:31: 'Következő lépések' (1)\n"
      "    note: hu/a.md:5:31: 'Teendők' (1)\n");
}

}  // namespace
}  // namespace guidepost::translation
