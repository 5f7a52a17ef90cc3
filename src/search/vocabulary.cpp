#include "search/vocabulary.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "base/utf8.hpp"
#include "locale/search_text.hpp"

namespace guidepost::search {
namespace {

/// Of a vocabulary that has the letters, one behind the other.
std::string_view keep(Vocabulary& vocabulary, std::string spelling) {
  return vocabulary.other_spellings.emplace_back(std::move(spelling));
}

std::string_view folded(Vocabulary& vocabulary, std::string_view form) {
  std::string other = locale::search_fold(form);
  return other == form ? form : keep(vocabulary, std::move(other));
}

/// The terms of one kind of all parts, in order of their first appearance. What is taken from a part is given up there:
/// nothing is held twice for long.
class Merged {
 public:
  Merged(std::span<PartTerms> parts, PartTable PartTerms::*kind) : parts_{parts}, kind_{kind} {
    TermTable terms;
    std::vector<std::uint32_t> counts;
    for (PartTerms& part : parts) {
      PartTable& table = part.*kind;
      std::vector<std::uint32_t>& ids = ids_.emplace_back(table.terms.size());
      for (std::uint32_t id = 0; id < ids.size(); ++id) ids[id] = terms.add(table.terms[id]);
      table.terms = {};
      counts.resize(terms.size());
      for (std::uint32_t id = 0; id < ids.size(); ++id) counts[ids[id]] += table.begins[id + 1] - table.begins[id];
    }
    begins_.resize(counts.size() + 1);
    std::partial_sum(counts.begin(), counts.end(), begins_.begin() + 1);
    terms_ = std::move(terms).take();
  }

  [[nodiscard]] std::size_t posting_count() const { return begins_.back(); }

  /// Adds the terms to `vocabulary`; their postings come to `all`.
  void move_to(Vocabulary& vocabulary, bool is_word, Posting* all) && {
    const TermList& forms = vocabulary.forms.emplace_back(std::move(terms_));
    vocabulary.terms.reserve(vocabulary.terms.size() + forms.size());
    for (std::uint32_t id = 0; id < forms.size(); ++id) {
      vocabulary.terms.push_back({.form = forms[id],
                                  .folded = is_word ? folded(vocabulary, forms[id]) : forms[id],
                                  .own = {all + begins_[id], all + begins_[id + 1]},
                                  .is_word = is_word});
    }
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const PartTable table = std::exchange(parts_[i].*kind_, {});
      for (std::uint32_t id = 0; id < ids_[i].size(); ++id) {
        std::size_t& next = begins_[ids_[i][id]];
        for (const PartPosting& posting : table.of(id))
          all[next++] = {parts_[i].first + posting.article, posting.level, posting.places};
      }
    }
  }

 private:
  std::span<PartTerms> parts_;
  PartTable PartTerms::*kind_;
  TermList terms_;
  std::vector<std::vector<std::uint32_t>> ids_;  // by part and the part's term
  std::vector<std::size_t> begins_;              // of the postings, by term, and the end
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

/// Adds the other spellings of words. Returns them, each with the form that it stands for.
std::map<std::string_view, std::string_view> add_spellings(Vocabulary& vocabulary) {
  std::map<std::string_view, std::string_view> spelt;
  std::vector<Term>& terms = vocabulary.terms;
  TermTable known;
  for (const Term& term : terms) known.add(term.form);
  for (std::size_t i = 0, count = terms.size(); i < count; ++i) {
    std::string digraphs = terms[i].is_word ? with_digraphs(terms[i].form) : std::string{};
    if (digraphs.empty() || known.find(digraphs) != TermTable::none) continue;
    known.add(digraphs);
    const std::string_view form = keep(vocabulary, std::move(digraphs));
    spelt.emplace(form, terms[i].form);
    terms.push_back({.form = form, .folded = folded(vocabulary, form)});
  }
  return spelt;
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

Vocabulary merge(std::vector<PartTerms> parts, std::string_view tag) {
  Vocabulary vocabulary;
  vocabulary.documents = parts.back().first + parts.back().count;
  Merged words{parts, &PartTerms::words};
  Merged grams{parts, &PartTerms::grams};
  vocabulary.postings.resize(words.posting_count() + grams.posting_count());
  Posting* const postings_of_grams = vocabulary.postings.data() + words.posting_count();
  std::move(words).move_to(vocabulary, true, vocabulary.postings.data());
  std::move(grams).move_to(vocabulary, false, postings_of_grams);
  std::map<std::string_view, std::string_view> spelt;
  if (tag.substr(0, tag.find('-')) == "de") spelt = add_spellings(vocabulary);
  std::vector<Term>& terms = vocabulary.terms;
  sort_terms(terms);
  for (const auto& [spelling, form] : spelt) {
    const auto find = [&](std::string_view one) {
      const std::string folded_one = locale::search_fold(one);
      return std::ranges::lower_bound(terms, Term{.form = one, .folded = folded_one}, &by_keys);
    };
    find(spelling)->base = static_cast<std::uint32_t>(find(form) - terms.begin());
  }
  return vocabulary;
}

}  // namespace guidepost::search
