#include "translation/consistency.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/text.hpp"

namespace guidepost::translation {
namespace {

/// A source text, and whether it is the name of a button: such a name and a heading of the same words may differ.
struct SourceKey {
  std::string text;
  bool is_interface = false;
  friend bool operator==(const SourceKey&, const SourceKey&) = default;
};
struct SourceKeyHash {
  std::size_t operator()(const SourceKey& key) const {
    return std::hash<std::string>{}(key.text) ^ static_cast<std::size_t>(key.is_interface);
  }
};

struct Uses {
  std::string_view source;
  std::size_t order = 0;                                 // in which sources were met first
  std::map<std::string, Variant, std::less<>> variants;  // by what is compared
};

/// `written` is the source as it stands, `text` as it is compared: one case hides whether it is a name.
bool is_worth_comparing(std::string_view written, const std::string& text, bool is_interface) {
  constexpr std::size_t fewest_bytes = 3;
  if (text.size() < fewest_bytes) return false;
  const bool begins_like_a_name = written.front() != text.front();
  return is_interface ? begins_like_a_name : text.find(' ') != text.npos;
}

/// From 0 to 1: the share of its bytes that another text would have to change. The beginnings decide.
double difference(std::string_view a, std::string_view b) {
  constexpr std::size_t most_bytes = 120;
  a = a.substr(0, most_bytes);
  b = b.substr(0, most_bytes);
  const std::size_t longer = std::max(a.size(), b.size());
  return static_cast<double>(text::edit_distance(a, b, longer)) / static_cast<double>(longer);
}

/// Whether a writer would call the two the same: they differ in endings ("számla", "számlák"), or one name has a word
/// more ("the tab Roles").
bool is_same(std::string_view a, std::string_view b, bool is_interface, double clarity) {
  constexpr double fewest_difference = 0.25;
  return clarity < fewest_difference || (is_interface && (a.find(b) != a.npos || b.find(a) != b.npos));
}

/// What is left when variants that are the same are counted as the most frequent one. A name in bold that is used once
/// counts for nothing: translators put the marks round the wrong words, too.
Inconsistency weigh(const Uses& uses, bool is_interface) {
  std::vector<std::pair<std::string_view, Variant>> all;
  for (const auto& [text, variant] : uses.variants) all.emplace_back(text, variant);
  std::ranges::stable_sort(all, std::greater{}, [](const auto& entry) { return entry.second.count; });

  Inconsistency found{.source = uses.source, .is_interface = is_interface};
  found.variants.push_back(all.front().second);
  for (std::size_t i = 1; i < all.size(); ++i) {
    const double clarity = difference(all.front().first, all[i].first);
    if (is_same(all.front().first, all[i].first, is_interface, clarity)) {
      found.variants.front().count += all[i].second.count;
    } else if (!is_interface || all[i].second.count > 1) {
      found.weight += clarity * all[i].second.count;
      found.variants.push_back(all[i].second);
    }
  }
  return found;
}

}  // namespace

std::vector<Inconsistency> find_inconsistencies(const site::SiteModel& model, locale::LocaleId locale) {
  std::unordered_map<SourceKey, Uses, SourceKeyHash> sources;
  for (const site::Article& article : model.articles()) {
    if (article.locale != locale) continue;
    for (const TextPair& pair : pairs_of(model, article)) {
      SourceKey key{comparable(pair.source), pair.is_interface};
      if (!is_worth_comparing(pair.source, key.text, pair.is_interface)) continue;
      std::string target = comparable(pair.target);
      if (target.empty() || target == key.text) continue;
      Uses& uses = sources.try_emplace(std::move(key), Uses{pair.source, sources.size(), {}}).first->second;
      Variant& variant =
          uses.variants.try_emplace(std::move(target), Variant{pair.target, 0, pair.where}).first->second;
      ++variant.count;
    }
  }
  std::vector<std::pair<std::size_t, Inconsistency>> ranked;
  for (const auto& [key, uses] : sources) {
    if (uses.variants.size() < 2) continue;
    Inconsistency found = weigh(uses, key.is_interface);
    if (found.variants.size() > 1) ranked.emplace_back(uses.order, std::move(found));
  }
  std::ranges::sort(ranked, [](const auto& a, const auto& b) {
    return a.second.weight != b.second.weight ? a.second.weight > b.second.weight : a.first < b.first;
  });
  std::vector<Inconsistency> result;
  for (auto& [order, found] : ranked) result.push_back(std::move(found));
  return result;
}

}  // namespace guidepost::translation
