// Removing an article adds exactly one loc-missing for each locale that loses it.
#include <catch2/catch.hpp>
#include <set>

#include "property/random_site.hpp"
#include "support/site_fixture.hpp"

namespace guidepost::test {
namespace {

/// (locale, article) of every loc-missing.
std::multiset<std::pair<std::string, std::string>> missing(const SiteFiles& files) {
  const MemoryFileSystem memory = in_memory(files);
  const SiteRun run{memory, {.site = "guides", .jobs = 2, .write = false}};
  std::multiset<std::pair<std::string, std::string>> found;
  for (const Diagnostic& diagnostic : run.outcome().diagnostics.items()) {
    if (diagnostic.code == Code::loc_missing) found.emplace(diagnostic.locale, diagnostic.article);
  }
  return found;
}

bool has(const SiteFiles& files, const std::string& article, std::string_view locale) {
  return files.contains(std::string{locale} + '/' + article + ".md");
}

/// An article that all four locales have, or "".
std::string complete_article(const SiteFiles& files) {
  for (const auto& [path, text] : files) {
    if (!path.starts_with("en/") || !path.ends_with(".md")) continue;
    const std::string article = path.substr(3, path.size() - 6);
    if (has(files, article, "de") && has(files, article, "hu") && has(files, article, "zh")) return article;
  }
  return {};
}

}  // namespace

TEST_CASE("removing an article's translations adds one loc-missing each") {
  std::size_t tried = 0;
  for (unsigned seed = 300; seed < 320; ++seed) {
    SiteFiles files = random_site(seed);
    const std::string article = complete_article(files);
    if (article.empty()) continue;
    ++tried;
    INFO("seed " << seed << ", article " << article);
    auto expected = missing(files);
    for (const auto& [folder, tag] : {std::pair{"hu", "hu"}, {"zh", "zh-Hans"}, {"de", "de"}}) {
      files.erase(std::string{folder} + '/' + article + ".md");
      expected.emplace(tag, article);
      CHECK(missing(files) == expected);
    }
  }
  CHECK(tried > 5);
}

TEST_CASE("the coverage of a random site is expected minus present, whoever counts") {
  for (unsigned seed = 400; seed < 420; ++seed) {
    INFO("seed " << seed);
    const MemoryFileSystem memory = in_memory(random_site(seed));
    const SiteRun run{memory, {.site = "guides", .jobs = 2, .write = false}};
    const site::SiteModel& model = *run.outcome().model;
    for (const locale::LocaleId locale : model.locales().ids()) {
      std::size_t articles = 0;
      std::size_t reported = 0;
      for (const site::Article& article : model.articles()) articles += article.locale == locale ? 1U : 0U;
      for (const Diagnostic& diagnostic : run.outcome().diagnostics.items()) {
        reported += diagnostic.code == Code::loc_missing && diagnostic.locale == model.locales()[locale].tag ? 1U : 0U;
      }
      CHECK(model.coverage_of(locale).articles == articles);
      CHECK(model.coverage_of(locale).missing == reported);
    }
    std::size_t pages = 0;
    for (const site::CoverageRow& row : model.coverage()) {
      for (const site::Presence presence : row.locales)
        pages += row.expected || presence == site::Presence::orphan ? 1U : 0U;
    }
    CHECK(model.pages().size() == pages);
  }
}

}  // namespace guidepost::test
