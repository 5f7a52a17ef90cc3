#include "search/spelling.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/utf8.hpp"
#include "search/digits.hpp"

namespace guidepost::search {
namespace {

constexpr std::size_t shortest = 4;
constexpr std::size_t longest = 40;
constexpr Level of_heading = 5;
constexpr std::size_t least_articles = 3;

struct Word {
  std::string key;
  unsigned frequency = 0;
};

std::vector<Word> common_words(const Vocabulary& vocabulary) {
  std::vector<Word> words;
  for (const Term& term : vocabulary.terms) {
    if (!term.is_word || term.own.empty()) continue;
    const bool is_prominent =
        std::ranges::any_of(term.own, [](const Posting& posting) { return posting.level >= of_heading; });
    if (term.own.size() < least_articles && !is_prominent) continue;
    const std::size_t length = utf8::count_code_points(term.folded);
    if (length < shortest || length > longest) continue;
    const auto frequency = static_cast<unsigned>(std::bit_width(term.own.size()));
    if (!words.empty() && words.back().key == term.folded) {
      words.back().frequency = std::max(words.back().frequency, frequency);
    } else {
      words.push_back({std::string{term.folded}, frequency});
    }
  }
  return words;
}

TableRoot write_words(const std::vector<Word>& words, char kind, char list_kind, FileWriter& files) {
  TableWriter table{files, kind};
  for (const Word& word : words) {
    std::string numbers;
    append_number(numbers, word.frequency);
    table.add(word.key, word.key, {}, numbers);
  }
  return with_lists(std::move(table).finish(), list_kind, files);
}

}  // namespace

SpellingRoots write_spellings(const Vocabulary& vocabulary, FileWriter& files) {
  std::vector<Word> words = common_words(vocabulary);
  SpellingRoots roots{.forward = write_words(words, 'f', 'F', files)};
  for (Word& word : words) word.key = reversed(word.key);
  std::ranges::sort(words, {}, &Word::key);
  roots.backward = write_words(words, 'b', 'B', files);
  return roots;
}

std::size_t most_slips(std::size_t characters) {
  constexpr std::size_t long_word = 8;
  return characters < shortest ? 0 : characters < long_word ? 1 : 2;
}

std::size_t count_slips(std::u32string_view a, std::u32string_view b, std::size_t most) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) > most) return most + 1;
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last = std::exchange(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return std::min(row[b.size()], most + 1);
}

std::u32string characters(std::string_view text) {
  std::u32string found;
  while (!text.empty()) {
    const utf8::Decoded next = utf8::decode(text);
    found += next.code_point;
    text.remove_prefix(next.size);
  }
  return found;
}

std::string reversed(std::string_view text) {
  std::u32string all = characters(text);
  std::string out;
  for (auto character = all.rbegin(); character != all.rend(); ++character) utf8::append(out, *character);
  return out;
}

}  // namespace guidepost::search
