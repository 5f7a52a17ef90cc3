#include "translation/align.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "base/content_hash.hpp"
#include "base/text.hpp"

namespace guidepost::translation {
namespace {

using Cost = std::uint32_t;
constexpr Cost gap_cost = 50;        // of a part without a partner
constexpr Cost forbidden = 1000000;  // parts of two kinds never stand for each other

/// Hashes of what two languages share in a text: Latin words (names) and numbers; sorted.
std::vector<std::uint64_t> features_of(std::string_view words) {
  constexpr std::size_t most_looked_at = 4000;
  constexpr std::size_t least_letters = 2;
  words = words.substr(0, most_looked_at);
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  std::vector<std::uint64_t> features;
  for (std::size_t at = 0; at < words.size(); ++at) {
    std::size_t end = at;
    while (end < words.size() && is_part(words[end])) ++end;
    if (end - at >= least_letters || (end > at && words[at] <= '9'))
      features.push_back(hash_of(words.substr(at, end - at)));
    at = end;
  }
  std::ranges::sort(features);
  return features;
}

/// 0 for texts that have nothing in common, 100 for equal ones.
Cost likeness(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b, std::size_t size_a,
              std::size_t size_b) {
  std::size_t common = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    common += *left == *right ? 1U : 0U;
    const bool forward_left = *left <= *right;
    const bool forward_right = *right <= *left;
    left += forward_left ? 1 : 0;
    right += forward_right ? 1 : 0;
  }
  const std::size_t shared = a.empty() && b.empty() ? 50 : 200 * common / (a.size() + b.size());
  const auto [shorter, longer] = std::minmax(size_a, size_b);
  const std::size_t length = longer == 0 ? 100 : 100 * shorter / longer;
  return static_cast<Cost>((shared + length) / 2);
}

/// Aligns the parts between two pairs that are sure.
class Stretch {
 public:
  Stretch(std::span<const Part> here, std::span<const Part> there, std::span<const char> fixed_here,
          std::span<const char> fixed_there)
      : here_{here}, there_{there}, fixed_here_{fixed_here}, fixed_there_{fixed_there} {}

  /// Pairs of indexes into the two spans, ascending.
  std::vector<std::pair<std::size_t, std::size_t>> pairs() {
    constexpr std::size_t most_cells = 400'000;
    if (here_.empty() || there_.empty() || here_.size() * there_.size() > most_cells) return {};
    for (const Part& part : here_) features_here_.push_back(features_of(part.words));
    for (const Part& part : there_) features_there_.push_back(features_of(part.words));
    fill();
    return trace_back();
  }

 private:
  enum class Step : std::uint8_t { pair, here_alone, there_alone };

  [[nodiscard]] Cost pair_cost(std::size_t i, std::size_t j) const {
    const Part& a = here_[i];
    const Part& b = there_[j];
    if (a.kind != b.kind) return forbidden;
    // What has its own partner elsewhere was moved, and stands for nothing else.
    if ((fixed_here_[i] != 0 || fixed_there_[j] != 0) && a.name != b.name) return forbidden;
    switch (a.kind) {
      case PartKind::heading:
        return a.name == b.name ? 0 : (a.key == b.key ? 30 : 60) + word_cost(i, j) / 4;
      case PartKind::table:
        return a.key == b.key ? 10 : 50;
      case PartKind::alert:
      case PartKind::code:
      case PartKind::image:
        return a.key == b.key ? 0 : 70;
      case PartKind::paragraph:
      case PartKind::row:
        break;
    }
    return word_cost(i, j);
  }

  [[nodiscard]] Cost word_cost(std::size_t i, std::size_t j) const {
    return 9 * (100 - likeness(features_here_[i], features_there_[j], here_[i].words.size(), there_[j].words.size())) /
           10;
  }

  void fill() {
    const std::size_t width = there_.size() + 1;
    steps_.assign((here_.size() + 1) * width, Step::pair);
    std::vector<Cost> above(width);
    std::vector<Cost> row(width);
    for (std::size_t j = 1; j < width; ++j) {
      above[j] = above[j - 1] + gap_cost;
      steps_[j] = Step::there_alone;
    }
    for (std::size_t i = 1; i <= here_.size(); ++i) {
      row[0] = above[0] + gap_cost;
      steps_[i * width] = Step::here_alone;
      for (std::size_t j = 1; j < width; ++j) {
        const std::array<Cost, 3> costs{above[j - 1] + pair_cost(i - 1, j - 1), above[j] + gap_cost,
                                        row[j - 1] + gap_cost};
        const auto best = std::ranges::min_element(costs);
        row[j] = *best;
        steps_[i * width + j] = static_cast<Step>(best - costs.begin());
      }
      std::swap(above, row);
    }
  }

