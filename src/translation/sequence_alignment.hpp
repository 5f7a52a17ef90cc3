// Which items of two sequences are the same, in order.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace guidepost::translation {

inline constexpr std::uint32_t no_partner = 0xffffffffU;

/// For each item of `before` the index of its partner in `after`, or no_partner. Partners are equal and in order.
///
/// Patience diff: equal ends first, then what occurs once on both sides, then the same between those; what repeats is
/// settled by the longest common subsequence where the stretch is short. Usually the best alignment, not always: time
/// is n log n, whatever the input.
[[nodiscard]] std::vector<std::uint32_t> align_sequences(std::span<const std::uint64_t> before,
                                                         std::span<const std::uint64_t> after);

}  // namespace guidepost::translation
