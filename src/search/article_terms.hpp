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

/// So many articles are counted together.
inline constexpr std::size_t articles_per_part = 128;

/// A posting of a part, in four bytes: those of all parts are held until they are put together.
struct PartPosting {
  Places places = 0;
  std::uint8_t article = 0;  ///< of the part
  Level level = 1;
};
static_assert(articles_per_part <= 256);

/// The terms of one kind, of consecutive documents.
struct PartTable {
  TermList terms;
  std::vector<std::uint32_t> begins;  ///< by term, and the end: where its postings begin
  std::vector<PartPosting> postings;  ///< by term, then article

  [[nodiscard]] std::span<const PartPosting> of(std::uint32_t term) const {
    return std::span{postings}.subspan(begins[term], begins[term + 1] - begins[term]);
  }
};
struct PartTerms {
  std::uint32_t first = 0;  ///< document
  std::uint32_t count = 0;  ///< of documents
  PartTable words;          ///< search forms
  PartTable grams;          ///< folded n-grams
};

/// Counts the terms of at most `articles_per_part` articles, the first of which is the document `first`. A level is
/// BM25F's weight in eight steps: fields have weights of their own and long ones count less, repetitions in the body
/// ever less. The lengths that fields are measured by are constants, so that an article's levels hang on nothing but
/// itself.
[[nodiscard]] PartTerms count_terms(std::span<const Facts> articles, std::uint32_t first);

}  // namespace guidepost::search
