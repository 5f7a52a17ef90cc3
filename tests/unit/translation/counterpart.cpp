// What a translation is measured against: the source, or a peer of its version.
#include "translation/counterpart.hpp"

#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::translation {
namespace {

std::string of_version(std::string_view version) {
  return "---\nms.openlocfilehash: " + std::string{version} + "\n---\n# A\n";
}

/// "en", "hu (peer)" or nothing: the counterpart of a locale's article "a".
std::string counterpart_of(const test::SiteRun& run, std::string_view folder) {
  const site::SiteModel& model = *run.outcome().model;
  const site::Article& article = model[*model.find(*model.locales().find_folder(folder), "a")];
  const auto found = counterpart(model, article);
  if (!found) return "";
  return model.locales()[model[found->article].locale].folder + (found->basis == Basis::peer ? " (peer)" : "");
}

TEST_CASE("a translation is measured against the source, whatever its version") {
  const auto run = test::SiteFixture{}.file("en/a.md", "# A\n").file("hu/a.md", of_version("1")).check();
  CHECK(counterpart_of(run, "hu") == "en");
  CHECK(counterpart_of(run, "en").empty());
}

TEST_CASE("without a source, peers of one version are measured against each other") {
  const auto run = test::SiteFixture{}
                       .file("de/a.md", of_version("1"))
                       .file("hu/a.md", of_version("2"))
                       .file("sv/a.md", of_version("1"))
                       .file("zh/a.md", "# A\n")
                       .check();
  CHECK(counterpart_of(run, "de") == "sv (peer)");
  CHECK(counterpart_of(run, "sv") == "de (peer)");
  CHECK(counterpart_of(run, "hu").empty());
  CHECK(counterpart_of(run, "zh").empty());

  const site::SiteModel& model = *run.outcome().model;
  const auto article = [&](std::string_view folder) { return *model.find(*model.locales().find_folder(folder), "a"); };
  CHECK(first_peer(model, model[article("sv")]) == article("de"));
  CHECK(first_peer(model, model[article("de")]) == article("de"));
  CHECK_FALSE(first_peer(model, model[article("zh")]));
}

TEST_CASE("peers of one commit are of one version, unless their versions say otherwise") {
  const auto handed_off = [](std::string_view fields) { return "---\n" + std::string{fields} + "\n---\n# A\n"; };
  const auto run = test::SiteFixture{}
                       .file("de/a.md", handed_off("ms.sourcegitcommit: c"))
                       .file("hu/a.md", handed_off("ms.sourcegitcommit: c\nms.openlocfilehash: 1"))
                       .file("sv/a.md", handed_off("ms.sourcegitcommit: d\nms.openlocfilehash: 1"))
                       .file("zh/a.md", handed_off("ms.sourcegitcommit: d\nms.openlocfilehash: 2"))
                       .check();
  CHECK(counterpart_of(run, "de") == "hu (peer)");
  CHECK(counterpart_of(run, "sv") == "hu (peer)");
  CHECK(counterpart_of(run, "zh").empty());
}

}  // namespace
}  // namespace guidepost::translation
