#include "markdown/damage_lines.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/byte_set.hpp"
#include "base/text.hpp"

namespace guidepost::markdown {
namespace {

using Kind = BodyLine::Kind;

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Elements that begin an HTML block (CommonMark's condition 6, without those that articles do not hold).
constexpr std::array<std::string_view, 44> block_elements{
    "address", "article", "aside",   "blockquote", "body",   "caption", "center", "col",  "colgroup", "dd",  "details",
    "dir",     "div",     "dl",      "dt",         "figure", "footer",  "form",   "h1",   "h2",       "h3",  "h4",
    "h5",      "h6",      "header",  "hr",         "html",   "iframe",  "li",     "link", "main",     "nav", "ol",
    "p",       "section", "summary", "table",      "tbody",  "td",      "tfoot",  "th",   "thead",    "tr",  "ul"};
/// Elements whose HTML block ends at their end tag (condition 1).
constexpr std::array<std::string_view, 4> raw_elements{"pre", "script", "style", "textarea"};

constexpr ByteSet may_be_feature{"|*]!\xC2\xC3\xE3\xEF"};

/// Whether a ']' stands before what may be a damaged target. Most stand before a sound one, or before text.
bool is_odd_bracket(std::string_view line, std::size_t at) {
  constexpr std::size_t max_target = 300;  // beyond it, the search for damage decides
  std::string_view rest = line.substr(at + 1);
  const bool has_gap = !rest.empty() && is_blank(rest.front());
  while (!rest.empty() && is_blank(rest.front())) rest.remove_prefix(1);
  if (rest.empty()) return false;
  const auto byte = static_cast<unsigned char>(rest.front());
  if (has_gap || rest.front() != '(') return rest.front() == '(' || byte == 0xC2 || byte == 0xE3 || byte == 0xEF;
  for (std::size_t i = 1; i < rest.size() && i < max_target; ++i) {
    if (rest[i] == ')') return i == 1;
    if (is_blank(rest[i]) || static_cast<unsigned char>(rest[i]) >= 0x80) return true;
  }
  return rest.size() >= max_target;
}

/// What the character at `at`, which is in `may_be_feature`, may begin or end.
std::uint8_t feature_at(std::string_view line, std::size_t at) {
  const auto byte = [&](std::size_t offset) {
    return at + offset < line.size() ? static_cast<unsigned char>(line[at + offset]) : 0U;
  };
  const auto behind = [&](std::string_view text) { return at >= text.size() && line.substr(0, at).ends_with(text); };
  switch (byte(0)) {
    case '|':
      return feature_bar;
    case ']':
      return is_odd_bracket(line, at) ? feature_bracket : 0;
    case '!':
      return behind("[") || behind("[ ") || behind("［") || behind("【") ? feature_alert : 0;
    case 0xC2:
      return byte(1) == 0xA0 ? feature_wide_blank : 0;
    case 0xC3:  // Â, Ã, Å, and â to ï, before another character that is not ASCII
      return byte(2) >= 0xC2 &&
                     (byte(1) == 0x82 || byte(1) == 0x83 || byte(1) == 0x85 || (byte(1) >= 0xA2 && byte(1) <= 0xAF))
                 ? feature_encoding
                 : 0;
    case 0xE3:
      if (byte(1) == 0x80 && byte(2) == 0x80) return feature_wide_blank;
      return byte(1) == 0x80 && byte(2) == 0x91 ? feature_bracket : 0;  // 】
    case 0xEF:
      if (byte(1) == 0xBC && byte(2) == 0xBD) return feature_bracket;  // ］
      return byte(1) == 0xBC && byte(2) == 0x81 ? feature_alert : 0;   // ！
    default:
      return 0;
  }
}

/// Whether the "**" at `at` has a blank, or the line's end, on the side of the text that it makes bold.
bool has_inner_blank(std::string_view line, std::size_t at, bool opens) {
  const std::string_view inner = opens ? line.substr(at + 2) : line.substr(0, at);
  if (inner.empty()) return true;
  const char next = opens ? inner.front() : inner.back();
  if (is_blank(next)) return true;
  if (static_cast<unsigned char>(next) < 0x80) return false;
  constexpr std::array<std::string_view, 3> blanks{"\u00A0", "\u3000", "\u202F"};
  return std::ranges::any_of(
      blanks, [&](std::string_view blank) { return opens ? inner.starts_with(blank) : inner.ends_with(blank); });
}

std::uint8_t features_of(std::string_view line) {
  std::uint8_t features = 0;
  bool is_open = false;
  for (std::size_t at = may_be_feature.find(line); at < line.size(); at = may_be_feature.find(line, at + 1)) {
    const auto byte = static_cast<unsigned char>(line[at]);
    if (byte == 0xC3 && at + 2 < line.size() && static_cast<unsigned char>(line[at + 2]) < 0x80) continue;
    if (line[at] != '*') {
      features |= feature_at(line, at);
    } else if (at + 1 < line.size() && line[at + 1] == '*') {
      is_open = !is_open;
      if (has_inner_blank(line, at, is_open)) features |= feature_stars;
      ++at;
    }
  }
  return features;
}

std::size_t run_length(std::string_view text, std::size_t at, char c) {
  return std::min(text.find_first_not_of(c, at), text.size()) - at;
}

/// "- - -", "***": no list item.
bool is_thematic_break(std::string_view text) {
  const char mark = text.front();
  if (mark != '-' && mark != '*' && mark != '_') return false;
  std::size_t count = 0;
  for (const char c : text) {
    if (c == mark) {
      ++count;
    } else if (!is_blank(c)) {
      return false;
    }
  }
  return count >= 3;
}

/// Length of the list marker at the start of `text`, or 0: it must be followed by a blank or the line's end.
std::size_t item_marker(std::string_view text) {
  std::size_t size = 0;
  if (text.front() == '-' || text.front() == '+' || text.front() == '*') {
    size = 1;
  } else {
    while (size < text.size() && size < 9 && is_digit(text[size])) ++size;
    if (size == 0 || size == text.size() || (text[size] != '.' && text[size] != ')')) return 0;
    ++size;
  }
  return size == text.size() || is_blank(text[size]) ? size : 0;
}

class LineReader {
 public:
  explicit LineReader(std::string_view text) : text_{text} {}

  void read(BodyLine& line) {
    at_ = line.begin;
    end_ = line.end;
    column_ = 0;
    read_line(line);
    previous_ = line.kind;
    line.item_indent = items_.empty() ? 0 : items_.back();
    if (line.kind != Kind::code && line.kind != Kind::blank) {
      line.features = features_of(text_.substr(line.begin, line.end - line.begin));
    }
  }

 private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_, end_ - at_); }

