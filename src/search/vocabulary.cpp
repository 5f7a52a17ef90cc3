#include "search/vocabulary.hpp"

#include <algorithm>
#include <numeric>

#include "locale/search_text.hpp"

namespace guidepost::search {
namespace {

/// The postings of one kind of terms, from all parts.
void merge_kind(const std::vector<PartTerms>& parts, bool is_word, std::vector<Term>& terms) {
  TermTable table;
  const std::size_t first = terms.size();
  for (const PartTerms& part : parts) {
    const TermTable& names = is_word ? part.words : part.grams;
    const auto& postings = is_word ? part.word_postings : part.gram_postings;
    for (std::uint32_t id = 0; id < names.size(); ++id) {
      if (postings[id].empty()) continue;
      const std::uint32_t term = table.add(names[id]);
      if (first + term == terms.size()) {
        terms.push_back({.form = std::string{names[id]}, .is_word = is_word});
        terms.back().folded = is_word ? locale::search_fold(names[id]) : terms.back().form;
      }
      std::vector<Posting>& own = terms[first + term].own;
      own.insert(own.end(), postings[id].begin(), postings[id].end());
    }
  }
}

}  // namespace

Vocabulary merge(const std::vector<PartTerms>& parts) {
  Vocabulary vocabulary;
  merge_kind(parts, true, vocabulary.terms);
  merge_kind(parts, false, vocabulary.terms);
  std::ranges::sort(vocabulary.terms, [](const Term& a, const Term& b) {
    return std::tie(a.folded, a.form) < std::tie(b.folded, b.form);
  });
  return vocabulary;
}

}  // namespace guidepost::search
