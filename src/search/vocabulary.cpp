#include "search/vocabulary.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "base/utf8.hpp"
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

/// A German word with its umlauts written as digraphs, as where a keyboard has none; "" without umlauts.
std::string with_digraphs(std::string_view form) {
  std::string out;
  bool has_umlaut = false;
  while (!form.empty()) {
    const utf8::Decoded next = utf8::decode(form);
    const std::string_view digraph = next.code_point == U'ä'   ? "ae"
                                     : next.code_point == U'ö' ? "oe"
                                     : next.code_point == U'ü' ? "ue"
                                                               : "";
    has_umlaut = has_umlaut || !digraph.empty();
    out += digraph.empty() ? form.substr(0, next.size) : digraph;
    form.remove_prefix(next.size);
  }
  return has_umlaut ? out : std::string{};
}

/// Adds the other spellings of words, each with the form that it stands for.
void add_spellings(std::vector<Term>& terms, std::map<std::string, std::string>& spelt) {
  TermTable known;
  for (const Term& term : terms) known.add(term.form);
  for (std::size_t i = 0, count = terms.size(); i < count; ++i) {
    std::string digraphs = terms[i].is_word ? with_digraphs(terms[i].form) : std::string{};
    if (digraphs.empty() || known.find(digraphs) != TermTable::none) continue;
    known.add(digraphs);
    spelt.emplace(digraphs, terms[i].form);
    terms.push_back({.form = digraphs, .folded = locale::search_fold(digraphs)});
  }
}

bool by_keys(const Term& a, const Term& b) {
  const int order = a.folded.compare(b.folded);
  return order != 0 ? order < 0 : a.form < b.form;
}

/// Terms are large: what is sorted are their numbers.
void sort_terms(std::vector<Term>& terms) {
  std::vector<std::uint32_t> order(terms.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return by_keys(terms[a], terms[b]); });
  std::vector<Term> sorted;
  sorted.reserve(terms.size());
  for (const std::uint32_t i : order) sorted.push_back(std::move(terms[i]));
  terms = std::move(sorted);
}

}  // namespace

Vocabulary merge(const std::vector<PartTerms>& parts, std::string_view tag) {
  Vocabulary vocabulary;
  std::vector<Term>& terms = vocabulary.terms;
  merge_kind(parts, true, terms);
  std::map<std::string, std::string> spelt;
  if (tag.substr(0, tag.find('-')) == "de") add_spellings(terms, spelt);
  merge_kind(parts, false, terms);
  sort_terms(terms);
  for (const auto& [spelling, form] : spelt) {
    const auto find = [&](const std::string& one) {
      return std::ranges::lower_bound(terms, Term{.form = one, .folded = locale::search_fold(one)}, &by_keys);
    };
    find(spelling)->base = static_cast<std::uint32_t>(find(form) - terms.begin());
  }
  return vocabulary;
}

}  // namespace guidepost::search