  void read_line(BodyLine& line) {
    if (fence_size_ != 0 && read_in_fence(line)) return;
    if (!html_end_.empty()) return read_in_html(line);

    const std::uint16_t indent = skip_blanks();
    line.content = static_cast<std::uint32_t>(at_);
    if (at_ == end_) return end_with_blank(line);
    if (html_until_blank_) {
      line.kind = Kind::html;
      return;
    }
    if (previous_ != Kind::text || text_[at_] == '#' || item_marker(rest()) != 0) leave_items(indent);
    const std::uint16_t base = items_.empty() ? 0 : items_.back();
    if (previous_ != Kind::text && indent >= base + 4) {
      line.kind = Kind::code;
      return;
    }
    skip_containers(line);
    line.content = static_cast<std::uint32_t>(at_);
    if (at_ == end_) {
      line.kind = line.has_item ? Kind::text : Kind::blank;
      return;
    }
    if (line.kind == Kind::code) return;
    begin_block(line);
  }

  void end_with_blank(BodyLine& line) {
    line.kind = Kind::blank;
    html_until_blank_ = false;
  }

  /// Leaves the list items whose text begins further right.
  void leave_items(std::uint16_t indent) {
    while (!items_.empty() && items_.back() > indent) items_.pop_back();
  }

  void skip_containers(BodyLine& line) {
    if (is_thematic_break(rest())) return;
    while (at_ < end_) {
      if (text_[at_] == '>') {
        ++line.quotes;
        ++at_;
        const std::uint16_t column = ++column_;
        skip_blanks();
        if (at_ < end_ && column_ >= column + 5 && previous_ != Kind::text) {
          line.kind = Kind::code;
          return;
        }
        continue;
      }
      const std::size_t marker = item_marker(rest());
      if (marker == 0) return;
      line.has_item = true;
      at_ += marker;
      column_ = static_cast<std::uint16_t>(column_ + marker);
      const std::uint16_t column = column_;
      skip_blanks();
      const bool is_far = at_ == end_ || column_ >= column + 5;
      // Positions in quotes are not comparable with those outside.
      if (line.quotes == 0 && items_.size() < 100) items_.push_back(is_far ? std::uint16_t(column + 1) : column_);
      if (is_far && at_ < end_) {
        line.kind = Kind::code;
        return;
      }
    }
  }

