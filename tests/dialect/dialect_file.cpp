#include "dialect/dialect_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "dialect/chapter.hpp"

namespace guidepost::test {
namespace {

constexpr std::string_view file_info = "file ";

bool is_example(const Part& part) {
  return part.info == "markdown" || part.info.starts_with("markdown ");
}

}  // namespace

std::vector<DialectExample> read_examples(std::string_view chapter) {
  std::vector<DialectExample> examples;
  std::string heading;
  std::vector<std::pair<std::string, std::string>> files;
  int number = 0;
  for (const Part& part : parts_of(chapter)) {
    if (part.info.empty() && part.source.starts_with('#')) {
      heading = text::trim(part.source);
      number = 0;
    } else if (part.info.starts_with(file_info)) {
      files.emplace_back(part.info.substr(file_info.size()), part.content);
    } else if (is_example(part)) {
      constexpr std::string_view info{"markdown "};
      examples.push_back({.name = fmt::format("{}, example {}", heading, ++number),
                          .locale = std::string{part.info.substr(std::min(part.info.size(), info.size()))},
                          .markdown = std::string{part.content},
                          .html = {},
                          .diagnostics = {},
                          .files = std::exchange(files, {})});
    } else if (part.info == "html" && !examples.empty()) {
      examples.back().html = part.content;
    } else if (part.info == "diagnostics" && !examples.empty()) {
      examples.back().diagnostics = part.content;
    }
  }
  return examples;
}

std::string with_output(std::string_view chapter, const std::vector<DialectOutput>& outputs) {
  std::string out;
  auto output = outputs.begin();
  bool behind_output = false;
  for (const Part& part : parts_of(chapter)) {
    if (part.info == "html" || part.info == "diagnostics") continue;
    // The blank lines between the old blocks went with them.
    if (behind_output && part.source == "\n" && out.ends_with("\n\n")) continue;
    behind_output = is_example(part);
    out += part.source;
    if (!is_example(part)) continue;
    out += '\n' + block("html", output->html) + '\n';
    if (!output->diagnostics.empty()) out += block("diagnostics", output->diagnostics) + '\n';
    ++output;
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace guidepost::test
