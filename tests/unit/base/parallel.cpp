#include "base/parallel.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <mutex>
#include <numeric>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace guidepost {

TEST_CASE("parallel_for runs every index once") {
  const auto workers = GENERATE(0U, 1U, 2U, 8U, 64U);
  const auto count = GENERATE(std::size_t{0}, std::size_t{1}, std::size_t{3}, std::size_t{1000});
  INFO(workers << " workers, " << count << " tasks");

  std::vector<std::atomic<int>> runs(count);
  parallel_for(count, workers, [&](std::size_t i) { ++runs[i]; });
  for (const std::atomic<int>& run : runs) CHECK(run == 1);
}

TEST_CASE("parallel_map keeps the order of the indexes") {
  const auto workers = GENERATE(1U, 2U, 8U);
  const std::vector<std::string> values =
      parallel_map(500, workers, [](std::size_t i) { return std::to_string(i * i); });
  REQUIRE(values.size() == 500);
  for (std::size_t i = 0; i < values.size(); ++i) CHECK(values[i] == std::to_string(i * i));
}

TEST_CASE("one worker is the calling thread") {
  std::set<std::thread::id> threads;
  parallel_for(10, 1, [&](std::size_t) { threads.insert(std::this_thread::get_id()); });
  CHECK(threads == std::set{std::this_thread::get_id()});
}

TEST_CASE("no more threads run than there are workers or tasks") {
  std::mutex mutex;
  std::set<std::thread::id> threads;
  const auto note = [&](std::size_t) {
    const std::lock_guard lock{mutex};
    threads.insert(std::this_thread::get_id());
  };
  parallel_for(1000, 3, note);
  CHECK(threads.size() <= 3);

  threads.clear();
  parallel_for(2, 100, note);
  CHECK(threads.size() <= 2);
}

TEST_CASE("there is always a worker") {
  CHECK(default_workers() >= 1);
}

}  // namespace guidepost
