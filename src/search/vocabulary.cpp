#include "search/vocabulary.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "base/utf8.hpp"
#include "locale/search_text.hpp"

namespace guidepost::search {
namespace {

/// The terms of one kind of all parts, in order of their first appearance, and where the postings of each begin.
class Merged {
 public:
  Merged(std::span<const PartTerms> parts, PartTable PartTerms::*kind) : parts_{parts}, kind_{kind} {
    std::vector<std::uint32_t> counts;
    for (const PartTerms& part : parts) {
      const PartTable& table = part.*kind;
      std::vector<std::uint32_t>& ids = ids_.emplace_back(table.terms.size());
      for (std::uint32_t id = 0; id < ids.size(); ++id) ids[id] = terms_.add(table.terms[id]);
      counts.resize(terms_.size());
      for (const PartPosting& posting : table.postings) ++counts[ids[posting.term]];
    }
    begins_.resize(counts.size() + 1);
    std::partial_sum(counts.begin(), counts.end(), begins_.begin() + 1);
  }

  [[nodiscard]] std::size_t posting_count() const { return begins_.back(); }

  /// Appends the terms; their postings begin at `all`.
  void append_to(std::vector<Term>& terms, bool is_word, Posting* all) const {
    for (std::uint32_t id = 0; id < terms_.size(); ++id) {
      Term& term = terms.emplace_back();
      term.form = terms_[id];
      term.folded = is_word ? locale::search_fold(term.form) : term.form;
      term.is_word = is_word;
      term.own = {all + begins_[id], all + begins_[id + 1]};
    }
    std::vector<std::size_t> next = begins_;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      for (const PartPosting& posting : (parts_[i].*kind_).postings)
        all[next[ids_[i][posting.term]]++] = {parts_[i].first + posting.article, posting.level, posting.places};
    }
  }

 private:
  std::span<const PartTerms> parts_;
  PartTable PartTerms::*kind_;
  TermTable terms_;
  std::vector<std::vector<std::uint32_t>> ids_;  // by part and the part's term
  std::vector<std::size_t> begins_;              // by term, and the end
};

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

/// The first eight bytes as a number that is ordered as they are.
std::uint64_t leading_bytes(std::string_view text) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i)
    number = number << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return number;
}

/// Terms are large: what is sorted are their numbers, nearly always by their first bytes alone.
void sort_terms(std::vector<Term>& terms) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
  order.reserve(terms.size());
  for (const Term& term : terms)
    order.emplace_back(leading_bytes(term.folded), static_cast<std::uint32_t>(order.size()));
  std::ranges::sort(order, [&](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : by_keys(terms[a.second], terms[b.second]);
  });
  std::vector<Term> sorted;
  sorted.reserve(terms.size());
  for (const auto& [bytes, i] : order) sorted.push_back(std::move(terms[i]));
  terms = std::move(sorted);
}

}  // namespace

Vocabulary merge(std::span<const PartTerms> parts, std::string_view tag) {
  const Merged words{parts, &PartTerms::words};
  const Merged grams{parts, &PartTerms::grams};
  Vocabulary vocabulary;
  vocabulary.documents = parts.back().first + parts.back().count;
  vocabulary.postings.resize(words.posting_count() + grams.posting_count());
  std::vector<Term>& terms = vocabulary.terms;
  words.append_to(terms, true, vocabulary.postings.data());
  std::map<std::string, std::string> spelt;
  if (tag.substr(0, tag.find('-')) == "de") add_spellings(terms, spelt);
  grams.append_to(terms, false, vocabulary.postings.data() + words.posting_count());
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
