// Words that readers may have meant who typed another one.
#pragma once

#include <string>
#include <string_view>

#include "search/table_writer.hpp"
#include "search/vocabulary.hpp"

namespace guidepost::search {

/// The words of at least four characters that stand in three articles, or in a title or heading: sorted by their
/// beginnings, and by their ends. A slip at the end of a word leaves its beginning whole, and the other way round.
struct SpellingRoots {
  TableRoot forward;
  TableRoot backward;
};
[[nodiscard]] SpellingRoots write_spellings(const Vocabulary& vocabulary, FileWriter& files);

/// How many slips a word of so many characters may have: none below 4, one below 8, else two.
[[nodiscard]] std::size_t most_slips(std::size_t characters);

/// Letters that are missing, too many, wrong or in the place of their neighbours: the fewest such slips that make one
/// word of the other (optimal string alignment), or `most` + 1. Time: by the product of the lengths.
[[nodiscard]] std::size_t count_slips(std::u32string_view a, std::u32string_view b, std::size_t most);

[[nodiscard]] std::u32string characters(std::string_view text);
/// From the last character to the first.
[[nodiscard]] std::string reversed(std::string_view text);

}  // namespace guidepost::search
