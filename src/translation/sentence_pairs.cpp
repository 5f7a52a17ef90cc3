#include "translation/sentence_pairs.hpp"

#include <algorithm>
#include <deque>
#include <unordered_map>

#include "base/text.hpp"
#include "translation/sentence_words.hpp"

namespace guidepost::translation {
namespace {

/// Words of a sentence that are looked at for likeness.
constexpr std::size_t longest_look = 64;
/// Comparisons of sentences of one stretch, per sentence.
constexpr std::size_t looks_per_sentence = 64;
constexpr double least_likeness = 0.4;
/// Of the words of a part that was cut off, those that the whole must have.
constexpr double least_share = 0.7;

std::vector<std::uint64_t> keys_of(const SentenceList& list) {
  std::vector<std::uint64_t> keys;
  keys.reserve(list.items.size());
  for (const Sentence& sentence : list.items) keys.push_back(sentence.key);
  return keys;
}

std::vector<std::uint64_t> sorted_words(const SentenceList& list, std::uint32_t index) {
  // Capitals do not count: a sentence that was cut in two has one more.
  std::vector<std::uint64_t> keys = word_keys(text::lower_ascii(list.words(list.items[index])), longest_look);
  std::ranges::sort(keys);
  return keys;
}

/// The sentences without a partner in one stretch of both sides, with their words.
struct Stretch {
  std::vector<std::uint32_t> before, after;
  std::vector<std::vector<std::uint64_t>> before_words, after_words;
};

class Pairer {
 public:
  Pairer(const SentenceList& before, const SentenceList& after) : before_{before}, after_{after} {
    pairs_.before.resize(before.items.size());
    pairs_.after.resize(after.items.size());
  }

  SentencePairs run() {
    const std::uint32_t stretches = pair_in_order();
    if (stretches == 0) return std::move(pairs_);
    pair_moved();
    std::vector<Stretch> open(stretches + 1);
    for (std::uint32_t i = 0; i < pairs_.before.size(); ++i) {
      if (pairs_.before[i].pairing == Pairing::none) open[pairs_.before[i].stretch].before.push_back(i);
    }
    for (std::uint32_t i = 0; i < pairs_.after.size(); ++i) {
      if (pairs_.after[i].pairing == Pairing::none) open[pairs_.after[i].stretch].after.push_back(i);
    }
    for (Stretch& stretch : open) {
      if (!stretch.before.empty() && !stretch.after.empty()) pair_similar(stretch);
    }
    return std::move(pairs_);
  }

 private:
  void join(std::uint32_t before, std::uint32_t after, Pairing pairing) {
    pairs_.before[before].pairing = pairs_.after[after].pairing = pairing;
    pairs_.before[before].index = after;
    pairs_.after[after].index = before;
  }

  /// Returns the number of the last stretch, or 0 when every sentence has its partner.
  std::uint32_t pair_in_order() {
    const std::vector<std::uint32_t> partners = align_sequences(keys_of(before_), keys_of(after_));
    std::uint32_t stretch = 0;
    std::uint32_t next = 0;
    bool all = pairs_.before.size() == pairs_.after.size();
    for (std::uint32_t i = 0; i < partners.size(); ++i) {
      pairs_.before[i].stretch = stretch;
      if (partners[i] == no_partner) {
        all = false;
        continue;
      }
      for (; next < partners[i]; ++next) pairs_.after[next].stretch = stretch;
      join(i, next, Pairing::equal);
      pairs_.after[next++].stretch = stretch++;
    }
    for (; next < pairs_.after.size(); ++next) pairs_.after[next].stretch = stretch;
    return all ? 0 : std::max(stretch, 1U);
  }

  void pair_moved() {
    std::unordered_map<std::uint64_t, std::deque<std::uint32_t>> places;
    for (std::uint32_t i = 0; i < pairs_.after.size(); ++i) {
      if (pairs_.after[i].pairing == Pairing::none) places[after_.items[i].key].push_back(i);
    }
    for (std::uint32_t i = 0; i < pairs_.before.size(); ++i) {
      if (pairs_.before[i].pairing != Pairing::none) continue;
      const auto found = places.find(before_.items[i].key);
      if (found == places.end() || found->second.empty()) continue;
      join(i, found->second.front(), Pairing::equal);
      found->second.pop_front();
    }
  }

