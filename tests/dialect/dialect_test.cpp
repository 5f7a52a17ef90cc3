#include "dialect/dialect_file.hpp"
#include "dialect/example_docset.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/file_system.hpp"
#include "build/alert_words.hpp"
#include "render/theme.hpp"
#include "support/readable_markdown.hpp"

namespace guidepost::test {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream stream{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

/// The alert keywords of a locale, from the embedded interface strings; none without a locale.
markdown::AlertWords words_of(std::string_view locale) {
  if (locale.empty()) return {};
  const MemoryFileSystem none;
  SourceSet sources;
  const Result<render::LoadedTheme> loaded = render::load_theme(none, {}, {}, sources);
  return build::alert_words(loaded->theme, locale);
}

DialectOutput output_of(const DialectExample& example) {
  const markdown::AlertWords words = words_of(example.locale);
  ExampleDocset docset{example};
  const markdown::ParsedArticle article = docset.parse(words);
  std::string html = readable_html(article);
  if (!html.empty() && !html.ends_with('\n')) html += '\n';
  return {html, docset.readable_problems(article.problems)};
}

/// The text with the first fixes that do not touch each other.
std::string fixed(const std::string& text, const Diagnostics& problems) {
  std::vector<TextEdit> edits;
  for (const Diagnostic& problem : problems.items()) {
    const bool is_free = std::ranges::none_of(problem.fix, [&](const TextEdit& edit) {
      return std::ranges::any_of(edits, [&](const TextEdit& other) {
        return edit.where.range.begin <= other.where.range.end && other.where.range.begin <= edit.where.range.end;
      });
    });
    if (is_free) edits.insert(edits.end(), problem.fix.begin(), problem.fix.end());
  }
  std::ranges::sort(edits, std::ranges::greater{}, [](const TextEdit& edit) { return edit.where.range; });
  std::string out = text;
  for (const TextEdit& edit : edits) out.replace(edit.where.range.begin, edit.where.range.size(), edit.replacement);
  return out;
}

/// Applies fixes until there is none.
std::string all_fixed(std::string text, const markdown::AlertWords& words) {
  for (int round = 0; round < 5; ++round) {
    const std::string next = fixed(text, parse_markdown(text, false, &words).problems);
    if (next == text) break;
    text = next;
  }
  return text;
}

TEST_CASE("fixes give text without the finding that shows the same page") {
  const std::filesystem::path chapter = std::filesystem::path{GUIDEPOST_SOURCE_DIR} / "tests" / "dialect" / "damage.md";
  std::size_t count = 0;
  for (const DialectExample& example : read_examples(read_file(chapter))) {
    const markdown::AlertWords words = words_of(example.locale);
    const std::string text = all_fixed(example.markdown, words);
    if (text == example.markdown) continue;
    ++count;
    const markdown::ParsedArticle article = parse_markdown(text, false, &words);
    INFO(example.name << ":\n" << text);
    CHECK(std::ranges::all_of(article.problems.items(), [](const Diagnostic& problem) { return problem.fix.empty(); }));
    CHECK(readable_html(article) == readable_html(parse_markdown(example.markdown, false, &words)));
  }
  CHECK(count >= 30);
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
