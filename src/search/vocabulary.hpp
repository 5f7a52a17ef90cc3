// The terms of a locale and the articles that have them.
#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/article_terms.hpp"

namespace guidepost::search {

inline constexpr std::uint32_t no_term = std::numeric_limits<std::uint32_t>::max();

/// Views its vocabulary: there are hundreds of thousands.
struct Term {
  std::string_view form;            ///< as search_form has it; of an n-gram the folded one
  std::string_view folded;          ///< its search_fold
  std::size_t file = 0;             ///< of the table of terms, when that has been written
  std::span<const Posting> own;     ///< articles that have exactly this form
  std::vector<Posting> related;     ///< of a base form: those that have another form of its stem, and not this one
  std::vector<Posting> containing;  ///< those that have it inside a longer word only
  std::uint32_t base = no_term;     ///< the most frequent form of its stem, if that is another one; or what it spells
  bool is_word = true;
};

/// Sorted by folded form, then form. All lists are sorted by document.
struct Vocabulary {
  Vocabulary() = default;
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;
  Vocabulary(Vocabulary&&) = default;
  Vocabulary& operator=(Vocabulary&&) = default;
  ~Vocabulary() = default;

  std::vector<Term> terms;
  std::size_t documents = 0;
  // What the terms view:
  std::vector<Posting> postings;
  std::vector<TermList> forms;
  std::deque<std::string> other_spellings;  ///< folded forms that are not the form itself, words with digraphs
};

/// Puts the terms of all parts together; their documents ascend from part to part. REQUIRES: there is a part. In the
/// language of `tag`, words may have other spellings, which become terms without articles: German "aenderung" for
/// "änderung".
[[nodiscard]] Vocabulary merge(std::vector<PartTerms> parts, std::string_view tag);

}  // namespace guidepost::search