  void pair_similar(Stretch& stretch) {
    for (const std::uint32_t i : stretch.before) stretch.before_words.push_back(sorted_words(before_, i));
    for (const std::uint32_t i : stretch.after) stretch.after_words.push_back(sorted_words(after_, i));
    const std::size_t rows = stretch.before.size();
    const std::size_t columns = stretch.after.size();
    if (rows * columns <= looks_per_sentence * (rows + columns)) pair_best(stretch);
    pair_lonely(stretch);
    absorb_parts(stretch);
  }

  static double likeness(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    if (a.empty() || b.empty()) return 0;
    return 2.0 * static_cast<double>(count_common(a, b)) / static_cast<double>(a.size() + b.size());
  }

  /// The pairs, in order, that are most alike in sum.
  void pair_best(const Stretch& s) {
    const std::size_t rows = s.before.size();
    const std::size_t columns = s.after.size();
    std::vector<double> alike(rows * columns);
    std::vector<double> best((rows + 1) * (columns + 1), 0);
    const auto sum = [&](std::size_t i, std::size_t j) -> double& { return best[i * (columns + 1) + j]; };
    const auto joined = [&](std::size_t i, std::size_t j) {
      const double one = alike[i * columns + j];
      return one < least_likeness ? 0 : one + sum(i + 1, j + 1);
    };
    for (std::size_t i = rows; i-- > 0;) {
      for (std::size_t j = columns; j-- > 0;) {
        alike[i * columns + j] = likeness(s.before_words[i], s.after_words[j]);
        sum(i, j) = std::max({sum(i + 1, j), sum(i, j + 1), joined(i, j)});
      }
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
      if (sum(i, j) == sum(i + 1, j)) {
        ++i;
      } else if (sum(i, j) == sum(i, j + 1)) {
        ++j;
      } else {
        join(s.before[i++], s.after[j++], Pairing::similar);
      }
    }
  }

  /// One sentence on each side between two pairs: whatever its words, it has taken the other's place.
  void pair_lonely(const Stretch& s) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < s.before.size() || j < s.after.size()) {
      const std::size_t first_before = i;
      const std::size_t first_after = j;
      while (i < s.before.size() && pairs_.before[s.before[i]].pairing == Pairing::none) ++i;
      while (j < s.after.size() && pairs_.after[s.after[j]].pairing == Pairing::none) ++j;
      if (i - first_before == 1 && j - first_after == 1) {
        join(s.before[first_before], s.after[first_after], Pairing::similar);
      }
      ++i;
      ++j;
    }
  }

  /// Gives a sentence beside a similar one the same partner, when its words come from there.
  void absorb_parts(const Stretch& s) {
    for (std::size_t j = 0; j < s.after.size(); ++j) {
      Partner& part = pairs_.after[s.after[j]];
      if (part.pairing != Pairing::none || s.after_words[j].empty()) continue;
      for (const std::size_t beside : {j - 1, j + 1}) {
        if (beside >= s.after.size()) continue;
        const Partner& neighbour = pairs_.after[s.after[beside]];
        if (neighbour.pairing != Pairing::similar) continue;
        const auto whole = static_cast<std::size_t>(std::ranges::find(s.before, neighbour.index) - s.before.begin());
        const auto shared = static_cast<double>(count_common(s.after_words[j], s.before_words[whole]));
        if (shared < least_share * static_cast<double>(s.after_words[j].size())) continue;
        part.pairing = Pairing::similar;
        part.index = neighbour.index;
        break;
      }
    }
  }

  const SentenceList& before_;
  const SentenceList& after_;
  SentencePairs pairs_;
};

}  // namespace

SentencePairs pair_sentences(const SentenceList& before, const SentenceList& after) {
  return Pairer{before, after}.run();
}

}  // namespace guidepost::translation
