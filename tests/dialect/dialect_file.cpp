#include "dialect/dialect_file.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace guidepost::test {
namespace {

constexpr std::string_view fence = "````";

/// A piece of a chapter: a line of prose, or a fenced block.
struct Part {
  std::string_view source;
  std::string_view info;     ///< of a block
  std::string_view content;  ///< of a block, with its last line end

  [[nodiscard]] bool is_example() const { return info == "markdown" || info.starts_with("markdown "); }
};

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end == std::string_view::npos ? rest.size() : end + 1);
  rest.remove_prefix(line.size());
  return line;
}

std::string_view without_line_end(std::string_view line) {
  return line.ends_with('\n') ? line.substr(0, line.size() - 1) : line;
}

std::vector<Part> parts_of(std::string_view chapter) {
  std::vector<Part> parts;
  while (!chapter.empty()) {
    const char* const begin = chapter.data();
    const std::string_view line = take_line(chapter);
    if (!line.starts_with(fence)) {
      parts.push_back({line, {}, {}});
      continue;
    }
    const char* const content = chapter.data();
    std::size_t size = 0;
    std::string_view inside = take_line(chapter);
    for (; !inside.empty() && without_line_end(inside) != fence; inside = take_line(chapter)) size += inside.size();
    parts.push_back({std::string_view{begin, static_cast<std::size_t>(chapter.data() - begin)},
                     without_line_end(line.substr(fence.size())),
                     {content, size}});
  }
  return parts;
}

std::string block(std::string_view info, std::string_view content) {
  return fmt::format("{0}{1}\n{2}{0}\n", fence, info, content);
}

}  // namespace

std::vector<DialectExample> read_examples(std::string_view chapter) {
  std::vector<DialectExample> examples;
  std::string heading;
  int number = 0;
  for (const Part& part : parts_of(chapter)) {
    if (part.info.empty() && part.source.starts_with('#')) {
      heading = without_line_end(part.source);
      number = 0;
    } else if (part.is_example()) {
      constexpr std::string_view info{"markdown "};
      examples.push_back({.name = fmt::format("{}, example {}", heading, ++number),
                          .locale = std::string{part.info.substr(std::min(part.info.size(), info.size()))},
                          .markdown = std::string{part.content},
                          .html = {},
                          .diagnostics = {}});
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
    behind_output = part.is_example();
    out += part.source;
    if (!part.is_example()) continue;
    out += '\n' + block("html", output->html) + '\n';
    if (!output->diagnostics.empty()) out += block("diagnostics", output->diagnostics) + '\n';
    ++output;
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace guidepost::test
