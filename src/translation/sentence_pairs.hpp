// Which sentences of a text became which sentences of a later version of it.
#pragma once

#include <cstdint>
#include <vector>

#include "translation/sentences.hpp"
#include "translation/sequence_alignment.hpp"

namespace guidepost::translation {

enum class Pairing : std::uint8_t {
  none,   ///< dropped, or new
  equal,  ///< the same words, in place or moved
  similar,
};

/// One side's sentence: its partner on the other side.
struct Partner {
  Pairing pairing = Pairing::none;
  std::uint32_t index = no_partner;
  /// The sentences that are equal and in order divide both texts into stretches; this is the number of the stretch that
  /// the sentence stands in. Sentences of one stretch stand in one place.
  std::uint32_t stretch = 0;
};

struct SentencePairs {
  std::vector<Partner> before;
  std::vector<Partner> after;
};

/// Equal sentences are partners wherever they stand, in order first. Of the others those are that have at least two
/// fifths of their words in common, in order, within their stretch; and those that are alone between the same
/// neighbours. A sentence that was cut in two has the larger part as its partner; the smaller one also has it, if all
/// but a few of its words come from there. Time: n log n, whatever the input.
[[nodiscard]] SentencePairs pair_sentences(const SentenceList& before, const SentenceList& after);

}  // namespace guidepost::translation
