// The articles that have what a query asks for, as its words tell; their texts are not read yet.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "search/allowance.hpp"
#include "search/matches.hpp"
#include "search/query.hpp"
#include "search/table_reader.hpp"

namespace guidepost::search {

/// What each of a query's units may have read: `files` in all, as evenly as can be. What is `known` is free.
using Shares = std::vector<Allowance>;
[[nodiscard]] Shares shares_of(std::size_t units, std::size_t files, const std::set<Allowance::File>& known = {});
[[nodiscard]] std::set<Allowance::File> all_read(const Shares& shares);

/// What a query's units have found.
struct Found {
  Reach reach = Reach::best;
  std::vector<Matches> units;
  std::vector<std::uint64_t> weights;  ///< by unit: the rarer the more
  std::uint64_t weight = 0;            ///< of all
  /// By unit: an article must have it. It need not have what more than a third of all have, nor what may be in others
  /// than those that were found.
  std::vector<bool> is_required;

  /// Whether more files would tell of other articles.
  [[nodiscard]] bool may_find_more() const;
};

/// `all`: so many articles the index has.
[[nodiscard]] Found find(const Query& query, Reach reach, std::uint64_t all, Shares& shares, Tables& tables);
/// Leaves out the units that no article has, also of the query.
void forget_unknown(std::uint64_t all, Query& query, Found& found);

struct Candidate {
  std::uint32_t document = 0;
  std::uint64_t score = 0;
};
void sort_best_first(std::vector<Candidate>& candidates);

/// The articles that have the units that are required, best first. Where no article has all, those that have half of
/// what the units weigh. Units in one place are worth more.
[[nodiscard]] std::vector<Candidate> combine(const Found& found);

}  // namespace guidepost::search
