#include "search/put_call.hpp"

#include <algorithm>

namespace guidepost::search {
namespace {

constexpr std::string_view opening = "guidepost.search.put(";

/// Takes a string from the front of `rest`.
std::optional<std::string> take_string(std::string_view& rest) {
  if (!rest.starts_with('"')) return std::nullopt;
  rest.remove_prefix(1);
  std::string text;
  while (!rest.empty() && rest.front() != '"') {
    if (rest.front() != '\\') {
      const std::size_t plain = std::min(rest.find_first_of("\"\\"), rest.size());
      text += rest.substr(0, plain);
      rest.remove_prefix(plain);
      continue;
    }
    if (rest.size() < 2) return std::nullopt;
    text += rest[1] == 'n' ? '\n' : rest[1] == 'r' ? '\r' : rest[1];
    rest.remove_prefix(2);
  }
  if (rest.empty()) return std::nullopt;
  rest.remove_prefix(1);
  return text;
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t done = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c != '"' && c != '\\' && c != '\n' && c != '\r') continue;
    out += text.substr(done, i - done);
    out += '\\';
    out += c == '\n' ? 'n' : c == '\r' ? 'r' : c;
    done = i + 1;
  }
  out += text.substr(done);
  out += '"';
}

}  // namespace

std::string put_call(std::string_view name, std::span<const std::string> arguments) {
  std::string call{opening};
  append_string(call, name);
  for (const std::string& argument : arguments) {
    call += ',';
    append_string(call, argument);
  }
  return call + ")\n";
}

std::optional<std::vector<std::string>> read_put_call(std::string_view bytes) {
  if (!bytes.starts_with(opening)) return std::nullopt;
  bytes.remove_prefix(opening.size());
  std::vector<std::string> strings;
  while (true) {
    auto text = take_string(bytes);
    if (!text) return std::nullopt;
    strings.push_back(*std::move(text));
    if (bytes.starts_with(')')) return strings;
    if (!bytes.starts_with(',')) return std::nullopt;
    bytes.remove_prefix(1);
  }
}

}  // namespace guidepost::search
