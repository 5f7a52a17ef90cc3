// The floor: what any generator must do at least, done without any of our code.
#pragma once

#include <filesystem>

namespace guidepost::bench {

struct FloorOptions {
  std::filesystem::path sources;  ///< the site folder: every file is read, every .md parsed and rendered by cmark-gfm
  std::filesystem::path like;     ///< a built site: a file of the size of each of its files is written
  std::filesystem::path output;   ///< where to; REQUIRES: does not exist. Left in place
  unsigned workers = 1;
};

/// Runs the three passes and prints one line each, "read|parse|write SECONDS BYTES FILES". Returns the exit code.
int run_floor(const FloorOptions& options);

}  // namespace guidepost::bench
