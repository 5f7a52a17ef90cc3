// The words of a sentence as numbers.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace guidepost::translation {

/// A hash of each run of letters and digits in text in compared form, in order; at most `limit` of them.
[[nodiscard]] std::vector<std::uint64_t> word_keys(std::string_view words, std::size_t limit);

/// How many keys two ascending lists have in common, repeats counted.
[[nodiscard]] std::size_t count_common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

}  // namespace guidepost::translation
