#include "search/relations.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/utf8.hpp"
#include "search/stemmer.hpp"
#include "search/term_table.hpp"

namespace guidepost::search {
namespace {

/// Of an alphabet with small letters; others write words shorter.
constexpr std::size_t shortest_part = 4;
constexpr std::size_t shortest_part_without_case = 3;
constexpr std::size_t longest_compound = 96;
/// Of longer words it is only told whether they stand in a title.
constexpr Level title_level = 6;
constexpr Level text_level = 2;

bool by_document(const Posting& a, const Posting& b) {
  return a.document < b.document;
}

/// The postings of several terms as one list, each document once with its best level, without those of `own`.
std::vector<Posting> joined(std::vector<Posting> all, const std::vector<Posting>& own) {
  std::ranges::sort(all, [](const Posting& a, const Posting& b) {
    return a.document != b.document ? a.document < b.document : a.level > b.level;
  });
  std::vector<Posting> rest;
  auto other = own.begin();
  for (const Posting& posting : all) {
    other = std::lower_bound(other, own.end(), posting, by_document);
    if (other != own.end() && other->document == posting.document) continue;
    if (!rest.empty() && rest.back().document == posting.document) {
      rest.back().places |= posting.places;
    } else {
      rest.push_back(posting);
    }
  }
  return rest;
}

/// Terms that are equal when folded: [begin, end).
struct Group {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

void append_own(const Vocabulary& vocabulary, Group group, std::vector<Posting>& postings) {
  for (std::uint32_t i = group.begin; i < group.end; ++i) {
    const std::vector<Posting>& own = vocabulary.terms[i].own;
    postings.insert(postings.end(), own.begin(), own.end());
  }
}

/// Whether a word begins with a letter of Latin, Greek, Cyrillic or Armenian, or with a digit.
bool has_case(std::string_view word) {
  constexpr char32_t first_without_case = 0x590;
  return utf8::decode(word).code_point < first_without_case;
}

/// Words by a hash that grows byte by byte, so that all parts of a word are looked up in one go.
class WordTable {
 public:
  static constexpr std::uint64_t start = 0xcbf29ce484222325ULL;  // FNV-1a
  static std::uint64_t grown(std::uint64_t hash, char byte) {
    return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
  }

  explicit WordTable(const TermTable& words) : words_{words}, slots_(std::bit_ceil(words.size() * 4 + 1)) {
    for (std::uint32_t id = 0; id < words.size(); ++id) {
      std::uint64_t hash = start;
      for (const char byte : words[id]) hash = grown(hash, byte);
      std::size_t at = slot(hash);
      while (slots_[at].id != TermTable::none) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = {hash, id};
    }
  }

  [[nodiscard]] std::uint32_t find(std::uint64_t hash, std::string_view word) const {
    for (std::size_t at = slot(hash); slots_[at].id != TermTable::none; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].hash == hash && words_[slots_[at].id] == word) return slots_[at].id;
    }
    return TermTable::none;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t id = TermTable::none;
  };
  [[nodiscard]] std::size_t slot(std::uint64_t hash) const {
    return static_cast<std::size_t>((hash >> 32U) ^ hash) & (slots_.size() - 1);
  }

  const TermTable& words_;
  std::vector<Slot> slots_;
};

/// Where the characters of a word begin, and its end.
std::vector<std::size_t> boundaries(std::string_view word) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < word.size(); at += utf8::decode(word.substr(at)).size) found.push_back(at);
  found.push_back(word.size());
  return found;
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
  for (const std::vector<std::uint32_t>& group : groups) {
    if (group.size() < 2) continue;
    const std::uint32_t base =
        *std::ranges::max_element(group, {}, [&](std::uint32_t i) { return vocabulary.terms[i].own.size(); });
    std::vector<Posting> all;
    for (const std::uint32_t i : group) {
      append_own(vocabulary, {i, i + 1}, all);
      if (i != base) vocabulary.terms[i].base = base;
    }
    vocabulary.terms[base].related = joined(std::move(all), vocabulary.terms[base].own);
  }
}

void find_containing(Vocabulary& vocabulary) {
  TermTable words;
  std::vector<Group> groups;
  for (std::uint32_t i = 0; i < vocabulary.terms.size(); ++i) {
    const Term& term = vocabulary.terms[i];
    if (!term.is_word) continue;
    if (words.add(term.folded) == groups.size()) groups.push_back({i, i});
    groups.back().end = i + 1;
  }
  const WordTable table{words};
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // a part, and the word that it is a part of
  for (std::uint32_t word = 0; word < words.size(); ++word) {
    const std::string_view letters = words[word];
    const std::vector<std::size_t> at = boundaries(letters);
    const std::size_t length = at.size() - 1;
    if (length > longest_compound) continue;
    const std::size_t shortest = has_case(letters) ? shortest_part : shortest_part_without_case;
    for (std::size_t begin = 0; begin + shortest <= length; ++begin) {
      std::uint64_t hash = WordTable::start;
      std::size_t hashed = at[begin];
      for (std::size_t end = begin + shortest; end <= length; ++end) {
        for (; hashed < at[end]; ++hashed) hash = WordTable::grown(hash, letters[hashed]);
        if (end - begin == length) continue;
        const std::uint32_t part = table.find(hash, letters.substr(at[begin], at[end] - at[begin]));
        if (part != TermTable::none) pairs.emplace_back(part, word);
      }
    }
  }
  std::ranges::sort(pairs);
  for (auto pair = pairs.begin(); pair != pairs.end();) {
    const std::uint32_t part = pair->first;
    std::vector<Posting> all;
    for (; pair != pairs.end() && pair->first == part; ++pair) append_own(vocabulary, groups[pair->second], all);
    std::vector<Posting> own;
    append_own(vocabulary, groups[part], own);
    std::ranges::sort(own, by_document);
    std::vector<Posting>& containing = vocabulary.terms[groups[part].begin].containing;
    containing = joined(std::move(all), own);
    for (Posting& posting : containing) posting.level = posting.level >= title_level ? title_level : text_level;
  }
}

}  // namespace guidepost::search
