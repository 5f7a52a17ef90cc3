#include "handoff/code_ends.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace guidepost::handoff {
namespace {

constexpr std::size_t longest_code = 4096;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

bool is_blank(char c) {
  return std::string_view{" \t\r\n"}.find(c) != std::string_view::npos;
}

std::optional<std::size_t> angle_end(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, longest_code);
  if (rest.starts_with("<!--")) {
    const std::size_t end = rest.find("-->", 4);
    return end == rest.npos ? std::nullopt : std::optional{at + end + 3};
  }
  const std::size_t name = rest.size() > 1 && rest[1] == '/' ? 2 : 1;
  if (name >= rest.size() || !is_letter(rest[name])) return std::nullopt;
  char quote = '\0';
  for (std::size_t i = name; i < rest.size(); ++i) {
    if (quote != '\0') {
      if (rest[i] == quote) quote = '\0';
    } else if (rest[i] == '"' || rest[i] == '\'') {
      quote = rest[i];
    } else if (rest[i] == '<') {
      return std::nullopt;
    } else if (rest[i] == '>') {
      return at + i + 1;
    }
  }
  return std::nullopt;
}

std::string tag_name(std::string_view tag) {
  std::size_t begin = tag.starts_with("</") ? 2 : 1;
  std::size_t end = begin;
  while (end < tag.size() && (is_letter(tag[end]) || (tag[end] >= '0' && tag[end] <= '9'))) ++end;
  const bool is_name = end > begin && end < tag.size() && (is_blank(tag[end]) || tag[end] == '>' || tag[end] == '/');
  return is_name ? text::lower_ascii(tag.substr(begin, end - begin)) : std::string{};
}

bool is_void(std::string_view tag, std::string_view name) {
  static constexpr std::array<std::string_view, 8> names{"br", "hr", "img", "input", "wbr", "source", "col", "area"};
  return tag.ends_with("/>") || std::ranges::find(names, name) != names.end();
}

std::optional<std::size_t> target_end(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(0, std::min(text.size(), at + longest_code));
  if (at + 1 >= rest.size()) return std::nullopt;
  if (rest[at + 1] == '[') {
    const std::size_t close = rest.find_first_of("]\n[", at + 2);
    return close != rest.npos && rest[close] == ']' ? std::optional{close + 1} : std::nullopt;
  }
  if (rest[at + 1] != '(') return std::nullopt;
  int depth = 0;
  char quote = '\0';
  for (std::size_t i = at + 1; i < rest.size(); ++i) {
    const char c = rest[i];
    if (c == '\\' && i + 1 < rest.size()) {
      ++i;
    } else if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if ((c == '"' || c == '\'') && is_blank(rest[i - 1])) {
      quote = c;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth == 0) {
      return i + 1;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> marker_end(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(0, std::min(text.size(), at + longest_code));
  int depth = 0;
  for (std::size_t i = at; i < rest.size() && rest[i] != '\n'; ++i) {
    if (rest[i] == '[') ++depth;
    if (rest[i] != ']' || --depth > 0) continue;
    return target_end(text, i).value_or(i + 1);
  }
  return std::nullopt;
}

std::optional<ImageMarker> image_marker(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(0, std::min(text.size(), at + longest_code));
  if (!rest.substr(at).starts_with(":::image ")) return std::nullopt;
  constexpr std::string_view name = "alt-text=\"";
  const std::size_t found = rest.find(name, at);
  const std::size_t end = rest.find(":::", at + 3);
  if (end == rest.npos) return std::nullopt;
  if (found == rest.npos || found > end) return ImageMarker{end, end, end + 3};
  const std::size_t close = rest.find('"', found + name.size());
  if (close == rest.npos) return std::nullopt;
  const std::size_t behind = rest.find(":::", close);
  if (behind == rest.npos) return std::nullopt;
  return ImageMarker{found + name.size(), close, behind + 3};
}

}  // namespace guidepost::handoff
