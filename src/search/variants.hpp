// Characters that stand for each other: who types in Traditional Chinese finds what is written in Simplified, and the
// other way round.
#pragma once

#include <string>
#include <string_view>

#include "search/vocabulary.hpp"

namespace guidepost::search {

/// Characters of queries, each with the one that articles mostly have instead, one pair after the other: "國国務务". In
/// order of the first ones; none in languages but Chinese.
[[nodiscard]] std::string variant_pairs(const Vocabulary& vocabulary, std::string_view tag);

/// The text with the first character of each of the pairs replaced by the second. Time: linear, for pairs too.
[[nodiscard]] std::string replace_variants(std::string_view text, std::string_view pairs);

}  // namespace guidepost::search
