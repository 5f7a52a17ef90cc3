// The articles that have a unit of a query, each with points.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "search/passage.hpp"
#include "search/query.hpp"
#include "search/table_reader.hpp"

namespace guidepost::search {

struct Match {
  std::uint32_t points = 0;  ///< of its best term
  Places places = 0;         ///< of all of them
};

struct Matches {
  std::map<std::uint32_t, Match> documents;
  bool is_whole = true;      ///< nothing is left that tells of more
  std::size_t left_out = 0;  ///< about how many more there are otherwise
  Needles needles;           ///< what is marked in a text
  bool needs_proof = false;  ///< n-grams are there, whether the whole run is only the text can tell
  std::string spelling;      ///< the word that was taken for one that no article has, or ""

  [[nodiscard]] std::size_t count() const { return documents.size() + left_out; }
};

/// What is read: the best articles, or all that there are, as far as the allowance goes.
enum class Reach : std::uint8_t { best, all };

[[nodiscard]] Matches match(const Unit& unit, Reach reach, Allowance& allowance, Tables& tables);

}  // namespace guidepost::search
