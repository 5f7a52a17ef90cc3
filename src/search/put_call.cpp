#include "search/put_call.hpp"

#include <algorithm>
#include <array>

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

/// Where two blanks or ends of lines stand side by side. One of them has an odd number.
std::size_t find_two_blanks(std::string_view text, std::size_t from) {
  static constexpr ByteSet seen{" \n"};
  for (std::size_t i = from | 1U; i < text.size(); i += 2) {
    if (!seen.contains(text[i])) continue;
    if (i > from && seen.contains(text[i - 1])) return i - 1;
    if (i + 1 < text.size() && seen.contains(text[i + 1])) return i;
  }
  return std::string_view::npos;
}

/// All text of a site passes here: what does not stand as it is is looked for one kind at a time, which is fast.
class Marks {
 public:
  explicit Marks(std::string_view text) : text_{text} { look_from(0); }

  /// The next one, or the end of the text.
  [[nodiscard]] std::size_t next() const { return std::min(*std::ranges::min_element(next_), text_.size()); }
  void look_from(std::size_t from) {
    for (std::size_t i = 0; i < characters.size(); ++i) {
      if (next_[i] < from || from == 0) next_[i] = text_.find(characters[i], from);
    }
    if (next_.back() < from || from == 0) next_.back() = find_two_blanks(text_, from);
  }

 private:
  static constexpr std::string_view characters{"`\\$\r\t"};

  std::string_view text_;
  std::array<std::size_t, characters.size() + 1> next_{};
};

void append_text(std::string& out, std::string_view text) {
  std::size_t done = 0;
  const auto replace = [&](std::size_t begin, std::size_t end, std::string_view by) {
    out += text.substr(done, begin - done);
    out += by;
    done = end;
  };
  Marks marks{text};
  for (std::size_t at = marks.next(); at < text.size(); at = marks.next()) {
    const char c = text[at];
    std::size_t end = at + 1;
    if (blanks.contains(c)) {
      const std::size_t begin = at > done && blanks.contains(text[at - 1]) ? at - 1 : at;
      while (end < text.size() && blanks.contains(text[end])) ++end;
      replace(begin, end, text.substr(begin, end - begin).find('\n') == std::string_view::npos ? " " : "\n");
    } else if (c == '\r') {
      replace(at, end, "\\r");
    } else if (c != '$' || text.substr(end).starts_with('{')) {
      replace(at, at, "\\");
    }
    marks.look_from(end);
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
