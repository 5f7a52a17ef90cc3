// Independent tasks on several threads: own a slot, merge in order.
#pragma once

#include <cstddef>
#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

namespace guidepost {

/// Calls task(i) for every i in [0, count) on `workers` threads (the calling one among them; 0 means one per core;
/// fewer when the system refuses more). Tasks must not throw; which thread runs which index is unspecified, so a task
/// writes only to slots of its own.
void parallel_for(std::size_t count, unsigned workers, const std::function<void(std::size_t)>& task);

/// The results of make(i), in the order of i.
template <typename Make>
auto parallel_map(std::size_t count, unsigned workers, Make make) {
  using Value = std::invoke_result_t<Make&, std::size_t>;
  static_assert(!std::is_same_v<Value, bool>, "the slots of std::vector<bool> share bytes: neighbours would race");
  std::vector<Value> values(count);
  parallel_for(count, workers, [&](std::size_t i) { values[i] = make(i); });
  return values;
}

/// Number of threads that `--jobs 0` means.
[[nodiscard]] unsigned default_workers();

}  // namespace guidepost
