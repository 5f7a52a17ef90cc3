#include "markdown/floods.hpp"

#include <algorithm>

#include "base/byte_set.hpp"
#include "markdown/marker_scan.hpp"

namespace guidepost::markdown {
namespace {

using Flood = MarkedText::Flood;

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The character of a quote's or list's mark that a backslash disarms, when `line` has one at `at`, and where it ends.
struct Mark {
  std::size_t at = 0;
  std::size_t end = 0;
};
Mark container_mark(std::string_view line, std::size_t at) {
  if (line[at] == '>') return {at, at + 1};
  std::size_t last = at;
  while (last < line.size() && is_digit(line[last])) ++last;
  if (last + 1 >= line.size() || !is_blank(line[last + 1])) return {};
  const char c = line[last];
  const bool marks = last == at ? c == '-' || c == '*' || c == '+' : c == '.' || c == ')';
  return marks ? Mark{last, last + 1} : Mark{};
}

void find_deep_containers(std::string_view line, std::size_t offset, std::vector<Flood>& out) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (is_blank(line[at])) {
      ++at;
      continue;
    }
    const Mark mark = container_mark(line, at);
    if (mark.end == 0) return;
    if (++count > MarkedText::max_containers) {
      out.push_back({Flood::What::containers, static_cast<std::uint32_t>(offset + mark.at)});
      return;
    }
    at = mark.end;
  }
}

/// For each delimiter row the parser reads the whole paragraph before it again.
void find_delimiter_floods(std::string_view line, std::size_t offset, std::size_t& count, std::vector<Flood>& out) {
  if (!is_delimiter_row(line)) {
    if (count > 0 && is_blank_line(line)) count = 0;
    return;
  }
  const auto begin = static_cast<std::uint32_t>(offset + line.find_first_of("|:-"));
  if (std::ranges::count(line, '|') > static_cast<std::ptrdiff_t>(MarkedText::max_columns)) {
    out.push_back({Flood::What::columns, begin});
  } else if (++count > MarkedText::max_delimiter_rows) {
    out.push_back({Flood::What::delimiter_rows, begin});
  }
}

/// Whether the text has so many images that one paragraph may have too many.
bool has_many_images(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("!["); at != std::string_view::npos; at = text.find("![", at + 2)) ++count;
  return count > MarkedText::max_images;
}

/// Counts images since the last blank line.
void find_image_floods(std::string_view line, std::size_t offset, std::size_t& count, std::vector<Flood>& out) {
  if (is_blank_line(line)) count = 0;
  for (std::size_t at = line.find("!["); at != std::string_view::npos; at = line.find("![", at + 2)) {
    if (++count > MarkedText::max_images) {
      out.push_back({Flood::What::images, static_cast<std::uint32_t>(offset + at + 1)});
    }
  }
}

}  // namespace

bool is_delimiter_row(std::string_view line) {
  constexpr ByteSet others{[](char c) { return std::string_view{"|-: \t>\r"}.find(c) == std::string_view::npos; }};
  return others.find(line) == line.size() && line.find('-') != std::string_view::npos &&
         line.find_first_of("|:") != std::string_view::npos;
}

std::vector<Flood> find_floods(std::string_view text) {
  std::vector<Flood> found;
  const bool counts_images = has_many_images(text);
  std::size_t images = 0;
  std::size_t delimiter_rows = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = line_end(text, begin);
    const std::string_view line = text.substr(begin, end - begin);
    if (line.size() > MarkedText::max_containers) find_deep_containers(line, begin, found);
    find_delimiter_floods(line, begin, delimiter_rows, found);
    if (counts_images) find_image_floods(line, begin, images, found);
    begin = end + 1;
  }
  std::ranges::stable_sort(found, {}, &Flood::begin);
  return found;
}

}  // namespace guidepost::markdown
