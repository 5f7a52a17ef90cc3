#include "cli/progress_line.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace guidepost::cli {

ProgressLine::ProgressLine() {
  if (::isatty(STDERR_FILENO) != 0) thread_ = std::jthread{[this](std::stop_token stop) { show(std::move(stop)); }};
}

ProgressLine::~ProgressLine() = default;

void ProgressLine::stage(std::string_view name) {
  const std::lock_guard guard{mutex_};
  stage_ = name;
}

void ProgressLine::show(std::stop_token stop) {
  using namespace std::chrono_literals;
  const auto started = std::chrono::steady_clock::now();
  bool shown = false;
  std::unique_lock lock{mutex_};
  while (!wake_.wait_for(lock, stop, shown ? 200ms : 1000ms, [&] { return stop.stop_requested(); })) {
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - started;
    fmt::print(stderr, "\r\033[Kguidepost: {} ({:.0f} s)", stage_, elapsed.count());
    std::fflush(stderr);
    shown = true;
  }
  if (shown) fmt::print(stderr, "\r\033[K");
}

}  // namespace guidepost::cli
