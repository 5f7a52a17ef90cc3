// The best of the articles that a query's words lead to, by their titles and texts, too.
#pragma once

#include <cstddef>
#include <vector>

#include "search/candidates.hpp"
#include "search/hit.hpp"
#include "search/query.hpp"
#include "search/table_reader.hpp"

namespace guidepost::search {

/// What is read of texts to rank.
struct Reading {
  bool is_unlimited =
      false;  ///< every article is proven to have the runs of n-grams, else the best ones, as far as it goes
  std::size_t chunks_read = 0;  ///< counts on
};

/// The best `limit` of `candidates`, which are sorted, with the sections that answer best.
[[nodiscard]] std::vector<Hit> best_hits(const Query& query, const Found& found, std::vector<Candidate> candidates,
                                         std::size_t limit, Reading& reading, Tables& tables);

}  // namespace guidepost::search
