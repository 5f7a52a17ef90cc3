// How fresh translations are: by sentences, versions, dates, in this order.
#include "translation/freshness.hpp"

#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::translation {
namespace {

std::string unit(std::string_view id, std::string_view target, std::string_view source) {
  std::string out = "<span data-ttu-id=\"1a2b3-" + std::string{id} + "\">" + std::string{target};
  out += "</span><span class=\"sxs-lookup\"><span data-stu-id=\"1a2b3-" + std::string{id} + "\">";
  return out + std::string{source} + "</span></span>";
}

std::string dated(std::string_view date, std::string_view handoff = {}, std::string_view version = {}) {
  std::string out = "---\ntitle: A\n";
  if (!date.empty()) out += "ms.date: " + std::string{date} + "\n";
  if (!handoff.empty()) out += "ms.lasthandoff: " + std::string{handoff} + "\n";
  if (!version.empty()) out += "ms.openlocfilehash: " + std::string{version} + "\n";
  return out + "---\n# A\n";
}

const ArticleFreshness& freshness_of(const test::SiteRun& run, std::string_view folder, std::string_view id = "a") {
  const site::SiteModel& model = *run.outcome().model;
  return run.outcome().freshness[*model.find(*model.locales().find_folder(folder), id)];
}

std::string state_of(const test::SiteRun& run, std::string_view folder) {
  const ArticleFreshness& fresh = freshness_of(run, folder);
  const std::string_view states[] = {"current", "outdated", "unknown"};
  const std::string_view evidence[] = {"none", "date", "version", "segments"};
  return std::string{states[static_cast<int>(fresh.state)]} + " by " +
         std::string{evidence[static_cast<int>(fresh.evidence)]};
}

}  // namespace

TEST_CASE("dates say that a translation is outdated only when both agree") {
  struct Case {
    std::string_view name, source, date, handoff, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"later than the hand-off", "10/13/2023", "05/05/2020", "05/19/2021", "outdated by date"},
      {"the same version", "05/05/2020", "05/05/2020", "05/19/2021", "current by date"},
      {"between version and hand-off", "01/01/2021", "05/05/2020", "05/19/2021", "unknown by none"},
      {"no hand-off", "10/13/2023", "05/05/2020", "", "outdated by date"},
      {"hand-off only", "10/13/2023", "", "05/19/2021", "outdated by date"},
      {"before the only hand-off", "01/01/2021", "", "05/19/2021", "current by date"},
      {"the source has none", "", "05/05/2020", "05/19/2021", "unknown by none"},
      {"the translation has none", "10/13/2023", "", "", "unknown by none"},
  }));
  INFO(c.name);
  const auto run =
      test::SiteFixture{}.file("en/a.md", dated(c.source)).file("hu/a.md", dated(c.date, c.handoff)).check();
  CHECK(state_of(run, "hu") == c.expected);
  CHECK(freshness_of(run, "en").state == State::current);
}

TEST_CASE("a locale whose version was handed off earlier than another one's is outdated") {
  const auto run = test::SiteFixture{}
                       .file("hu/a.md", dated("05/05/2020", "05/19/2021", "1"))
                       .file("sv/a.md", dated("05/05/2020", "09/27/2021", "2"))
                       .file("zh/a.md", dated("05/05/2020", "09/28/2021", "2"))
                       .check();
  CHECK(state_of(run, "hu") == "outdated by version");
  CHECK(state_of(run, "sv") == "current by version");
  CHECK(state_of(run, "zh") == "current by version");
  REQUIRE(run.outcome().freshness.skews().size() == 1);
  CHECK(run.outcome().freshness.skews()[0].lagging.size() == 1);
  CHECK(run.outcome().freshness.skews()[0].newest.size() == 2);
}

TEST_CASE("commits of the source's repository tell the versions of articles that have none, and are no versions") {
  struct Case {
    std::string_view name, hu, sv, expected;
    std::size_t skews = 0;
  };
  const auto c = GENERATE(values<Case>({
      {"one version at two commits", "ms.openlocfilehash: 1\nms.sourcegitcommit: a",
       "ms.openlocfilehash: 1\nms.sourcegitcommit: b", "current by version", 0},
      {"two commits without versions", "ms.sourcegitcommit: a", "ms.sourcegitcommit: b", "unknown by none", 0},
      {"another commit than that of a version", "ms.sourcegitcommit: b", "ms.openlocfilehash: 1\nms.sourcegitcommit: a",
       "unknown by none", 0},
      {"the commit of an older version", "ms.sourcegitcommit: b", "ms.openlocfilehash: 1\nms.sourcegitcommit: b",
       "outdated by version", 1},
  }));
  INFO(c.name);
  const auto article = [](std::string_view fields, std::string_view handoff) {
    return "---\ntitle: A\nms.lasthandoff: " + std::string{handoff} + "\n" + std::string{fields} + "\n---\n# A\n";
  };
  test::SiteFixture site;
  site.file("hu/a.md", article(c.hu, "05/19/2021")).file("sv/a.md", article(c.sv, "05/19/2021"));
  if (c.skews > 0) site.file("zh/a.md", article("ms.openlocfilehash: 2", "09/27/2021"));
  const auto run = site.check();
  CHECK(state_of(run, "hu") == c.expected);
  CHECK(run.outcome().freshness.skews().size() == c.skews);
}

