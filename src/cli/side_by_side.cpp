#include "cli/side_by_side.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "locale/text.hpp"

namespace guidepost::cli {
namespace {

constexpr std::size_t gap = 2;

/// The longest beginning of `word` that fits, at least one code point, in whole code points.
std::string_view fitting(std::string_view word, std::size_t width) {
  std::size_t end = 0;
  std::size_t used = 0;
  while (end < word.size()) {
    const std::size_t size = utf8::decode(word.substr(end)).size;
    used += locale::display_width(word.substr(end, size));
    if (used > width && end > 0) break;
    end += size;
  }
  return word.substr(0, end);
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t used = 0;
  const auto next_line = [&] {
    lines.push_back(std::move(line));
    line.clear();
    used = 0;
  };
  for (std::string_view word : text::split(text, ' ')) {
    if (word.empty()) continue;
    if (used > 0 && used + 1 + locale::display_width(word) > width) next_line();
    if (used > 0) {
      line += ' ';
      ++used;
    }
    while (locale::display_width(word) > width) {
      const std::string_view part = fitting(word, width);
      line += part;
      word.remove_prefix(part.size());
      if (!word.empty()) next_line();
    }
    line += word;
    used += locale::display_width(word);
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

std::string side_by_side(std::span<const std::string> texts, std::size_t width, std::size_t indent) {
  const std::size_t room = width > indent ? width - indent : 0;
  const std::size_t column = std::max<std::size_t>((room + gap) / texts.size(), gap + 2) - gap;
  std::vector<std::vector<std::string>> columns;
  std::size_t height = 0;
  for (const std::string& one : texts) {
    columns.push_back(wrap(one, column));
    height = std::max(height, columns.back().size());
  }
  std::string out;
  for (std::size_t row = 0; row < height; ++row) {
    std::string line(indent, ' ');
    for (const std::vector<std::string>& lines : columns) {
      const std::string_view cell = row < lines.size() ? std::string_view{lines[row]} : std::string_view{};
      line += cell;
      line.append(column - std::min(column, locale::display_width(cell)) + gap, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

}  // namespace guidepost::cli
