#include "search/candidates.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <map>

namespace guidepost::search {
namespace {

/// What units in one place are worth together, in points of each; and what they are when that is the title.
constexpr std::uint64_t in_one_place = 24;
constexpr std::uint64_t all_in_title = 64;

/// Eight times the binary logarithm, between its whole values by straight lines. REQUIRES: n > 0.
std::uint64_t scaled_log(std::uint64_t n) {
  const auto whole = static_cast<std::uint64_t>(std::bit_width(n) - 1);
  return whole * 8 + (((n << 3U) >> whole) & 7U);
}

/// What a unit weighs that so many of all documents have.
std::uint64_t rarity(std::uint64_t documents, std::uint64_t all) {
  return scaled_log(all) - scaled_log(std::max<std::uint64_t>(documents, 1)) + 4;
}

void choose_required(std::uint64_t all, Found& found) {
  found.is_required.clear();
  for (const Matches& unit : found.units) {
    const bool is_known = unit.is_whole || found.reach == Reach::best;
    found.is_required.push_back(is_known && unit.count() * 3 <= all);
  }
  if (std::ranges::find(found.is_required, true) == found.is_required.end())
    found.is_required.assign(found.units.size(), true);
}

}  // namespace

Shares shares_of(std::size_t units, std::size_t files, const std::set<Allowance::File>& known) {
  Shares shares;
  for (std::size_t i = 0; i < units; ++i)
    shares.emplace_back(files == Allowance::unlimited ? files : (files + units - 1 - i) / units, known);
  return shares;
}

std::set<Allowance::File> all_read(const Shares& shares) {
  std::set<Allowance::File> all;
  for (const Allowance& share : shares) all.insert(share.read().begin(), share.read().end());
  return all;
}

Found find(const Query& query, Reach reach, std::uint64_t all, Shares& shares, Tables& tables) {
  Found found{.reach = reach};
  for (std::size_t i = 0; i < query.units.size(); ++i) {
    found.units.push_back(match(query.units[i], reach, shares[i], tables));
    found.weights.push_back(rarity(std::min<std::uint64_t>(found.units.back().count(), all), all));
    found.weight += found.weights.back();
  }
  choose_required(all, found);
  return found;
}

bool Found::may_find_more() const {
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (is_required[i] && !units[i].is_whole) return true;
  }
  return false;
}

void forget_unknown(std::uint64_t all, Query& query, Found& found) {
  Found known;
  std::vector<Unit> units;
  for (std::size_t i = 0; i < found.units.size(); ++i) {
    if (found.units[i].documents.empty()) continue;
    known.weight += found.weights[i];
    known.weights.push_back(found.weights[i]);
    known.units.push_back(std::move(found.units[i]));
    units.push_back(std::move(query.units[i]));
  }
  found = std::move(known);
  query.units = std::move(units);
  choose_required(all, found);
}

void sort_best_first(std::vector<Candidate>& candidates) {
  std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.document < b.document;
  });
}

std::vector<Candidate> combine(const Found& found) {
  struct Sum {
    std::uint64_t score = 0;
    std::uint64_t weight = 0;
    std::size_t required = 0;
    Places places = std::numeric_limits<Places>::max();
  };
  std::map<std::uint32_t, Sum> sums;
  const auto required = static_cast<std::size_t>(std::ranges::count(found.is_required, true));
  for (std::size_t i = 0; i < found.units.size(); ++i) {
    for (const auto& [document, match] : found.units[i].documents) {
      Sum& sum = sums[document];
      sum.score += match.points * found.weights[i];
      sum.weight += found.weights[i];
      if (!found.is_required[i]) continue;
      ++sum.required;
      sum.places &= match.places;
    }
  }
  std::vector<Candidate> candidates;
  for (const auto& [document, sum] : sums) {
    if (sum.required != required) continue;
    const bool is_near = required > 1 && sum.places != 0;
    const std::uint64_t points = is_near ? ((sum.places & in_title) != 0 ? all_in_title : in_one_place) : 0;
    candidates.push_back({document, sum.score + points * found.weight});
  }
  if (candidates.empty()) {
    for (const auto& [document, sum] : sums) {
      if (sum.weight * 2 >= found.weight) candidates.push_back({document, sum.score});
    }
  }
  sort_best_first(candidates);
  return candidates;
}

}  // namespace guidepost::search
