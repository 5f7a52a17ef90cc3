#include "search/put_call.hpp"

#include <algorithm>
#include <array>

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

/// All text of a site passes here, twice: each character that would end a string is looked for alone, which is fast.
void append_string(std::string& out, std::string_view text) {
  constexpr std::string_view special{"\"\\\n\r"};
  std::array<std::size_t, special.size()> next{};
  std::ranges::transform(special, next.begin(), [&](char c) { return text.find(c); });
  out += '"';
  for (std::size_t begin = 0;;) {
    const auto nearest = std::ranges::min_element(next);
    const std::size_t end = std::min(*nearest, text.size());
    out += text.substr(begin, end - begin);
    if (end == text.size()) break;
    const char c = text[end];
    out += '\\';
    out += c == '\n' ? 'n' : c == '\r' ? 'r' : c;
    begin = end + 1;
    *nearest = text.find(c, begin);
  }
  out += '"';
}

}  // namespace

std::string put_call(std::string_view name, std::span<const std::string_view> arguments) {
  std::size_t size = opening.size() + name.size();
  for (const std::string_view argument : arguments) size += argument.size() + argument.size() / 16 + 4;
  std::string call;
  call.reserve(size);
  call += opening;
  append_string(call, name);
  for (const std::string_view argument : arguments) {
    call += ',';
    append_string(call, argument);
  }
  call += ")\n";
  return call;
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
