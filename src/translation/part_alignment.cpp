#include "translation/part_alignment.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "base/content_hash.hpp"
#include "translation/link_targets.hpp"

namespace guidepost::translation {
namespace {

using Cost = std::uint32_t;
constexpr Cost gap_cost = 50;        // of a part without a partner
constexpr Cost forbidden = 1000000;  // parts of two kinds never stand for each other

/// What two languages share in a part, as sorted hashes.
struct Features {
  std::vector<std::uint64_t> strong;  ///< numbers and where links lead
  std::vector<std::uint64_t> weak;    ///< Latin words: names, and much more between related languages
};

Features features_of(std::string_view words) {
  constexpr std::size_t most_looked_at = 4000;
  constexpr std::size_t least_letters = 2;
  words = words.substr(0, most_looked_at);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  Features features;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = at;
    if (is_digit(words[at])) {
      while (end < words.size() && is_digit(words[end])) ++end;
      features.strong.push_back(hash_of(words.substr(at, end - at)));
    } else {
      while (end < words.size() && is_letter(words[end])) ++end;
      if (end - at >= least_letters) features.weak.push_back(hash_of(words.substr(at, end - at)));
    }
    at = std::max(end, at + 1);
  }
  return features;
}

std::vector<Features> features_of(const Side& side, const std::vector<Part>& parts) {
  std::vector<Features> features;
  features.reserve(parts.size());
  for (const Part& part : parts) features.push_back(features_of(part.words));
  for (const markdown::Link& link : side.article.content.links) {
    std::uint32_t part = part_at(parts, position_of(side.article, link.where));
    while (part != no_part && part > 0 && parts[part].kind == PartKind::image) --part;
    if (part != no_part) features[part].strong.push_back(hash_of(written_place(side, link)));
  }
  for (Features& one : features) {
    std::ranges::sort(one.strong);
    std::ranges::sort(one.weak);
  }
  return features;
}

/// What share of two sorted lists they have in common, in percent; `when_empty` when both are.
std::size_t common_share(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b, std::size_t when_empty) {
  if (a.empty() && b.empty()) return when_empty;
  std::size_t common = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    common += *left == *right ? 1U : 0U;
    const bool forward_left = *left <= *right;
    const bool forward_right = *right <= *left;
    left += forward_left ? 1 : 0;
    right += forward_right ? 1 : 0;
  }
  return 200 * common / (a.size() + b.size());
}

/// 0 for texts that have nothing in common, 100 for equal ones.
Cost likeness(const Features& a, const Features& b, std::size_t size_a, std::size_t size_b) {
  const auto [shorter, longer] = std::minmax(size_a, size_b);
  const std::size_t length = longer == 0 ? 100 : 100 * shorter / longer;
  const std::size_t words = common_share(a.weak, b.weak, 50);
  if (a.strong.empty() && b.strong.empty()) return static_cast<Cost>((words + length) / 2);
  return static_cast<Cost>((6 * common_share(a.strong, b.strong, 0) + 2 * words + 2 * length) / 10);
}

/// By part: the last heading at or before it, or `no_part`.
std::vector<std::uint32_t> sections_of(const std::vector<Part>& parts) {
  std::vector<std::uint32_t> sections(parts.size(), no_part);
  std::uint32_t current = no_part;
  for (std::uint32_t i = 0; i < parts.size(); ++i) {
    if (parts[i].kind == PartKind::heading) current = i;
    sections[i] = current;
  }
  return sections;
}

/// One article while it is aligned.
struct Text {
  const std::vector<Part>& parts;
  std::vector<Features> features;
  std::vector<std::uint32_t> sections;
  std::vector<std::uint32_t> namesakes;  ///< by part: the other article's part of the same name, wherever it stands
};

