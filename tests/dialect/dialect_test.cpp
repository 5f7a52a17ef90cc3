#include "dialect/dialect_file.hpp"
#include "dialect/example_docset.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "support/readable_markdown.hpp"

namespace guidepost::test {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream stream{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

DialectOutput output_of(const DialectExample& example) {
  ExampleDocset docset{example};
  const markdown::ParsedArticle article = docset.parse();
  std::string html = readable_html(article);
  if (!html.empty() && !html.ends_with('\n')) html += '\n';
  return {html, docset.readable_problems(article.problems)};
}

TEST_CASE("the examples of the dialect's manual come out as they say") {
  const std::filesystem::path folder = std::filesystem::path{GUIDEPOST_SOURCE_DIR} / "tests" / "dialect";
  const bool updates = std::getenv("GUIDEPOST_UPDATE") != nullptr;
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() != ".md") continue;
    const std::string chapter = read_file(entry.path());
    std::vector<DialectOutput> outputs;
    for (const DialectExample& example : read_examples(chapter)) {
      ++count;
      outputs.push_back(output_of(example));
      if (updates) continue;
      INFO(entry.path().filename().string() << ", " << example.name << ":\n" << example.markdown);
      CHECK(outputs.back().html == example.html);
      CHECK(outputs.back().diagnostics == example.diagnostics);
    }
    if (updates) std::ofstream{entry.path(), std::ios::binary} << with_output(chapter, outputs);
  }
  CHECK(count >= 100);
}

}  // namespace
}  // namespace guidepost::test
