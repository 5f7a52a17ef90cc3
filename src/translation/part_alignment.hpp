// Which part of a translation stands for which part of its counterpart.
#pragma once

#include <cstdint>
#include <vector>

#include "translation/parts.hpp"

namespace guidepost::translation {

/// Partners of parts; both ascend where they are not `no_part`.
struct Alignment {
  std::vector<std::uint32_t> there_of;  ///< by part of the translation
  std::vector<std::uint32_t> here_of;   ///< by part of the counterpart
};

/// Aligns the parts of two articles. Where kinds and keys agree, parts stand for each other in order, without a look at
/// the words. Else parts with a name that both have once hold the alignment, as far as they have kept their order, and
/// between them it is the cheapest one by kind, key, section, shared links, numbers and names, and length (after Gale
/// and Church, "A Program for Aligning Sentences in Bilingual Corpora", 1993). Long stretches without such a name stay
/// unaligned: the time is linear in the number of parts, with a high factor at worst.
[[nodiscard]] Alignment align_parts(const Side& here, const std::vector<Part>& parts_here, const Side& there,
                                    const std::vector<Part>& parts_there);

}  // namespace guidepost::translation
