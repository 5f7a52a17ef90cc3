#include "build/timings.hpp"

namespace guidepost::build {

void Timings::begin(std::string_view name) {
  end();
  running_ = name;
  started_ = Clock::now();
}

void Timings::end() {
  if (running_.empty()) return;
  stages_.push_back({running_, Clock::now() - started_});
  running_ = {};
}

}  // namespace guidepost::build
