#include "dialect/chapter.hpp"

#include <fmt/format.h>

namespace guidepost::test {
namespace {

constexpr std::string_view fence = "````";

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end == std::string_view::npos ? rest.size() : end + 1);
  rest.remove_prefix(line.size());
  return line;
}

std::string_view without_line_end(std::string_view line) {
  return line.ends_with('\n') ? line.substr(0, line.size() - 1) : line;
}

}  // namespace

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

}  // namespace guidepost::test
