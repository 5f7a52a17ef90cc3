// The articles that have a unit of a query, each with points.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "search/query.hpp"
#include "search/table_reader.hpp"

namespace guidepost::search {

struct Matches {
  std::map<std::uint32_t, std::uint32_t> points;  ///< by document: of its best term
  std::vector<std::string> needles;               ///< folded: what is marked in a text
  bool needs_proof = false;  ///< n-grams are there, whether the whole run is only the text can tell
};

[[nodiscard]] Matches match(const Unit& unit, TermReader& terms);

}  // namespace guidepost::search
