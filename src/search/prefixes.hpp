// What readers find while they type.
#pragma once

#include "search/postings.hpp"
#include "search/vocabulary.hpp"

namespace guidepost::search {

/// A table may be read in this many files for what begins with some letters. For what needs more, there is `prefixes`.
inline constexpr std::size_t most_files = 2;

/// Writes the table of beginnings that too many terms have: the 200 articles that are most about such terms. `terms`
/// know their files.
[[nodiscard]] TableRoot write_prefixes(const Vocabulary& vocabulary, FileWriter& files);

}  // namespace guidepost::search
