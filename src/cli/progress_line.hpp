// The line that tells a person at a terminal what a long run is doing.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string_view>
#include <thread>

namespace guidepost::cli {

/// Shows the running stage on standard error, once a run has taken longer than a second; clears the line when it ends.
/// Does nothing when standard error is no terminal. Threads: `stage` may be called from any thread.
class ProgressLine {
 public:
  ProgressLine();
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// REQUIRES: `name` is a literal.
  void stage(std::string_view name);

 private:
  void show(std::stop_token stop);

  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::string_view stage_;  // guarded by mutex_
  std::jthread thread_;
};

}  // namespace guidepost::cli
