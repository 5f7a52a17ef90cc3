#include "markdown/marker_scan.hpp"

#include <algorithm>

#include "markdown/constructs.hpp"

namespace guidepost::markdown {
namespace {

/// Longest `[!...]`: an unclosed bracket must not make us read its line again and again.
constexpr std::size_t max_bracket = 2000;

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
/// Of a marker's name. Translated ones have letters beyond ASCII.
bool is_name(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

/// Whether only blanks (no-break ones too) stand between `at` and the end of the line.
bool ends_line(std::string_view text, std::size_t at) {
  constexpr std::string_view no_break = "\u00A0";
  while (true) {
    at = skip_blanks(text, at);
    if (!text.substr(at).starts_with(no_break)) break;
    at += no_break.size();
  }
  return at == text.size() || text[at] == '\n' || text[at] == '\r';
}

/// Notes what stands before the marker on its line: the marks of quotes and lists, or text.
void look_back(std::string_view text, Marker& marker) {
  std::size_t at = marker.begin;
  const auto list_mark = [&](std::size_t end) {
    // "-", "*", "+", "1." or "1)" that ends at `end`, with its blank behind it. Returns where it begins, or `end`.
    const char last = text[end - 1];
    if (last == '-' || last == '*' || last == '+') return end - 1;
    std::size_t begin = end - 1;
    if (last != '.' && last != ')') return end;
    while (begin > 0 && is_digit(text[begin - 1])) --begin;
    return begin == end - 1 ? end : begin;
  };
  bool seen_mark = false;
  while (at > 0 && text[at - 1] != '\n' && text[at - 1] != '\r') {
    if (is_blank(text[at - 1])) {
      --at;
    } else if (text[at - 1] == '>') {
      marker.in_quote = marker.in_quote || !seen_mark;
      seen_mark = true;
      --at;
    } else if (const std::size_t begin = list_mark(at); begin != at && at < marker.begin && is_blank(text[at])) {
      seen_mark = true;
      at = begin;
    } else {
      marker.in_quote = false;
      return;
    }
  }
  marker.at_line_start = true;
}

std::string_view slice(std::string_view text, std::size_t begin, std::size_t end) {
  return text.substr(begin, end - begin);
}

/// The bar that ends a table cell, outside quotes, or the text's size.
std::size_t cell_end(std::string_view line, std::size_t at) {
  bool in_quotes = false;
  for (; at < line.size() && (in_quotes || line[at] != '|'); ++at) {
    if (line[at] == '"') in_quotes = !in_quotes;
  }
  return at;
}

/// The end of the attributes that follow at `at`, each `name="value"`; what is behind them is text.
std::size_t attributes_end(std::string_view line, std::size_t at) {
  while (true) {
    const std::size_t name = skip_blanks(line, at);
    std::size_t end = name;
    while (end < line.size() && is_name(line[end])) ++end;
    if (end == name || !line.substr(end).starts_with("=\"")) return at;
    const std::size_t close = line.find('"', end + 2);
    if (close == std::string_view::npos) return at;
    at = close + 1;
  }
}

/// The `]` that closes the bracket whose content begins at `at`, on the same line, or npos.
std::size_t closing_bracket(std::string_view text, std::size_t at) {
  int depth = 0;
  for (const std::size_t end = std::min(text.size(), at + max_bracket); at < end; ++at) {
    if (text[at] == '\n' || text[at] == '\r') break;
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '[') {
      ++depth;
    } else if (text[at] == ']' && depth-- == 0) {
      return at;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::size_t line_end(std::string_view text, std::size_t at) {
  constexpr std::size_t window_size = 512;  // so that no search runs far beyond the line
  for (; at < text.size(); at += window_size) {
    std::string_view window = text.substr(at, window_size);
    const std::size_t line_feed = window.find('\n');
    window = window.substr(0, line_feed);
    // A lone CR is a line end for CommonMark too.
    const std::size_t carriage_return = window.find('\r');
    if (carriage_return != std::string_view::npos) return at + carriage_return;
    if (line_feed != std::string_view::npos) return at + line_feed;
  }
  return text.size();
}

bool is_escaped(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (count < at && text[at - 1 - count] == '\\') ++count;
  return count % 2 == 1;
}

Marker scan_colons(std::string_view text, std::size_t at) {
  Marker marker{.form = MarkerForm::colons, .begin = static_cast<std::uint32_t>(at)};
  std::size_t colons_end = at;
  while (colons_end < text.size() && text[colons_end] == ':') ++colons_end;
  look_back(text, marker);
  marker.source = slice(text, at, colons_end);
  marker.alone = marker.at_line_start && ends_line(text, colons_end);

  const std::size_t name_begin = skip_blanks(text, colons_end);
  if (name_begin == text.size() || !is_letter(text[name_begin])) return marker;
  std::size_t name_end = name_begin;
  while (name_end < text.size() && is_name(text[name_end])) ++name_end;

  const std::size_t closing = std::min(text.find(":::", name_end), text.size());
  std::size_t end = line_end(text.substr(0, closing), name_end);
  const bool ended = end == closing && closing != text.size();
  marker.name = slice(text, name_begin, name_end);
  if (!ended && !marker.at_line_start) {
    if (find_construct(MarkerForm::colons, marker.name) == nullptr) {
      marker.name = {};
      return marker;
    }
    const std::string_view line = slice(text, 0, end);
    end = is_container(marker) ? attributes_end(line, name_end) : cell_end(line, name_end);
    if (at > 0 && text[at - 1] == '`') end = std::min(end, text.find('`', name_end));  // `:::row` is code
  }

  marker.ended = ended;
  marker.body = slice(text, name_end, end);
  while (ended && end < text.size() && text[end] == ':') ++end;
  marker.source = slice(text, at, end);
  marker.alone = marker.at_line_start && ends_line(text, end);
  return marker;
}

std::optional<Marker> scan_bracket(std::string_view text, std::size_t at) {
  Marker marker{.form = MarkerForm::bracket, .begin = static_cast<std::uint32_t>(at)};
  const std::size_t name_begin = at + 2;
  std::size_t name_end = name_begin;
  while (name_end < text.size() && is_name(text[name_end])) ++name_end;
  if (name_end == name_begin) return std::nullopt;

  const std::size_t closing = closing_bracket(text, name_end);
  if (closing == std::string_view::npos) return std::nullopt;
  if (closing + 1 < text.size() && (text[closing + 1] == '(' || text[closing + 1] == '[')) return std::nullopt;

  marker.name = slice(text, name_begin, name_end);
  look_back(text, marker);
  if (!marker.at_line_start && find_construct(MarkerForm::bracket, marker.name) == nullptr) return std::nullopt;

  marker.body = slice(text, name_end, closing);
  marker.source = slice(text, at, closing + 1);
  marker.alone = marker.at_line_start && ends_line(text, closing + 1);
  return marker;
}

}  // namespace guidepost::markdown
