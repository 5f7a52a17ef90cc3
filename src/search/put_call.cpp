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
constexpr ByteSet blanks{" \t\n"};

void append_text(std::string& out, std::string_view text) {
  static constexpr ByteSet special{" \t\n`\\$\r"};
  std::size_t done = 0;
  const auto replace = [&](std::size_t begin, std::size_t end, std::string_view by) {
    out += text.substr(done, begin - done);
    out += by;
    done = end;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!special.contains(c)) continue;
    if (blanks.contains(c)) {
      std::size_t end = i + 1;
      while (end < text.size() && blanks.contains(text[end])) ++end;
      if (end == i + 1 && c != separator) continue;
      replace(i, end, text.substr(i, end - i).find('\n') == std::string_view::npos ? " " : "\n");
      i = end - 1;
    } else if (c == '\r') {
      replace(i, i + 1, "\\r");
    } else if (c != '$' || text.substr(i + 1).starts_with('{')) {
      replace(i, i, "\\");
    }
  }
  replace(text.size(), text.size(), {});
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

std::string put_call(std::string_view name, std::span<const std::string_view> strings) {
  std::size_t size = opening.size() + name.size() + closing.size();
  for (const std::string_view text : strings) size += text.size() + text.size() / 256 + 8;
  std::string call;
  call.reserve(size);
  call += opening;
  append_text(call, name);
  for (const std::string_view text : strings) {
    call += separator;
    append_text(call, text);
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