  [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> trace_back() const {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    std::size_t i = here_.size();
    std::size_t j = there_.size();
    while (i > 0 || j > 0) {
      const Step step = steps_[i * (there_.size() + 1) + j];
      if (step == Step::pair) found.emplace_back(i - 1, j - 1);
      if (step != Step::there_alone) --i;
      if (step != Step::here_alone) --j;
    }
    std::ranges::reverse(found);
    return found;
  }

  std::span<const Part> here_;
  std::span<const Part> there_;
  std::span<const char> fixed_here_;
  std::span<const char> fixed_there_;
  std::vector<std::vector<std::uint64_t>> features_here_;
  std::vector<std::vector<std::uint64_t>> features_there_;
  std::vector<Step> steps_;
};

/// Names by which one part can be told from all others of its article.
std::unordered_map<std::uint64_t, std::uint32_t> unique_names(const std::vector<Part>& parts) {
  std::unordered_map<std::uint64_t, std::uint32_t> names;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].name == 0) continue;
    const auto [at, is_new] = names.emplace(parts[i].name, static_cast<std::uint32_t>(i));
    if (!is_new) at->second = no_part;
  }
  return names;
}

/// The longest ascending chain of `partners` (without the `no_part` among them), as indexes.
std::vector<std::size_t> longest_chain(const std::vector<std::uint32_t>& partners) {
  std::vector<std::size_t> tails;  // by length, the chain's last index with the smallest partner
  std::vector<std::size_t> before(partners.size(), partners.size());
  for (std::size_t i = 0; i < partners.size(); ++i) {
    if (partners[i] == no_part) continue;
    const auto place =
        std::ranges::lower_bound(tails, partners[i], {}, [&](std::size_t tail) { return partners[tail]; });
    if (place != tails.begin()) before[i] = *(place - 1);
    if (place == tails.end()) {
      tails.push_back(i);
    } else {
      *place = i;
    }
  }
  std::vector<std::size_t> chain;
  for (std::size_t i = tails.empty() ? partners.size() : tails.back(); i < partners.size(); i = before[i]) {
    chain.push_back(i);
  }
  std::ranges::reverse(chain);
  return chain;
}

/// Whether parts stand for each other one by one.
bool are_parallel(const std::vector<Part>& here, const std::vector<Part>& there) {
  const auto agree = [](const Part& a, const Part& b) { return a.kind == b.kind && a.key == b.key; };
  if (!std::ranges::equal(here, there, agree)) return false;
  const auto same_name = [](const Part& a, const Part& b) { return a.name == b.name; };
  if (std::ranges::equal(here, there, same_name)) return true;
  // Headings without anchors have other ids in every language; ids that stand elsewhere tell that headings were moved.
  const auto names = unique_names(there);
  for (std::size_t i = 0; i < here.size(); ++i) {
    if (here[i].name != there[i].name && names.contains(here[i].name)) return false;
  }
  return true;
}

class Aligner {
 public:
  Aligner(const std::vector<Part>& here, const std::vector<Part>& there) : here_{here}, there_{there} {
    result_.there_of.assign(here.size(), no_part);
    result_.here_of.assign(there.size(), no_part);
  }

  Alignment run() {
    if (are_parallel(here_, there_)) {
      for (std::size_t i = 0; i < here_.size(); ++i) pair(i, i);
      return std::move(result_);
    }
    const std::vector<std::uint32_t> partners = named_partners();
    std::size_t i = 0;
    std::size_t j = 0;
    for (const std::size_t sure : longest_chain(partners)) {
      align_stretch(i, sure, j, partners[sure]);
      pair(sure, partners[sure]);
      i = sure + 1;
      j = partners[sure] + 1;
    }
    align_stretch(i, here_.size(), j, there_.size());
    return std::move(result_);
  }

 private:
  void pair(std::size_t i, std::size_t j) {
    result_.there_of[i] = static_cast<std::uint32_t>(j);
    result_.here_of[j] = static_cast<std::uint32_t>(i);
  }

  std::vector<std::uint32_t> named_partners() {
    const auto names_here = unique_names(here_);
    const auto names_there = unique_names(there_);
    std::vector<std::uint32_t> partners(here_.size(), no_part);
    fixed_here_.assign(here_.size(), 0);
    fixed_there_.assign(there_.size(), 0);
    for (const auto& [name, i] : names_here) {
      const auto found = names_there.find(name);
      if (i == no_part || found == names_there.end() || found->second == no_part) continue;
      if (here_[i].kind != there_[found->second].kind) continue;
      partners[i] = found->second;
      fixed_here_[i] = 1;
      fixed_there_[found->second] = 1;
    }
    return partners;
  }

  void align_stretch(std::size_t here_begin, std::size_t here_end, std::size_t there_begin, std::size_t there_end) {
    const std::size_t here_size = here_end - here_begin;
    const std::size_t there_size = there_end - there_begin;
    Stretch stretch{std::span{here_}.subspan(here_begin, here_size), std::span{there_}.subspan(there_begin, there_size),
                    std::span<const char>{fixed_here_}.subspan(here_begin, here_size),
                    std::span<const char>{fixed_there_}.subspan(there_begin, there_size)};
    for (const auto& [i, j] : stretch.pairs()) pair(here_begin + i, there_begin + j);
  }

  const std::vector<Part>& here_;
  const std::vector<Part>& there_;
  std::vector<char> fixed_here_;  ///< parts whose names both articles have once
  std::vector<char> fixed_there_;
  Alignment result_;
};

}  // namespace

Alignment align(const std::vector<Part>& here, const std::vector<Part>& there) {
  return Aligner{here, there}.run();
}

}  // namespace guidepost::translation
