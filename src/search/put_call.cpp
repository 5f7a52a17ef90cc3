#include "search/put_call.hpp"

#include <algorithm>

#include "base/byte_set.hpp"
#include "base/text.hpp"

namespace guidepost::search {
namespace {

// One template literal with all strings: quotation marks and ends of lines, of which texts have many, stand as they
// are.
constexpr std::string_view opening = "guidepost.search.put(`";
constexpr std::string_view closing = "`)\n";
constexpr char separator = '\t';

void append_escaped(std::string& out, std::string_view text) {
  static constexpr ByteSet special{"`\\$\r\t"};
  while (true) {
    const std::size_t plain = special.find(text);
    out += text.substr(0, plain);
    if (plain == text.size()) return;
    const char c = text[plain];
    text.remove_prefix(plain + 1);
    if (c == separator) {
      out += ' ';
      continue;
    }
    const bool is_plain = c == '$' && !text.starts_with('{');
    if (!is_plain) out += '\\';
    out += c == '\r' ? 'r' : c;
  }
}

/// What was escaped, nothing when a backslash is the last byte or a quotation mark is not escaped.
std::optional<std::string> unescaped(std::string_view text) {
  static constexpr ByteSet special{"`\\"};
  std::string out;
  while (true) {
    const std::size_t plain = special.find(text);
    out += text.substr(0, plain);
    if (plain == text.size()) return out;
    if (text[plain] == '`' || plain + 1 == text.size()) return std::nullopt;
    out += text[plain + 1] == 'r' ? '\r' : text[plain + 1];
    text.remove_prefix(plain + 2);
  }
}

}  // namespace

std::string put_call(std::string_view name, std::span<const std::string> strings) {
  std::size_t size = opening.size() + name.size() + closing.size();
  for (const std::string& text : strings) size += text.size() + text.size() / 256 + 8;
  std::string call;
  call.reserve(size);
  call += opening;
  append_escaped(call, name);
  for (const std::string& text : strings) {
    call += separator;
    append_escaped(call, text);
  }
  call += closing;
  return call;
}

std::optional<std::vector<std::string>> read_put_call(std::string_view bytes) {
  if (!bytes.starts_with(opening) || !bytes.ends_with(closing) || bytes.size() < opening.size() + closing.size())
    return std::nullopt;
  const auto text = unescaped(bytes.substr(opening.size(), bytes.size() - opening.size() - closing.size()));
  if (!text) return std::nullopt;
  const std::vector<std::string_view> strings = text::split(*text, separator);
  return std::vector<std::string>{strings.begin(), strings.end()};
}

}  // namespace guidepost::search