  void begin_block(BodyLine& line) {
    const std::string_view text = rest();
    if (text.front() == '`' || text.front() == '~') {
      const std::size_t size = run_length(text, 0, text.front());
      if (size >= 3 && (text.front() == '~' || text.find('`', size) == std::string_view::npos)) {
        fence_ = text.front();
        fence_size_ = size;
        fence_quotes_ = line.quotes;
        fence_column_ = line.quotes == 0 && !items_.empty() ? items_.back() : std::uint16_t{0};
        line.kind = Kind::code;
      }
    } else if (text.front() == '<') {
      begin_html(line, text);
    } else if (text.starts_with(":::")) {
      line.kind = Kind::html;
    }
  }

  void begin_html(BodyLine& line, std::string_view text) {
    if (text.starts_with("<!--")) {
      line.kind = Kind::html;
      if (text.find("-->", 4) == std::string_view::npos) html_end_ = "-->";
      return;
    }
    const std::size_t name_begin = text.starts_with("</") ? 2 : 1;
    std::size_t name_end = name_begin;
    while (name_end < text.size() && (is_letter(text[name_end]) || is_digit(text[name_end]))) ++name_end;
    const std::string name = text::lower_ascii(text.substr(name_begin, name_end - name_begin));
    if (name_begin == 1 && std::ranges::find(raw_elements, name) != raw_elements.end()) {
      line.kind = Kind::html;
      raw_end_ = "</" + name + '>';
      if (text::lower_ascii(text).find(raw_end_) == std::string::npos) html_end_ = raw_end_;
    } else if (std::ranges::binary_search(block_elements, name)) {
      line.kind = Kind::html;
      html_until_blank_ = true;
    }
  }

  void read_in_html(BodyLine& line) {
    line.kind = Kind::html;
    line.content = line.begin;
    if (text::lower_ascii(rest()).find(html_end_) != std::string::npos) html_end_ = {};
  }

  /// Whether the line belongs to the open fence; if not, the fence has ended before it.
  bool read_in_fence(BodyLine& line) {
    std::uint8_t quotes = 0;
    skip_blanks();
    while (quotes < fence_quotes_ && at_ < end_ && text_[at_] == '>') {
      ++quotes;
      ++at_;
      skip_blanks();
    }
    const bool leaves = quotes < fence_quotes_ || (at_ < end_ && column_ < fence_column_);
    if (leaves) {
      fence_size_ = 0;
      at_ = line.begin;
      column_ = 0;
      return false;
    }
    line.kind = Kind::code;
    line.content = static_cast<std::uint32_t>(at_);
    if (at_ < end_ && text_[at_] == fence_) {
      const std::size_t size = run_length(rest(), 0, fence_);
      if (size >= fence_size_ && text::trim(rest().substr(size)).empty()) fence_size_ = 0;
    }
    return true;
  }

  /// Returns the column behind the blanks.
  std::uint16_t skip_blanks() {
    for (; at_ < end_ && is_blank(text_[at_]); ++at_) {
      if (column_ < 60000)
        column_ = static_cast<std::uint16_t>(text_[at_] == '\t' ? (column_ / 4 + 1) * 4 : column_ + 1);
    }
    return column_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  std::uint16_t column_ = 0;
  Kind previous_ = Kind::blank;
  std::vector<std::uint16_t> items_;  ///< columns of the texts of the open list items
  char fence_ = 0;
  std::size_t fence_size_ = 0;  ///< 0: no fence is open
  std::uint8_t fence_quotes_ = 0;
  std::uint16_t fence_column_ = 0;
  bool html_until_blank_ = false;
  std::string raw_end_;
  std::string_view html_end_;
};

}  // namespace

BodyLines::BodyLines(std::string_view text) {
  lines_.reserve(text.size() / 48 + 2);
  LineReader reader{text};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t line_feed = std::min(text.find('\n', at), text.size());
    std::size_t end = line_feed;
    while (end > at && text[end - 1] == '\r') --end;
    BodyLine& line = lines_.emplace_back();
    line.begin = static_cast<std::uint32_t>(at);
    line.end = static_cast<std::uint32_t>(end);
    reader.read(line);
    features_ |= line.features;
    at = line_feed + 1;
  }
}

}  // namespace guidepost::markdown
