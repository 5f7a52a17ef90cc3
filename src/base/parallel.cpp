#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>

namespace guidepost {
namespace {

/// False when the system refuses another thread.
template <typename Work>
bool start_thread(std::vector<std::jthread>& threads, const Work& work) {
  try {
    threads.emplace_back(work);
  } catch (const std::system_error&) {
    return false;
  }
  return true;
}

}  // namespace

unsigned default_workers() {
  return std::max(1U, std::thread::hardware_concurrency());
}

void parallel_for(std::size_t count, unsigned workers, const std::function<void(std::size_t)>& task) {
  if (workers == 0) workers = default_workers();
  workers = static_cast<unsigned>(std::min<std::size_t>(workers, count));
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) task(i);
  };
  std::vector<std::jthread> others;
  // When the system gives no more threads, those that run do all the work.
  while (others.size() + 1 < workers && start_thread(others, work)) continue;
  work();
}

}  // namespace guidepost
