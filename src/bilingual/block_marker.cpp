#include "bilingual/block_marker.hpp"

#include <algorithm>

namespace guidepost::bilingual {
namespace {

constexpr std::string_view blanks = " \t\r";

std::size_t skip(std::string_view line, std::size_t at, std::string_view characters) {
  return std::min(line.size(), line.find_first_not_of(characters, at));
}

bool blank_or_end(std::string_view line, std::size_t at) {
  return at >= line.size() || blanks.find(line[at]) != blanks.npos;
}

/// How many bytes `c` the line has at `at`, and whether it has nothing else but, if allowed, blanks between them.
struct Rule {
  std::size_t count = 0;
  bool whole_line = false;
};

Rule rule_of(std::string_view line, std::size_t at, char c) {
  const std::string_view rest = line.substr(at);
  const auto is_blank = [](char x) { return blanks.find(x) != blanks.npos; };
  return {static_cast<std::size_t>(std::ranges::count(rest, c)),
          std::ranges::all_of(rest, [&](char x) { return x == c || is_blank(x); })};
}

std::optional<BlockMarker> ordered_item(std::string_view line, std::size_t at) {
  const std::size_t end = skip(line, at, "0123456789");
  if (end == at || end - at > 9 || end == line.size() || (line[end] != '.' && line[end] != ')')) return std::nullopt;
  if (!blank_or_end(line, end + 1)) return std::nullopt;
  return BlockMarker{MarkerKind::ordered_item, byte_range(at, end + 1), byte_range(end, end + 1)};
}

std::optional<BlockMarker> heading(std::string_view line, std::size_t at) {
  const std::size_t end = skip(line, at, "#");
  if (end - at > 6 || !blank_or_end(line, end)) return std::nullopt;
  return BlockMarker{MarkerKind::heading, byte_range(at, end), byte_range(at, at + 1)};
}

std::optional<BlockMarker> fence(std::string_view line, std::size_t at) {
  const char c = line[at];
  const std::size_t end = skip(line, at, std::string_view{&c, 1});
  if (end - at < 3 || (c == '`' && line.find('`', end) != line.npos)) return std::nullopt;
  return BlockMarker{MarkerKind::fence, byte_range(at, end), byte_range(at, end)};
}

/// Lines of '-', '*', '_' or '=', and bullets, which begin with the same bytes.
std::optional<BlockMarker> line_or_bullet(std::string_view line, std::size_t at) {
  const char c = line[at];
  const Rule rule = rule_of(line, at, c);
  const ByteRange first = byte_range(at, at + 1);
  const ByteRange all = byte_range(at, line.find_last_of(c) + 1);
  if (c != '=' && c != '+' && rule.whole_line && rule.count >= 3)
    return BlockMarker{MarkerKind::thematic_break, all, first};
  if ((c == '=' || c == '-') && rule.whole_line && rule.count == all.size() && (c == '=' || rule.count > 1))
    return BlockMarker{MarkerKind::underline, all, first};
  if (c != '_' && c != '=' && blank_or_end(line, at + 1)) return BlockMarker{MarkerKind::bullet, first, first};
  return std::nullopt;
}

}  // namespace

std::optional<BlockMarker> block_marker(std::string_view line, std::size_t from) {
  const std::size_t at = skip(line, from, blanks);
  if (at == line.size()) return std::nullopt;
  switch (line[at]) {
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
      return ordered_item(line, at);
    case '#':
      return heading(line, at);
    case '>':
      return BlockMarker{MarkerKind::quote, byte_range(at, at + 1), byte_range(at, at + 1)};
    case '`':
    case '~':
      return fence(line, at);
    case '-':
    case '*':
    case '_':
    case '=':
    case '+':
      return line_or_bullet(line, at);
    default:
      return std::nullopt;
  }
}

std::optional<BlockMarker> marker_only_in(std::string_view target, std::string_view source) {
  auto of_target = block_marker(target);
  auto of_source = block_marker(source);
  while (of_target && of_source && of_target->kind == of_source->kind) {
    of_target = block_marker(target, of_target->where.end);
    of_source = block_marker(source, of_source->where.end);
  }
  return of_target;
}

bool starts_block(std::string_view prefix) {
  std::size_t at = 0;
  while (const auto marker = block_marker(prefix, at)) {
    const bool container = marker->kind == MarkerKind::ordered_item || marker->kind == MarkerKind::bullet ||
                           marker->kind == MarkerKind::quote;
    if (!container) return false;
    at = marker->where.end;
    if (at == prefix.size()) return marker->kind == MarkerKind::quote;  // "1." with no blank behind it is no item
  }
  return skip(prefix, at, blanks) == prefix.size();
}

}  // namespace guidepost::bilingual
