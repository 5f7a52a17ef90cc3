// The real articles, when they are there: nothing of them is copied into the project.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "unit/bilingual/markup.hpp"

namespace guidepost {
namespace {

namespace fs = std::filesystem;

fs::path corpus() {
  if (const char* named = std::getenv("GUIDEPOST_CORPUS")) return named;
  return fs::path{GUIDEPOST_SOURCE_DIR}.parent_path() / "shared" / "corpus";
}

std::string read(const fs::path& path) {
  std::ifstream stream{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) ++found;
  return found;
}

TEST_CASE("every unit of the real articles is found, and nothing in them is broken") {
  const fs::path folder = corpus() / "partner-center-bilingual";
  if (!fs::is_directory(folder)) {
    WARN("no corpus: set GUIDEPOST_CORPUS to run this test");
    return;
  }
  std::size_t articles = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator{folder}) {
    if (entry.path().extension() != ".md") continue;
    const std::string text = read(entry.path());
    const std::size_t units = count(text, "data-ttu-id");
    if (units == 0) continue;
    ++articles;
    INFO(entry.path().lexically_relative(folder).generic_string());
    const bilingual::Stripped stripped = test::strip(text);
    CHECK(stripped.segments.size() == units);
    CHECK(test::describe(stripped.problems, text) == "");
    CHECK(count(stripped.text, "tu-id") + count(stripped.text, "sxs-lookup") == 0);
    CHECK(test::strip(stripped.text).text == stripped.text);
    const bilingual::Stripped rendered = test::strip(text, bilingual::Mode::render);
    for (const Diagnostic& problem : rendered.problems.items()) CHECK(problem.code == Code::bilingual_block_marker);
  }
  CHECK(articles > 1000);
}

}  // namespace
}  // namespace guidepost
