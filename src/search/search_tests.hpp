// search-tests.yml: queries that must find an article, as a team wants them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "search/table_writer.hpp"
#include "site/site_model.hpp"

namespace guidepost::search {

/// An entry. Readers of `locale` who ask for `query` are to see `article` among the first three.
struct ExpectedQuery {
  Located<std::string> query;
  locale::LocaleId locale{};
  Located<std::string> article;  ///< its id; the file's extension may stand behind it
};

/// The entries of search-tests.yml, in its order: `- {query: cancel, locale: en, article: billing/cancel}`. What cannot
/// be used is reported and left out. Time: linear.
[[nodiscard]] std::vector<ExpectedQuery> read_search_tests(std::string_view text, FileId file,
                                                           const locale::LocaleTable& locales, Diagnostics& problems);

/// Asks those of `tests` that are of `locale`, whose files are among those of `index`, and reports each article that is
/// not there or not among the first three of a page of results.
void run_search_tests(const site::SiteModel& model, locale::LocaleId locale, std::span<const IndexFile> index,
                      std::span<const ExpectedQuery> tests, Diagnostics& problems);

}  // namespace guidepost::search
