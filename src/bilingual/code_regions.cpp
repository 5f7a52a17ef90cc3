#include "bilingual/code_regions.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace guidepost::bilingual {
namespace {

struct Fence {
  char character;
  std::size_t length;
  bool in_quote;
  bool in_list_item;
};

std::size_t skip(std::string_view line, std::size_t at, std::string_view characters) {
  return std::min(line.size(), line.find_first_not_of(characters, at));
}

/// The offset behind a list marker at `at` and the blank that follows it, or `at`.
std::size_t skip_list_marker(std::string_view line, std::size_t at) {
  std::size_t end = skip(line, at, "0123456789");
  const bool ordered = end > at && end - at <= 9 && end < line.size() && (line[end] == '.' || line[end] == ')');
  if (!ordered && (end > at || end == line.size() || std::string_view{"-+*"}.find(line[end]) == std::string_view::npos))
    return at;
  ++end;
  return end < line.size() && (line[end] == ' ' || line[end] == '\t') ? end + 1 : at;
}

struct Prefix {
  std::size_t end;  ///< where the line's own text begins
  bool has_quote;
  bool has_list_marker;
};

/// The container markers before a line's text.
Prefix container_prefix(std::string_view line) {
  Prefix prefix{0, false, false};
  while (true) {
    const std::size_t at = skip(line, prefix.end, " \t");
    if (at < line.size() && line[at] == '>') {
      prefix.has_quote = true;
      prefix.end = at + 1;
    } else if (const std::size_t end = skip_list_marker(line, at); end != at) {
      prefix.has_list_marker = true;
      prefix.end = end;
    } else {
      prefix.end = at;
      return prefix;
    }
  }
}

std::optional<Fence> opening_fence(std::string_view line) {
  const Prefix prefix = container_prefix(line);
  if (prefix.end == line.size() || (line[prefix.end] != '`' && line[prefix.end] != '~')) return std::nullopt;
  const char character = line[prefix.end];
  const std::size_t end = skip(line, prefix.end, std::string_view{&character, 1});
  if (end - prefix.end < 3) return std::nullopt;
  if (character == '`' && line.find('`', end) != line.npos) return std::nullopt;
  return Fence{character, end - prefix.end, prefix.has_quote, prefix.has_list_marker || prefix.end >= 4};
}

bool closes(const Fence& fence, std::string_view line) {
  const std::size_t begin = skip(line, 0, fence.in_quote ? " \t>" : " \t");
  const std::size_t end = skip(line, begin, std::string_view{&fence.character, 1});
  return end - begin >= fence.length && text::trim(line.substr(end)).empty();
}

/// Whether `line` stands outside the quote or list item in which the fence was opened, which ends the code.
bool leaves_container(const Fence& fence, std::string_view line) {
  const std::string_view content = text::trim(line);
  if (fence.in_quote) return !content.starts_with('>');
  return fence.in_list_item && !content.empty() && line.front() != ' ' && line.front() != '\t';
}

struct Line {
  std::string_view text;  ///< without its line end
  std::size_t next;       ///< offset of the next line
};

Line line_at(std::string_view text, std::size_t at) {
  const auto end = text.find('\n', at);
  if (end == text.npos) return {text.substr(at), text.size()};
  return {text.substr(at, end - at), end + 1};
}

std::size_t fence_end(std::string_view text, std::size_t at, const Fence& fence) {
  while (at < text.size()) {
    const Line line = line_at(text, at);
    if (leaves_container(fence, line.text)) return at;
    if (closes(fence, line.text)) return line.next;
    at = line.next;
  }
  return at;
}

bool is_marker_line(std::string_view line, std::string_view marker) {
  return line.starts_with(marker) && text::trim(line.substr(marker.size())).empty();
}

}  // namespace

std::vector<ByteRange> fenced_code(std::string_view text, std::size_t from) {
  std::vector<ByteRange> regions;
  for (std::size_t at = from; at < text.size();) {
    const Line line = line_at(text, at);
    const auto fence = opening_fence(line.text);
    const std::size_t end = fence ? fence_end(text, line.next, *fence) : line.next;
    if (fence) regions.push_back(byte_range(at, end));
    at = end;
  }
  return regions;
}

std::size_t front_matter_end(std::string_view text) {
  const std::size_t first = text.starts_with(utf8::byte_order_mark) ? utf8::byte_order_mark.size() : 0;
  Line line = line_at(text, first);
  if (!is_marker_line(line.text, "---")) return 0;
  while (line.next < text.size()) {
    line = line_at(text, line.next);
    if (is_marker_line(line.text, "---") || is_marker_line(line.text, "...")) return line.next;
  }
  return 0;
}

void append_backtick_runs(std::string_view text, ByteRange range, int owner, std::vector<BacktickRun>& out) {
  const std::string_view part = text.substr(0, range.end);
  for (auto at = part.find('`', range.begin); at != part.npos;) {
    const std::size_t end = skip(part, at, "`");
    std::size_t slash = at;
    while (slash > range.begin && part[slash - 1] == '\\') --slash;
    out.push_back({byte_range(at, end), owner, (at - slash) % 2 == 1});
    at = part.find('`', end);
  }
}

std::vector<ByteRange> code_spans(const std::vector<BacktickRun>& runs) {
  std::vector<ByteRange> spans;
  for (std::size_t open = 0; open < runs.size(); ++open) {
    const auto closes_it = [&](const BacktickRun& run) { return run.where.size() == runs[open].where.size(); };
    if (runs[open].escaped) continue;
    const auto close = std::find_if(runs.begin() + static_cast<std::ptrdiff_t>(open) + 1, runs.end(), closes_it);
    if (close == runs.end()) continue;
    if (runs[open].owner < 0 && close->owner < 0) spans.push_back({runs[open].where.end, close->where.begin});
    open = static_cast<std::size_t>(close - runs.begin());
  }
  return spans;
}

}  // namespace guidepost::bilingual
