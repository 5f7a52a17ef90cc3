// How long each stage of a build took.
#pragma once

#include <chrono>
#include <string_view>
#include <vector>

namespace guidepost::build {

class Timings {
 public:
  struct Stage {
    std::string_view name;
    std::chrono::duration<double, std::milli> time;
  };

  /// Ends the stage that runs, if any, and begins another. `name` is a literal.
  void begin(std::string_view name);
  void end();
  [[nodiscard]] const std::vector<Stage>& stages() const { return stages_; }

 private:
  using Clock = std::chrono::steady_clock;
  std::vector<Stage> stages_;
  std::string_view running_;
  Clock::time_point started_;
};

}  // namespace guidepost::build
