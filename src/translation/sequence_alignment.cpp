#include "translation/sequence_alignment.hpp"

#include <algorithm>
#include <unordered_map>

namespace guidepost::translation {
namespace {

/// Items [begin, end) of both sides that are still to be aligned.
struct Stretch {
  std::uint32_t before_begin, before_end, after_begin, after_end;
  std::uint32_t depth;

  [[nodiscard]] std::uint32_t before_size() const { return before_end - before_begin; }
  [[nodiscard]] std::uint32_t after_size() const { return after_end - after_begin; }
};

struct Pair {
  std::uint32_t before, after;
};

/// Stretches in stretches, each read once per level: this bounds the time.
constexpr std::uint32_t deepest = 12;
/// The longest common subsequence of a stretch takes a table of this many cells at most per item.
constexpr std::uint64_t cells_per_item = 256;

class Aligner {
 public:
  Aligner(std::span<const std::uint64_t> before, std::span<const std::uint64_t> after)
      : before_{before}, after_{after}, partners_(before.size(), no_partner) {}

  std::vector<std::uint32_t> run() {
    open_.push_back({0, static_cast<std::uint32_t>(before_.size()), 0, static_cast<std::uint32_t>(after_.size()), 0});
    while (!open_.empty()) {
      Stretch stretch = open_.back();
      open_.pop_back();
      take_ends(stretch);
      if (stretch.before_size() == 0 || stretch.after_size() == 0) continue;
      if (!divide(stretch)) align_fully(stretch);
    }
    return std::move(partners_);
  }

 private:
  void take_ends(Stretch& s) {
    while (s.before_size() > 0 && s.after_size() > 0 && before_[s.before_begin] == after_[s.after_begin]) {
      partners_[s.before_begin++] = s.after_begin++;
    }
    while (s.before_size() > 0 && s.after_size() > 0 && before_[s.before_end - 1] == after_[s.after_end - 1]) {
      partners_[--s.before_end] = --s.after_end;
    }
  }

  /// Aligns what is unique on both sides, and leaves the stretches between; false when there is nothing such.
  bool divide(const Stretch& s) {
    if (s.depth == deepest) return false;
    const std::vector<Pair> anchors = longest_ascending(unique_pairs(s));
    if (anchors.empty()) return false;
    Stretch rest = s;
    ++rest.depth;
    for (const Pair& anchor : anchors) {
      partners_[anchor.before] = anchor.after;
      open_.push_back({rest.before_begin, anchor.before, rest.after_begin, anchor.after, rest.depth});
      rest.before_begin = anchor.before + 1;
      rest.after_begin = anchor.after + 1;
    }
    open_.push_back(rest);
    return true;
  }

  /// Items that occur once on each side, by their place on the first one.
  [[nodiscard]] std::vector<Pair> unique_pairs(const Stretch& s) const {
    struct Seen {
      std::uint32_t before_count = 0, after_count = 0, after = 0;
    };
    std::unordered_map<std::uint64_t, Seen> seen;
    for (std::uint32_t i = s.before_begin; i < s.before_end; ++i) ++seen[before_[i]].before_count;
    for (std::uint32_t i = s.after_begin; i < s.after_end; ++i) {
      const auto found = seen.find(after_[i]);
      if (found == seen.end()) continue;
      ++found->second.after_count;
      found->second.after = i;
    }
    std::vector<Pair> pairs;
    for (std::uint32_t i = s.before_begin; i < s.before_end; ++i) {
      const Seen& one = seen[before_[i]];
      if (one.before_count == 1 && one.after_count == 1) pairs.push_back({i, one.after});
    }
    return pairs;
  }

  /// The longest run of pairs that ascends on both sides.
  static std::vector<Pair> longest_ascending(const std::vector<Pair>& pairs) {
    std::vector<std::uint32_t> tails;  // index of the pair that ends the best run of each length
    std::vector<std::uint32_t> previous(pairs.size(), no_partner);
    for (std::uint32_t i = 0; i < pairs.size(); ++i) {
      const auto place =
          std::ranges::lower_bound(tails, pairs[i].after, {}, [&](std::uint32_t tail) { return pairs[tail].after; });
      if (place != tails.begin()) previous[i] = *(place - 1);
      if (place == tails.end()) {
        tails.push_back(i);
      } else {
        *place = i;
      }
    }
    std::vector<Pair> run;
    for (std::uint32_t i = tails.empty() ? no_partner : tails.back(); i != no_partner; i = previous[i]) {
      run.push_back(pairs[i]);
    }
    std::ranges::reverse(run);
    return run;
  }

  /// The longest common subsequence, where the table is not too large.
  void align_fully(const Stretch& s) {
    const std::size_t rows = s.before_size();
    const std::size_t columns = s.after_size();
    if (std::uint64_t{rows} * columns > cells_per_item * (rows + columns)) return;
    // length[i][j]: of what is common to the items from i and from j on.
    std::vector<std::uint32_t> length((rows + 1) * (columns + 1), 0);
    const auto cell = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return length[i * (columns + 1) + j]; };
    const auto equal = [&](std::size_t i, std::size_t j) {
      return before_[s.before_begin + i] == after_[s.after_begin + j];
    };
    for (std::size_t i = rows; i-- > 0;) {
      for (std::size_t j = columns; j-- > 0;) {
        cell(i, j) = equal(i, j) ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1));
      }
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
      if (equal(i, j)) {
        partners_[s.before_begin + i] = s.after_begin + static_cast<std::uint32_t>(j);
        ++i;
        ++j;
      } else if (cell(i + 1, j) >= cell(i, j + 1)) {
        ++i;
      } else {
        ++j;
      }
    }
  }

  std::span<const std::uint64_t> before_;
  std::span<const std::uint64_t> after_;
  std::vector<std::uint32_t> partners_;
  std::vector<Stretch> open_;
};

}  // namespace

std::vector<std::uint32_t> align_sequences(std::span<const std::uint64_t> before,
                                           std::span<const std::uint64_t> after) {
  return Aligner{before, after}.run();
}

}  // namespace guidepost::translation
