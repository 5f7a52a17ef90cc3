#include "yaml/token_range.hpp"

#include <algorithm>
#include <array>

namespace guidepost::yaml {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view white_space = " \t\r\n";

std::size_t or_end(std::string_view text, std::size_t found) {
  return std::min(found, text.size());
}

bool is_white_space(char c) {
  return white_space.find(c) != white_space.npos;
}

std::size_t skip_white_space(std::string_view text, std::size_t at) {
  return or_end(text, text.find_first_not_of(white_space, at));
}

std::size_t indentation(std::string_view line) {
  return or_end(line, line.find_first_not_of(' '));
}

/// How far the first line of a block scalar's text that is not blank is indented beyond the block.
std::size_t own_indentation(std::string_view value) {
  const auto first = value.find_first_not_of(" \n");
  if (first == value.npos) return 0;
  const auto line_start = value.rfind('\n', first);
  return first - (line_start == value.npos ? 0 : line_start + 1);
}

std::size_t next_line(std::string_view text, std::size_t at) {
  const auto line_end = text.find('\n', at);
  return line_end == text.npos ? text.size() : line_end + 1;
}

}  // namespace

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  return or_end(text, text.find_first_not_of(blanks, at));
}

std::size_t skip_properties(std::string_view text, std::size_t at) {
  bool after_property = false;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '!' || c == '&') {
      const bool verbatim = text.substr(at).starts_with("!<");
      at = or_end(text, verbatim ? text.find('>', at) : text.find_first_of(" \t\r\n,[]{}", at));
      if (verbatim && at < text.size()) ++at;
      after_property = true;
    } else if (is_white_space(c)) {
      at = skip_white_space(text, at);
    } else if (c == '#' && after_property) {
      at = or_end(text, text.find('\n', at));
    } else {
      break;
    }
  }
  return at;
}

std::optional<std::size_t> quoted_end(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || at + 1 == text.size() || text[at + 1] != quote) return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

std::size_t plain_end(std::string_view text, std::size_t begin, std::string_view value) {
  // Folding only ever changes a run of white space, so the two texts are compared word by word.
  std::size_t at = begin;
  for (std::size_t i = 0; i < value.size() && at < text.size();) {
    if (is_white_space(value[i])) {
      i = skip_white_space(value, i);
      at = skip_white_space(text, at);
    } else if (value[i] == text[at]) {
      ++i;
      ++at;
    } else {
      break;
    }
  }
  return at;
}

ByteRange block_lines(std::string_view text, std::size_t begin, std::string_view value) {
  const std::size_t first = next_line(text, begin);
  const ByteRange nothing = byte_range(first, first);
  const std::size_t content = skip_white_space(text, first);
  if (value.find_first_not_of(" \n") == value.npos || content == text.size()) return nothing;

  const ByteRange content_line = line_of(text, content);
  const std::size_t extra = own_indentation(value);
  const std::size_t found = indentation(content_line.of(text));
  const std::size_t wanted = found > extra ? found - extra : 0;
  std::size_t end = content_line.end;
  for (std::size_t at = next_line(text, content); at < text.size(); at = next_line(text, at)) {
    const ByteRange range = line_of(text, at);
    const std::string_view line = range.of(text);
    if (line.find_first_not_of(white_space) == line.npos) continue;
    if (indentation(line) < wanted || (wanted == 0 && (line.starts_with("---") || line.starts_with("...")))) break;
    end = range.end;
  }
  return byte_range(first, end);
}

std::size_t null_literal(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 4> literals{"~", "null", "Null", "NULL"};
  const std::string_view rest = text.substr(std::min(at, text.size()));
  for (const std::string_view literal : literals) {
    if (!rest.starts_with(literal)) continue;
    const std::size_t end = literal.size();
    if (end == rest.size() || is_white_space(rest[end]) ||
        std::string_view{",]}:"}.find(rest[end]) != std::string_view::npos)
      return end;
  }
  return 0;
}

bool colon_follows(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  if (at >= text.size() || text[at] != ':') return false;
  return at + 1 == text.size() || is_white_space(text[at + 1]);
}

ByteRange line_of(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  const auto before = at == 0 ? text.npos : text.rfind('\n', at - 1);
  const std::size_t begin = before == text.npos ? 0 : before + 1;
  std::size_t end = or_end(text, text.find('\n', at));
  if (end > begin && text[end - 1] == '\r') --end;
  return byte_range(begin, end);
}

}  // namespace guidepost::yaml
