// The terms of some articles, weighed by where they stand.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "search/facts.hpp"
#include "search/term_table.hpp"

namespace guidepost::search {

/// How much an article is about a term: 1, a word of its text, to 8, a word of a short title.
using Level = std::uint8_t;
inline constexpr Level highest_level = 8;

/// Where in an article a term is, a bit each: the lowest for its title, the next ones for the chunks of its text. The
/// first chunk has the description and the keywords, too.
using Places = std::uint16_t;
inline constexpr Places in_title = 1;
inline constexpr Places in_first_chunk = 2;
inline constexpr Places anywhere = 0xffff;  ///< not known

struct Posting {
  std::uint32_t document = 0;
  Level level = 1;
  Places places = in_first_chunk;

  friend bool operator==(const Posting&, const Posting&) = default;
};

/// The terms of consecutive documents.
struct PartTerms {
  TermTable words;                                  ///< search forms
  TermTable grams;                                  ///< folded n-grams
  std::vector<std::vector<Posting>> word_postings;  ///< parallel to `words`
  std::vector<std::vector<Posting>> gram_postings;  ///< parallel to `grams`
};

/// Counts the terms of articles, the first of which is the document `first`. A level is BM25F's weight in eight steps:
/// fields have weights of their own and long ones count less, repetitions in the body ever less. The lengths that
/// fields are measured by are constants, so that an article's levels hang on nothing but itself.
[[nodiscard]] PartTerms count_terms(std::span<const Facts> articles, std::uint32_t first);

}  // namespace guidepost::search