/// Aligns the parts between two pairs that are sure: [begin, end) of both articles.
class Stretch {
 public:
  struct Bounds {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] std::size_t size() const { return end - begin; }
  };

  Stretch(const Text& here, const Text& there, Bounds in_here, Bounds in_there)
      : here_{here}, there_{there}, in_here_{in_here}, in_there_{in_there} {}

  /// Pairs of indexes of parts, ascending.
  std::vector<std::pair<std::size_t, std::size_t>> pairs() {
    constexpr std::size_t most_cells = 400'000;
    if (in_here_.size() == 0 || in_there_.size() == 0 || in_here_.size() * in_there_.size() > most_cells) return {};
    fill();
    return trace_back();
  }

 private:
  enum class Step : std::uint8_t { pair, here_alone, there_alone };

  [[nodiscard]] Cost pair_cost(std::size_t i, std::size_t j) const {
    const Part& a = here_.parts[i];
    const Part& b = there_.parts[j];
    if (a.kind != b.kind) return forbidden;
    // What has its own partner elsewhere was moved, and stands for nothing else.
    const bool is_named = here_.namesakes[i] != no_part || there_.namesakes[j] != no_part;
    if (is_named && here_.namesakes[i] != j) return forbidden;
    switch (a.kind) {
      case PartKind::heading:
        return a.name == b.name ? 0 : (a.key == b.key ? 30 : 60) + word_cost(i, j) / 4;
      case PartKind::table:
        return (a.key == b.key ? 10 : 50) + section_cost(i, j);
      case PartKind::alert:
      case PartKind::code:
      case PartKind::image:
        return (a.key == b.key ? 0 : 70) + section_cost(i, j);
      case PartKind::paragraph:
      case PartKind::row:
        break;
    }
    constexpr Cost one_in_alert = 12;
    return word_cost(i, j) + section_cost(i, j) +
           (begins_alert(here_, i) == begins_alert(there_, j) ? 0 : one_in_alert);
  }

  static bool begins_alert(const Text& text, std::size_t i) {
    return i > 0 && text.parts[i - 1].kind == PartKind::alert;
  }

  [[nodiscard]] Cost word_cost(std::size_t i, std::size_t j) const {
    const Cost like =
        likeness(here_.features[i], there_.features[j], here_.parts[i].words.size(), there_.parts[j].words.size());
    return 9 * (100 - like) / 10;
  }

  /// Parts of two sections that are known to be others do not stand for each other.
  [[nodiscard]] Cost section_cost(std::size_t i, std::size_t j) const {
    const std::uint32_t a = here_.sections[i];
    const std::uint32_t b = there_.sections[j];
    const std::uint32_t partner_of_a = a == no_part ? no_part : here_.namesakes[a];
    const std::uint32_t partner_of_b = b == no_part ? no_part : there_.namesakes[b];
    if (partner_of_a != no_part && partner_of_b != no_part) return partner_of_a == b ? 0 : forbidden;
    constexpr Cost one_unknown = 8;
    return partner_of_a == partner_of_b ? 0 : one_unknown;
  }

  void fill() {
    const std::size_t width = in_there_.size() + 1;
    steps_.assign((in_here_.size() + 1) * width, Step::pair);
    std::vector<Cost> above(width);
    std::vector<Cost> row(width);
    for (std::size_t j = 1; j < width; ++j) {
      above[j] = above[j - 1] + gap_cost;
      steps_[j] = Step::there_alone;
    }
    for (std::size_t i = 1; i <= in_here_.size(); ++i) {
      row[0] = above[0] + gap_cost;
      steps_[i * width] = Step::here_alone;
      for (std::size_t j = 1; j < width; ++j) {
        const Cost pair = pair_cost(in_here_.begin + i - 1, in_there_.begin + j - 1);
        const std::array<Cost, 3> costs{above[j - 1] + pair, above[j] + gap_cost, row[j - 1] + gap_cost};
        const auto best = std::ranges::min_element(costs);
        row[j] = *best;
        steps_[i * width + j] = static_cast<Step>(best - costs.begin());
      }
      std::swap(above, row);
    }
  }

  [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> trace_back() const {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    std::size_t i = in_here_.size();
    std::size_t j = in_there_.size();
    while (i > 0 || j > 0) {
      const Step step = steps_[i * (in_there_.size() + 1) + j];
      if (step == Step::pair) found.emplace_back(in_here_.begin + i - 1, in_there_.begin + j - 1);
      if (step != Step::there_alone) --i;
      if (step != Step::here_alone) --j;
    }
    std::ranges::reverse(found);
    return found;
  }

  const Text& here_;
  const Text& there_;
  Bounds in_here_;
  Bounds in_there_;
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

/// Notes the parts whose name both articles have once.
void find_namesakes(Text& here, Text& there) {
  here.namesakes.assign(here.parts.size(), no_part);
  there.namesakes.assign(there.parts.size(), no_part);
  const auto names_there = unique_names(there.parts);
  for (const auto& [name, i] : unique_names(here.parts)) {
    const auto found = names_there.find(name);
    if (i == no_part || found == names_there.end() || found->second == no_part) continue;
    if (here.parts[i].kind != there.parts[found->second].kind) continue;
    here.namesakes[i] = found->second;
    there.namesakes[found->second] = i;
  }
}

void pair(Alignment& alignment, std::size_t i, std::size_t j) {
  alignment.there_of[i] = static_cast<std::uint32_t>(j);
  alignment.here_of[j] = static_cast<std::uint32_t>(i);
}

void align_texts(const Text& here, const Text& there, Alignment& alignment) {
  const auto align_stretch = [&](Stretch::Bounds in_here, Stretch::Bounds in_there) {
    for (const auto& [i, j] : Stretch{here, there, in_here, in_there}.pairs()) pair(alignment, i, j);
  };
  std::size_t i = 0;
  std::size_t j = 0;
  for (const std::size_t sure : longest_chain(here.namesakes)) {
    align_stretch({i, sure}, {j, here.namesakes[sure]});
    pair(alignment, sure, here.namesakes[sure]);
    i = sure + 1;
    j = here.namesakes[sure] + 1;
  }
  align_stretch({i, here.parts.size()}, {j, there.parts.size()});
}

}  // namespace

Alignment align_parts(const Side& here, const std::vector<Part>& parts_here, const Side& there,
                      const std::vector<Part>& parts_there) {
  Alignment alignment;
  alignment.there_of.assign(parts_here.size(), no_part);
  alignment.here_of.assign(parts_there.size(), no_part);
  if (are_parallel(parts_here, parts_there)) {
    for (std::size_t i = 0; i < parts_here.size(); ++i) pair(alignment, i, i);
    return alignment;
  }
  Text text_here{parts_here, features_of(here, parts_here), sections_of(parts_here), {}};
  Text text_there{parts_there, features_of(there, parts_there), sections_of(parts_there), {}};
  find_namesakes(text_here, text_there);
  align_texts(text_here, text_there, alignment);
  return alignment;
}

}  // namespace guidepost::translation
