#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "dialect/site_example.hpp"

namespace guidepost::test {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream stream{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

void check_example(const SiteExample& example, const SiteExample& actual) {
  INFO(example.name);
  for (std::size_t i = 0; i < example.expected.size(); ++i) {
    INFO(example.expected[i].kind << ' ' << example.expected[i].of);
    CHECK(actual.expected[i].text == example.expected[i].text);
  }
  CHECK(actual.diagnostics == example.diagnostics);
}

TEST_CASE("the sites of the dialect's manual come out as they say") {
  const std::filesystem::path folder = std::filesystem::path{GUIDEPOST_SOURCE_DIR} / "tests" / "dialect" / "sites";
  const bool updates = std::getenv("GUIDEPOST_UPDATE") != nullptr;
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() != ".md") continue;
    const std::string chapter = read_file(entry.path());
    std::vector<SiteExample> outputs;
    for (const SiteExample& example : read_site_examples(chapter)) {
      ++count;
      INFO(entry.path().filename().string());
      outputs.push_back(with_actual_output(example));
      if (!updates) check_example(example, outputs.back());
    }
    if (updates) std::ofstream{entry.path(), std::ios::binary} << with_site_output(chapter, outputs);
  }
  CHECK(count >= 40);
}

}  // namespace
}  // namespace guidepost::test
