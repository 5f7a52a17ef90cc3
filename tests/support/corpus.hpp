// The real repositories, where they are: ../shared/corpus beside the project, or $GUIDEPOST_CORPUS.
#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <optional>

namespace guidepost::test {

/// The corpus, or nothing: then the test says so and passes.
inline std::optional<std::filesystem::path> find_corpus() {
  namespace fs = std::filesystem;
  const char* const variable = std::getenv("GUIDEPOST_CORPUS");
  const fs::path folder =
      variable != nullptr ? fs::path{variable} : fs::path{GUIDEPOST_SOURCE_DIR} / "../shared/corpus";
  if (fs::exists(folder / "partner-center")) return fs::canonical(folder);
  WARN("no corpus at " << folder << ": set GUIDEPOST_CORPUS to run this test");
  return std::nullopt;
}

}  // namespace guidepost::test
