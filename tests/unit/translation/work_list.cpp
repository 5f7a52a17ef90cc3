// What translators should do first.
#include "translation/work_list.hpp"

#include <array>
#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::translation {
namespace {

constexpr std::array<std::string_view, work_kinds> names{"missing", "outdated", "partial", "machine",
                                                         "unknown", "orphan",   "current"};

std::string page(std::string_view date, std::string_view more = {}) {
  return "---\ntitle: T\nms.date: " + std::string{date} + "\n" + std::string{more} + "---\n# T\n";
}

std::vector<WorkItem> list_of(const test::SiteRun& run, std::string_view folder) {
  const site::SiteModel& model = *run.outcome().model;
  const std::vector<ArticleLanguage> languages = article_languages(model, TextLanguages{model}, 2);
  return work_list(model, {run.outcome().freshness, languages}, *model.locales().find_folder(folder));
}

/// "missing new, outdated a": in order.
std::string text_of(const test::SiteRun& run, std::string_view folder) {
  std::string text;
  for (const WorkItem& item : list_of(run, folder)) {
    text += text.empty() ? "" : ", ";
    text += names[static_cast<std::size_t>(item.work)];
    text += " " + run.outcome().model->coverage()[item.row].id.path();
  }
  return text;
}

}  // namespace

TEST_CASE("what is missing comes first, then what is outdated, partly translated, by machine, unknown, current") {
  const std::string english = "\nYou can send the invoice to another customer when you want to do that.\n";
  const auto run = test::SiteFixture{}
                       .file("en/a-current.md", page("2021-01-01"))
                       .file("en/b-unknown.md", page("2021-01-01"))
                       .file("en/c-machine.md", page("2021-01-01"))
                       .file("en/d-partial.md", page("2021-01-01") + english)
                       .file("en/e-outdated.md", page("2023-01-01"))
                       .file("en/f-missing.md", page("2021-01-01"))
                       .file("de/a-current.md", page("2021-01-01", "ms.translationtype: HT\n"))
                       .file("de/b-unknown.md", "---\ntitle: T\n---\n# T\n")
                       .file("de/c-machine.md", page("2021-01-01", "ms.translationtype: mt\n"))
                       .file("de/d-partial.md", page("2021-01-01") + english)
                       .file("de/e-outdated.md", page("2021-01-01", "ms.translationtype: MT\n"))
                       .file("de/g-orphan.md", page("2021-01-01"))
                       .check();
  CHECK(text_of(run, "de") ==
        "missing f-missing, outdated e-outdated, partial d-partial, machine c-machine, unknown b-unknown, "
        "orphan g-orphan, current a-current");

  const std::vector<WorkItem> items = list_of(run, "de");
  CHECK(items[0].article == site::no_article);
  CHECK(items[0].source_date == locale::Date{2021, 1, 1});
  CHECK(items[1].maker == Maker::machine);
  CHECK(items[1].days_behind == 730);
  CHECK(items[2].untranslated > 0.9);
  CHECK(items[2].maker == Maker::unknown);
  CHECK_FALSE(items[2].days_behind);
  CHECK(items[6].maker == Maker::people);
}

TEST_CASE("new articles come before old ones, and what is long out of date before what is not") {
  const auto run = test::SiteFixture{}
                       .file("en/a.md", page("2023-03-01"))
                       .file("en/b.md", page("2023-09-01"))
                       .file("en/c.md", page("2023-01-01"))
                       .file("en/d.md", page("2023-01-01"))
                       .file("en/e.md", page("2023-01-01"))
                       .file("de/c.md", page("2022-12-01"))
                       .file("de/d.md", page("2020-12-01"))
                       .file("de/e.md", page("2021-12-01"))
                       .check();
  CHECK(text_of(run, "de") == "missing b, missing a, outdated d, outdated e, outdated c");
}

TEST_CASE("the more sentences have changed, the more urgent") {
  const auto unit = [](std::string_view id, std::string_view source) {
    return "<span data-ttu-id=\"1a2b3-" + std::string{id} +
           "\">Ez egy mondat.</span><span class=\"sxs-lookup\"><span data-stu-id=\"1a2b3-" + std::string{id} + "\">" +
           std::string{source} + "</span></span>\n\n";
  };
  const std::string source = "# Title\n\nOpen the invoice.\n\nSend the old report.\n";
  const auto run = test::SiteFixture{}
                       .file("en/a.md", source)
                       .file("en/b.md", source)
                       .file("hu/a.md", "# " + unit("101", "Title") + unit("102", "Open the invoice.") +
                                            unit("103", "Send the new report."))
                       .file("hu/b.md", "# " + unit("101", "Title") + unit("102", "Open the bill.") +
                                            unit("103", "Send the new report."))
                       .check();
  CHECK(text_of(run, "hu") == "outdated b, outdated a");
}

TEST_CASE("without a source every article is expected everywhere") {
  const auto run = test::SiteFixture{}
                       .file("guidepost.yml", "source_locale: none\n")
                       .file("de/a.md", "# A\n")
                       .file("sv/b.md", "# B\n")
                       .check();
  CHECK(text_of(run, "de") == "missing b, unknown a");
  CHECK(text_of(run, "sv") == "missing a, unknown b");
}

}  // namespace guidepost::translation
