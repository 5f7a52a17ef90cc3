#include "yaml/repeated_keys.hpp"

#include <algorithm>
#include <numeric>

#include "diagnostics/yaml_messages.hpp"

namespace guidepost::yaml {
namespace {

/// Marks all but the last of equal keys; `keys` views the entries.
std::vector<std::size_t> next_equal_key(const std::vector<Entry>& entries) {
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) -> const std::string& { return entries[i].key.value; });

  std::vector<std::size_t> next(entries.size(), 0);
  for (std::size_t i = order.size(); i-- > 1;) {
    const std::size_t earlier = order[i - 1];
    const std::size_t later = order[i];
    if (entries[earlier].key.value == entries[later].key.value) next[earlier] = next[later] != 0 ? next[later] : later;
  }
  return next;
}

}  // namespace

void drop_repeated_keys(std::vector<Entry>& entries, Diagnostics* problems) {
  const std::vector<std::size_t> winner = next_equal_key(entries);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (winner[i] != 0) {
      if (problems != nullptr) problems->add(yaml_duplicate_key(entries[i].key, entries[winner[i]].key.where));
      continue;
    }
    if (kept != i) entries[kept] = std::move(entries[i]);
    ++kept;
  }
  entries.resize(kept);
}

}  // namespace guidepost::yaml
