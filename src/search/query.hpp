// What a reader asks for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace guidepost::search {

/// One word of a query, or a run of a script without blanks.
struct Unit {
  bool is_word = true;
  std::string form;  ///< as search_form has it
  std::string folded;
  std::size_t gram_size = 0;  ///< of a run
  bool is_open = false;       ///< the last one, when the reader may still be typing it: nothing stands behind it
};

struct Query {
  std::vector<Unit> units;  ///< each once, at most six: the longest
  std::string phrase;       ///< all of it as it would stand in a flat_text
  std::string form;         ///< all of it as search_form has it, without blanks round it
};

/// Folded words that say little about what is asked for.
struct CommonWords {
  std::unordered_set<std::string> functions;  ///< of the language: "how", "do", "i"
  std::unordered_set<std::string> frequent;   ///< that very many articles have, but hardly any title
};

/// Function words are left out of the units where at least one other remains, frequent ones where two do, but for the
/// one that is open; the phrase has them all.
[[nodiscard]] Query parse_query(std::string_view text, const CommonWords& common);

/// The same with n-grams of the runs as units of their own, at most seven: what is asked in a sentence without blanks
/// stands in an article in parts.
[[nodiscard]] Query in_grams(Query query);

}  // namespace guidepost::search