TEST_CASE("the version that the source has itself is the newest, whatever the dates") {
  const auto run = test::SiteFixture{}
                       .file("en/a.md", dated("", "", "2"))
                       .file("hu/a.md", dated("", "09/27/2021", "1"))
                       .file("sv/a.md", dated("", "05/19/2021", "2"))
                       .check();
  CHECK(state_of(run, "hu") == "outdated by version");
  REQUIRE(run.outcome().freshness.skews().size() == 1);
  CHECK(run.outcome().freshness.skews()[0].lagging.size() == 1);
}

TEST_CASE("versions without an order accuse nobody") {
  const auto handoff = GENERATE(as<std::string>{}, "", "09/27/2021");
  const auto run = test::SiteFixture{}
                       .file("hu/a.md", dated("", "09/27/2021", "1"))
                       .file("sv/a.md", dated("", handoff, "2"))
                       .check();
  CHECK(state_of(run, "hu") == "unknown by none");
  CHECK(state_of(run, "sv") == "unknown by none");
  run.expect_diagnostics(
      "hu/a.md:4:21: suggestion[loc-source-skew]: locales translate different versions of the source: 'hu' "
      "(2021-09-27), 'sv'" +
      std::string{handoff.empty() ? "" : " (2021-09-27)"} +
      "\n    ms.openlocfilehash: 1\n                        ^\n    help: bring them to one version\n    note: "
      "sv/a.md:" +
      (handoff.empty() ? "3" : "4") + ":21: the version of 'sv'\n");
}

TEST_CASE("edit one sentence of the source: one segment is outdated in each locale; revert: nothing") {
  test::SiteFixture site;
  for (const std::string_view folder : {"hu", "sv", "zh"}) {
    site.file(std::string{folder} + "/a.md", dated("05/05/2020") + "\n" +
                                                 unit("101", "T1.", "Return it within 30 days.") + " " +
                                                 unit("102", "T2.", "Print the label."));
  }
  const std::string head = dated("10/13/2023") + "\n";
  site.file("en/a.md", head + "Return it within 60 days. Print the [label](b.md#c).\n");
  const auto edited = site.check();
  std::size_t outdated = 0;
  for (const Diagnostic& found : edited.outcome().diagnostics.items()) {
    if (found.code != Code::loc_segment_outdated) continue;
    CHECK(found.message ==
          "the source sentence was 'Return it within 30 days.' and now is 'Return it within 60 days.'");
    CHECK(found.severity == Severity::warning);
    CHECK(found.origin == Origin::lagging);
    CHECK(edited.outcome().sources->text(found.where) == "T1.");
    REQUIRE(found.related.size() == 1);
    CHECK(edited.outcome().sources->text(found.related[0].where) == "Return it within 60 days.");
    ++outdated;
  }
  CHECK(outdated == 3);
  CHECK(state_of(edited, "sv") == "outdated by segments");

  site.file("en/a.md", head + "Return it within 30 days. Print the label.\n").remove("en/b.md");
  const auto reverted = site.check();
  CHECK(state_of(reverted, "hu") == "current by segments");
  for (const Diagnostic& found : reverted.outcome().diagnostics.items()) {
    const std::string_view code = code_info(found.code).name;
    CHECK_FALSE((code.starts_with("loc-segment") || code == "loc-outdated"));
  }
}

TEST_CASE("a sentence that was taken out of the translation is missing, and the source has not changed") {
  const auto codes_with = [](std::string_view now) {
    const auto run =
        test::SiteFixture{}
            .file("en/a.md", dated("10/13/2023") + "\n" + std::string{now})
            .file("hu/a.md", dated("05/05/2020") + "\n" + unit("101", "T1.", "Pack the device.") + " " +
                                 unit("103", "T3.", "Print the label.") + " " + unit("104", "T4.", "Wait for us."))
            .check();
    std::vector<std::string_view> codes;
    for (const Diagnostic& found : run.outcome().diagnostics.items()) {
      const std::string_view code = code_info(found.code).name;
      if (code.starts_with("loc-segment") || code == "loc-outdated") codes.push_back(code);
    }
    return codes;
  };
  using Codes = std::vector<std::string_view>;
  CHECK(codes_with("Pack the device. Remove the battery. Print the label. Wait for us.\n") ==
        Codes{"loc-segment-missing"});
  CHECK(codes_with("Pack the device. Print the label. Remove the battery. Wait for us.\n") ==
        Codes{"loc-outdated", "loc-segment-missing"});
}

TEST_CASE("totals are sums of a locale or of one of its folders") {
  const auto run = test::SiteFixture{}
                       .file("en/a.md", dated("10/13/2023"))
                       .file("en/x/b.md", dated("10/13/2023"))
                       .file("en/x/c.md", dated("10/13/2023"))
                       .file("en/xy/d.md", dated(""))
                       .file("hu/a.md", dated("05/05/2020"))
                       .file("hu/x/b.md", dated("10/13/2023"))
                       .file("hu/xy/d.md", dated(""))
                       .check();
  const site::SiteModel& model = *run.outcome().model;
  const locale::LocaleId hu = *model.locales().find_folder("hu");
  const FreshnessTotals all = run.outcome().freshness.totals(model, hu);
  CHECK(all.articles == 3);
  CHECK(all.current == 1);
  CHECK(all.outdated == 1);
  CHECK(all.unknown == 1);
  CHECK(all.missing == 1);
  CHECK(all.share() == Approx(0.25));
  const FreshnessTotals folder = run.outcome().freshness.totals(model, hu, "x");
  CHECK(folder.articles == 1);
  CHECK(folder.missing == 1);
  CHECK(run.outcome().freshness.totals(model, hu, "nowhere").share() == Approx(1.0));
}

}  // namespace guidepost::translation
