#include "translation/inline_words.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "markdown/escape.hpp"

namespace guidepost::translation {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

bool is_word_byte(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// Elements that stand inside a sentence; any other one begins something new.
bool is_phrasing(std::string_view name) {
  static constexpr std::array<std::string_view, 24> names{
      "a",    "abbr", "b", "bdi",  "cite",  "code", "del",    "em",     "font", "i",   "ins", "kbd",
      "mark", "q",    "s", "samp", "small", "span", "strike", "strong", "sub",  "sup", "u",   "var"};
  return std::ranges::any_of(names, [&](std::string_view one) { return text::equal_ignoring_ascii_case(one, name); });
}

/// Reads one line.
class Line {
 public:
  Line(std::string_view text, ByteRange line, InlineSink& out, bool& comment_unclosed)
      : text_{text}, line_{text.substr(0, line.end)}, at_{line.begin}, out_{out}, comment_unclosed_{comment_unclosed} {}

  std::size_t read() {
    while (at_ < line_.size()) {
      if (!read_markup()) read_plain();
    }
    out_.blank();
    return at_;
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead) const { return at_ + ahead < line_.size() ? line_[at_ + ahead] : '\0'; }

  void skip_to(std::size_t end) {
    out_.markup(byte_range(at_, end));
    at_ = end;
  }

  void plain_to(std::size_t end) {
    out_.characters(line_.substr(at_, end - at_), byte_range(at_, end));
    at_ = end;
  }

  /// At least one byte, up to the next sign that may be markup.
  void read_plain() { plain_to(std::min(line_.find_first_of("\\`*_~[]!<&", at_ + 1), line_.size())); }

  /// Whether markup stood here and has been read.
  bool read_markup() {
    switch (line_[at_]) {
      case '\\':
        return read_escape();
      case '`':
        return read_code();
      case '_':
        // Inside a word it is part of a name.
        if (at_ > 0 && is_word_byte(text_[at_ - 1]) && is_word_byte(peek(1))) return false;
        [[fallthrough]];
      case '*':
      case '[':
        skip_to(at_ + 1);
        return true;
      case '~':
        if (peek(1) != '~') return false;
        skip_to(at_ + 2);
        return true;
      case '!':
        if (peek(1) != '[') return false;
        skip_to(at_ + 2);
        return true;
      case ']':
        return read_label_end();
      case '<':
        return read_angle();
      case '&':
        return read_reference();
      default:
        return false;
    }
  }

  bool read_escape() {
    if (at_ + 1 == line_.size()) {
      skip_to(at_ + 1);
      return true;
    }
    if (!is_punctuation(peek(1))) return false;
    skip_to(at_ + 1);
    plain_to(at_ + 1);
    return true;
  }

  bool read_code() {
    const std::size_t begin = std::min(line_.find_first_not_of('`', at_), line_.size());
    const std::size_t ticks = begin - at_;
    const auto end = code_end(begin, ticks);
    skip_to(begin);
    if (!end) return true;
    plain_to(*end);
    skip_to(*end + ticks);
    return true;
  }

  /// Where the run of exactly `ticks` backticks begins that closes a code span.
  std::optional<std::size_t> code_end(std::size_t from, std::size_t ticks) {
    const std::size_t slot = std::min(ticks, unclosed_.size() - 1);
    if (unclosed_[slot]) return std::nullopt;
    for (auto at = line_.find('`', from); at != line_.npos;) {
      const std::size_t run_end = std::min(line_.find_first_not_of('`', at), line_.size());
      if (run_end - at == ticks) return at;
      at = line_.find('`', run_end);
    }
    unclosed_[slot] = true;
    return std::nullopt;
  }

  /// `](target)`, `][name]`, or a bracket.
  bool read_label_end() {
    std::size_t end = at_ + 1;
    if (peek(1) == '(') {
      end = target_end(at_ + 2);
    } else if (peek(1) == '[' && !name_unclosed_) {
      const auto close = line_.find(']', at_ + 2);
      name_unclosed_ = close == line_.npos;
      if (!name_unclosed_) end = close + 1;
    }
    skip_to(end);
    return true;
  }

  /// Behind the ')' of a target; of one that does not end in this line, where its first blank is.
  std::size_t target_end(std::size_t begin) {
    std::size_t open = 1;
    for (std::size_t at = begin; at < line_.size() && !target_unclosed_; ++at) {
      if (line_[at] == '\\') {
        ++at;
      } else if (line_[at] == '(') {
        ++open;
      } else if (line_[at] == ')' && --open == 0) {
        return at + 1;
      }
    }
    target_unclosed_ = true;
    return std::min(line_.find_first_of(" \t", begin), line_.size());
  }

  bool read_angle() {
    if (line_.substr(at_).starts_with("<!--")) return read_comment();
    const std::size_t name = at_ + (peek(1) == '/' ? 2 : 1);
    if (tag_unclosed_ || name >= line_.size() || !is_letter(line_[name])) return false;
    const auto close = line_.find('>', name);
    tag_unclosed_ = close == line_.npos;
    if (tag_unclosed_) return false;
    const std::size_t name_end = line_.find_first_of(" \t/>:@.", name);
    if (line_[name_end] == ':' || line_[name_end] == '@' || line_[name_end] == '.') return read_autolink(close);
    if (is_phrasing(line_.substr(name, name_end - name))) {
      at_ = close + 1;
      return true;
    }
    out_.end_block();
    at_ = close + 1;
    return true;
  }

  bool read_comment() {
    if (comment_unclosed_) return false;
    const auto end = text_.find("-->", at_ + 4);
    comment_unclosed_ = end == text_.npos;
    if (comment_unclosed_) return false;
    at_ = end + 3;
    return true;
  }

  bool read_autolink(std::size_t close) {
    skip_to(at_ + 1);
    plain_to(close);
    skip_to(close + 1);
    return true;
  }

  bool read_reference() {
    constexpr std::size_t longest = 33;
    const auto end = line_.substr(at_, longest).find(';');
    if (end == std::string_view::npos) return false;
    const ByteRange where = byte_range(at_, at_ + end + 1);
    const std::string decoded = markdown::decode_references(where.of(line_));
    if (decoded == where.of(line_)) return false;
    out_.characters(decoded, where);
    at_ = where.end;
    return true;
  }

  std::string_view text_;
  std::string_view line_;  // the text up to the line's end, so that offsets are the text's
  std::size_t at_;
  InlineSink& out_;
  std::array<bool, 9> unclosed_{};  // by number of backticks: no closing run follows
  bool target_unclosed_ = false;
  bool name_unclosed_ = false;
  bool tag_unclosed_ = false;
  bool& comment_unclosed_;
};

}  // namespace

std::size_t WordReader::read(ByteRange line) {
  return Line{text_, line, out_, comment_unclosed_}.read();
}

}  // namespace guidepost::translation
