// Laws that hold for any bytes.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <random>

#include "content/find.hpp"
#include "content/front_matter.hpp"
#include "content/merge_conflict.hpp"
#include "content/toc.hpp"
#include "content/yaml_document.hpp"

namespace guidepost::content {
namespace {

constexpr std::array<std::string_view, 40> pieces{
    "---\n",        "...\n",    "\n",         "\r\n", "\t",         "  ",          "- ",        "name: ",
    "href: ",       "items:\n", "  items:\n", "a.md", "[",          "]",           "(",         ")",
    "# ",           "## ",      "### ",       "\"",   "'",          ":",           "#",         "|\n",
    "&a ",          "*a",       "{",          "}",    "title: A\n", "ms.date: ",   "<!--",      "-->",
    "\xEF\xBB\xBF", "\u4E2D",   "\xFF",       "\\",   "```\n",      "<<<<<<< A\n", "=======\n", ">>>>>>> B\n"};

std::string random_text(std::mt19937& random) {
  std::uniform_int_distribution<std::size_t> piece{0, pieces.size() - 1};
  std::uniform_int_distribution<int> length{0, 24};
  std::string text;
  for (int n = length(random); n > 0; --n) text += pieces[piece(random)];
  return text;
}

bool is_inside(SourceSpan span, std::string_view text) {
  return span.range.begin <= span.range.end && span.range.end <= text.size();
}

bool are_inside(const Diagnostics& problems, std::string_view text) {
  return std::ranges::all_of(problems.items(),
                             [&](const Diagnostic& problem) { return is_inside(problem.where, text); });
}

bool are_inside(const std::vector<TocEntry>& entries, std::string_view text) {
  return std::ranges::all_of(entries, [&](const TocEntry& entry) {
    return is_inside(entry.name.where, text) && is_inside(entry.href.where, text) &&
           is_inside(entry.toc_href.where, text) && are_inside(entry.items, text);
  });
}

bool are_inside(const FrontMatter& meta, std::string_view text) {
  return std::ranges::all_of(meta.entries(), [&](const yaml::Entry& entry) {
    return is_inside(entry.key.where, text) && is_inside(entry.value.where, text);
  });
}

}  // namespace

TEST_CASE("whatever the bytes are, every position lies in the file") {
  std::mt19937 random{20211013};
  for (int i = 0; i < 5'000; ++i) {
    MemoryFileSystem files;
    files.add("site/a", random_text(random));
    SourceSet sources;
    const FileId file = sources.add("a");
    Diagnostics problems;
    const bool is_text = read_source(files, "site", file, sources, problems);
    const std::string& text = sources[file].text;
    INFO(text);
    REQUIRE(is_text);
    REQUIRE(are_inside(problems, text));

    const ParsedFrontMatter front = parse_front_matter(text, file);
    REQUIRE(front.body_begin <= text.size());
    REQUIRE(are_inside(front.problems, text));
    REQUIRE(are_inside(front.meta, text));
    const YamlDocument document = parse_yaml_document(text, file);
    REQUIRE(are_inside(document.problems, text));
    REQUIRE(are_inside(document.meta, text));
    for (const Toc& toc : {parse_toc_yaml(text, file), parse_toc_markdown(text, file)}) {
      REQUIRE(are_inside(toc.problems, text));
      REQUIRE(are_inside(toc.entries, text));
    }
  }
}

TEST_CASE("long and deep input takes linear time") {
  const FileId file{0};
  std::string keys = "---\n";
  std::string broken = "---\na: b: c\n";
  std::string headings;
  std::string toc = "- name: a: b\n";
  std::string brackets = "# ";
  for (int i = 0; i < 20'000; ++i) {
    keys += "key: value\n";
    broken += "k" + std::to_string(i) + ": v\n";
    headings += std::string(static_cast<std::size_t>(i % 100) + 1, '#') + " A\n";
    toc += std::string(static_cast<std::size_t>(i % 500), ' ') + "- name: A\n";
    brackets += '[';
  }
  CHECK(parse_front_matter(keys + "---\n", file).meta.entries().size() == 1);
  CHECK(parse_front_matter(broken + "---\n", file).meta.entries().size() == 20'001);
  CHECK(parse_toc_markdown(headings, file).entries.size() == 200);
  CHECK(parse_toc_yaml(toc, file).problems.size() == 1);
  CHECK(parse_toc_markdown(brackets, file).entries.size() == 1);
  CHECK(find_merge_conflicts(std::string(100'000, '\n') + "<<<<<<< A\n").size() == 1);
}

}  // namespace guidepost::content
