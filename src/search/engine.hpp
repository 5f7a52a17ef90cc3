// Answers queries from the files of an index, as the script templates/assets/search.js does in a browser: the same
// articles in the same order with the same scores.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "search/allowance.hpp"
#include "search/hit.hpp"
#include "search/query.hpp"
#include "search/ranking.hpp"
#include "search/table_reader.hpp"

namespace guidepost::search {

/// Threads: one at a time.
class Engine {
 public:
  /// `directory` is the bytes of the index's directory; nothing when it is none that this program reads.
  [[nodiscard]] static std::optional<Engine> open(std::string_view directory, LoadFile load);

  /// The best `limit` articles. Time: by what the query finds, not by the size of the site.
  [[nodiscard]] std::vector<Hit> query(std::string_view text, std::size_t limit);

 private:
  Engine(const std::vector<std::string>& directory, LoadFile load);

  /// What is found of a query.
  struct Reply {
    Query query;
    std::vector<Hit> hits;
    bool lacks_run = false;  ///< no article has all n-grams of one of its runs, or none is found
    std::set<Allowance::File> read;
    Reading reading;  ///< goes on where nothing is found
  };
  [[nodiscard]] Reply ask(std::string_view text, std::size_t limit);

  std::uint32_t documents_ = 0;
  CommonWords common_;
  std::unique_ptr<Tables> tables_;
};

}  // namespace guidepost::search
