#include "search/search_tests.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "diagnostics/search_messages.hpp"
#include "search/facts.hpp"
#include "search/memory_index.hpp"
#include "search/site_file.hpp"

namespace guidepost::search {
namespace {

constexpr std::array<std::string_view, 3> keys{"query", "locale", "article"};
constexpr std::size_t first_articles = 3;
/// What a page of results asks for; the same query with another limit may rank a little otherwise.
constexpr std::size_t articles_on_page = 10;
/// Where an article is looked for that is not on it.
constexpr std::size_t articles_looked_through = 100;

std::optional<Located<std::string>> read_key(const yaml::Value& entry, std::string_view key, Diagnostics& problems) {
  const yaml::Value* const value = entry.find(key);
  if (value != nullptr && !value->is_null()) return read_word(*value, fmt::format("'{}'", key), problems);
  problems.add(search_missing_key(entry.where, key));
  return std::nullopt;
}

std::optional<ExpectedQuery> read_entry(const yaml::Value& entry, const locale::LocaleTable& locales,
                                        Diagnostics& problems) {
  if (!entry.is_map()) {
    problems.add(
        search_wrong_shape(entry.where, "an entry", "a map", "- {query: cancel, locale: en, article: billing/cancel}"));
    return std::nullopt;
  }
  for (const yaml::Entry& one : entry.entries) {
    if (std::ranges::find(keys, one.key.value) == keys.end())
      problems.add(search_unknown_key(one.key.where, one.key.value, keys));
  }
  auto query = read_key(entry, keys[0], problems);
  const auto name = read_key(entry, keys[1], problems);
  auto article = read_key(entry, keys[2], problems);
  const auto locale = name ? read_locale(*name, locales, problems) : std::nullopt;
  if (!query || !locale || !article) return std::nullopt;
  return ExpectedQuery{*std::move(query), *locale, *std::move(article)};
}

/// Asks the queries of one locale.
class Examiner {
 public:
  Examiner(const site::SiteModel& model, locale::LocaleId locale, std::span<const IndexFile> index)
      : model_{model},
        locale_{locale},
        articles_{searched_articles(model, locale)},
        engine_{open_index(index, model.locales()[locale])} {}

  void examine(const ExpectedQuery& test, Diagnostics& problems) {
    const auto article = find(test.article.value);
    if (!article)
      return add(search_unknown_article(test.article.where, test.article.value, row().folder,
                                        text::nearest(test.article.value, ids())),
                 problems);
    if (std::ranges::find(articles_, *article) == articles_.end())
      return add(search_hidden_article(test.article.where, test.article.value), problems);
    const std::vector<site::ArticleIndex> found = ask(test.query.value, articles_on_page);
    const std::span<const site::ArticleIndex> first = std::span{found}.first(std::min(first_articles, found.size()));
    if (std::ranges::find(first, *article) != first.end()) return;
    std::vector<std::string> names;
    for (const site::ArticleIndex one : first) names.push_back(model_[one].id.path());
    add(search_expectation(test.query.where, test.query.value, model_[*article].id.path(),
                           place(*article, found, test.query.value), names),
        problems);
  }

 private:
  [[nodiscard]] const locale::Locale& row() const { return model_.locales()[locale_]; }

  void add(Diagnostic problem, Diagnostics& problems) const {
    problem.locale = row().tag;
    problems.add(std::move(problem));
  }

  [[nodiscard]] std::optional<site::ArticleIndex> find(std::string_view name) const {
    if (const auto found = own(name)) return found;
    return own(without_extension(name));
  }

  /// A page that another locale's article stands in for is none of this one's.
  [[nodiscard]] std::optional<site::ArticleIndex> own(std::string_view id) const {
    const site::Page* const page = model_.page(locale_, id);
    return page == nullptr || page->is_fallback ? std::nullopt : std::optional{page->article};
  }

  [[nodiscard]] std::vector<std::string> ids() const {
    std::vector<std::string> names;
    for (const site::ArticleIndex article : articles_) names.push_back(model_[article].id.path());
    return names;
  }

  [[nodiscard]] std::vector<site::ArticleIndex> ask(std::string_view query, std::size_t limit) {
    std::vector<site::ArticleIndex> found;
    if (!engine_) return found;
    for (const Hit& hit : engine_->query(query, limit)) found.push_back(articles_[hit.document]);
    return found;
  }

  /// From 1.
  [[nodiscard]] std::optional<std::size_t> place(site::ArticleIndex article, std::vector<site::ArticleIndex> found,
                                                 std::string_view query) {
    if (std::ranges::find(found, article) == found.end()) found = ask(query, articles_looked_through);
    const auto at = std::ranges::find(found, article);
    if (at == found.end()) return std::nullopt;
    return static_cast<std::size_t>(at - found.begin()) + 1;
  }

  const site::SiteModel& model_;
  locale::LocaleId locale_;
  std::vector<site::ArticleIndex> articles_;
  std::optional<Engine> engine_;
};

}  // namespace

std::vector<ExpectedQuery> read_search_tests(std::string_view text, FileId file, const locale::LocaleTable& locales,
                                             Diagnostics& problems) {
  const auto root = read_root(text, file, problems);
  if (!root) return {};
  if (!root->is_sequence()) {
    problems.add(search_wrong_shape(root->where, "search-tests.yml", "a list",
                                    "- {query: cancel, locale: en, article: billing/cancel}"));
    return {};
  }
  std::vector<ExpectedQuery> tests;
  for (const yaml::Value& entry : root->items) {
    if (auto test = read_entry(entry, locales, problems)) tests.push_back(*std::move(test));
  }
  return tests;
}

void run_search_tests(const site::SiteModel& model, locale::LocaleId locale, std::span<const IndexFile> index,
                      std::span<const ExpectedQuery> tests, Diagnostics& problems) {
  Examiner examiner{model, locale, index};
  for (const ExpectedQuery& test : tests) {
    if (test.locale == locale) examiner.examine(test, problems);
  }
}

}  // namespace guidepost::search
