#include "search/relations.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/utf8.hpp"
#include "search/posting_union.hpp"
#include "search/postings.hpp"
#include "search/stemmer.hpp"
#include "search/term_table.hpp"

namespace guidepost::search {
namespace {

/// Of an alphabet with small letters; others write words shorter.
constexpr std::size_t shortest_part = 4;
constexpr std::size_t shortest_part_without_case = 3;
constexpr std::size_t longest_compound = 96;

/// Terms that are equal when folded: [begin, end).
struct Group {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

std::span<const Term> terms_of(const Vocabulary& vocabulary, Group group) {
  return std::span{vocabulary.terms}.subspan(group.begin, group.end - group.begin);
}

/// Whether a word begins with a letter of Latin, Greek, Cyrillic or Armenian, or with a digit.
bool has_case(std::string_view word) {
  constexpr char32_t first_without_case = 0x590;
  return utf8::decode(word).code_point < first_without_case;
}

/// What words begin with, so that of the many parts of a word few are looked up.
class Beginnings {
 public:
  static constexpr std::size_t size = 4;  ///< in bytes; shorter words are not in it

  explicit Beginnings(const TermTable& words) : words_{words}, slots_(std::bit_ceil(words.size() * 2 + 1)) {
    for (std::uint32_t id = 0; id < words.size(); ++id) {
      const std::string_view word = words[id];
      if (word.size() < size) continue;
      Slot& slot = slots_[slot_of(start_of(word))];
      slot.start = start_of(word);
      slot.lengths |= std::uint64_t{1} << (word.size() % bits);
    }
  }

  /// Calls `each` with every word that stands at the beginning of `text`.
  template <typename Each>
  void for_each_word(std::string_view text, Each each) const {
    if (text.size() < size) return;
    for (std::uint64_t rest = slots_[slot_of(start_of(text))].lengths; rest != 0; rest &= rest - 1) {
      for (auto length = static_cast<std::size_t>(std::countr_zero(rest)); length <= text.size(); length += bits) {
        const std::uint32_t word = length < size ? TermTable::none : words_.find(text.substr(0, length));
        if (word != TermTable::none) each(word);
      }
    }
  }

 private:
  static constexpr std::size_t bits = 64;
  struct Slot {
    std::uint32_t start = 0;
    std::uint64_t lengths = 0;  // of the words, a bit each; longer ones begin at the first bit again
  };

  static std::uint32_t start_of(std::string_view word) {
    std::uint32_t start = 0;
    for (const char byte : word.substr(0, size)) start = start << 8U | static_cast<unsigned char>(byte);
    return start;
  }
  /// Where a start is, or would be.
  [[nodiscard]] std::size_t slot_of(std::uint32_t start) const {
    const std::size_t mask = slots_.size() - 1;
    auto at = static_cast<std::size_t>((start * std::uint64_t{0x9e3779b97f4a7c15}) >> 32U) & mask;
    while (slots_[at].lengths != 0 && slots_[at].start != start) at = (at + 1) & mask;
    return at;
  }

  const TermTable& words_;
  std::vector<Slot> slots_;
};

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// The words with the terms of each.
struct Words {
  TermTable table;
  std::vector<Group> groups;  // parallel to it
};

Words words_of(const Vocabulary& vocabulary) {
  Words words;
  for (std::uint32_t i = 0; i < vocabulary.terms.size(); ++i) {
    const Term& term = vocabulary.terms[i];
    if (!term.is_word) continue;
    if (words.table.add(term.folded) == words.groups.size()) words.groups.push_back({i, i});
    words.groups.back().end = i + 1;
  }
  return words;
}

/// A part, and the word that it is a part of.
using Part = std::pair<std::uint32_t, std::uint32_t>;

std::vector<Part> find_parts(const TermTable& words) {
  std::vector<std::size_t> lengths;  // in characters
  for (std::uint32_t word = 0; word < words.size(); ++word) lengths.push_back(utf8::count_code_points(words[word]));
  const Beginnings beginnings{words};
  std::vector<Part> parts;
  for (std::uint32_t word = 0; word < words.size(); ++word) {
    if (lengths[word] > longest_compound) continue;
    const std::string_view letters = words[word];
    const std::size_t shortest = has_case(letters) ? shortest_part : shortest_part_without_case;
    const auto add = [&](std::uint32_t part) {
      if (part != word && lengths[part] >= shortest) parts.emplace_back(part, word);
    };
    for (std::size_t begin = 0; begin < letters.size(); ++begin) {
      if (!begins_character(letters[begin])) continue;
      const std::string_view rest = letters.substr(begin);
      beginnings.for_each_word(rest, add);
      const std::uint32_t short_one =
          shortest < Beginnings::size ? words.find(rest.substr(0, shortest)) : TermTable::none;
      if (short_one != TermTable::none) add(short_one);
    }
  }
  std::ranges::sort(parts);
  return parts;
}

}  // namespace

void relate_forms(Vocabulary& vocabulary, std::string_view tag) {
  Stemmer stemmer{tag};
  TermTable stems;
  std::vector<std::vector<std::uint32_t>> groups;
  for (std::uint32_t i = 0; i < vocabulary.terms.size(); ++i) {
    if (!vocabulary.terms[i].is_word || vocabulary.terms[i].own.empty()) continue;
    const std::uint32_t stem = stems.add(stemmer.stem(vocabulary.terms[i].form));
    if (stem == groups.size()) groups.emplace_back();
    groups[stem].push_back(i);
  }
  PostingUnion others{vocabulary.documents};
  for (const std::vector<std::uint32_t>& group : groups) {
    if (group.size() < 2) continue;
    const std::uint32_t base =
        *std::ranges::max_element(group, {}, [&](std::uint32_t i) { return vocabulary.terms[i].own.size(); });
    for (const std::uint32_t i : group) {
      if (i == base) continue;
      others.add(vocabulary.terms[i].own);
      vocabulary.terms[i].base = base;
    }
    others.remove(vocabulary.terms[base].own);
    vocabulary.terms[base].related = others.take();
  }
}

void find_containing(Vocabulary& vocabulary) {
  const Words words = words_of(vocabulary);
  const std::vector<Part> parts = find_parts(words.table);
  PostingUnion longer{vocabulary.documents};
  for (auto next = parts.begin(); next != parts.end();) {
    const std::uint32_t part = next->first;
    for (; next != parts.end() && next->first == part; ++next) {
      for (const Term& term : terms_of(vocabulary, words.groups[next->second])) longer.add(term.own);
    }
    const Group group = words.groups[part];
    for (const Term& term : terms_of(vocabulary, group)) longer.remove(term.own);
    std::vector<Posting>& containing = vocabulary.terms[group.begin].containing;
    containing = longer.take();
    for (Posting& posting : containing) posting.level = posting.level >= part_of_title ? part_of_title : part_of_text;
  }
}

}  // namespace guidepost::search
