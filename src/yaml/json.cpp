#include "yaml/json.hpp"

#include <algorithm>
#include <charconv>

#include "base/utf8.hpp"
#include "diagnostics/yaml_messages.hpp"
#include "yaml/repeated_keys.hpp"

namespace guidepost::yaml {
namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";
constexpr std::string_view word_ends = " \t\r\n\f\v,:[]{}\"";

class JsonReader {
 public:
  JsonReader(std::string_view text, FileId file, Limits limits) : text_{text}, file_{file}, limits_{limits} {}

  Document read() {
    if (text_.starts_with(utf8::byte_order_mark)) at_ = utf8::byte_order_mark.size();
    skip_blanks();
    if (at_ == text_.size()) return std::move(document_);
    Value root;
    if (read_value(root, 0)) {
      skip_blanks();
      if (at_ < text_.size()) fail(JsonMistake::text_after_end, word());
    }
    document_.root = std::move(root);
    return std::move(document_);
  }

 private:
  /// Each of these reads one thing into its argument; false after an error that ends the reading.
  bool read_value(Value& value, std::size_t depth) {
    if (at_ == text_.size()) return fail(JsonMistake::value_missing, here());
    if (++values_ > limits_.nodes) return refuse(yaml_too_many_values(span(here()), limits_.nodes));
    switch (text_[at_]) {
      case '{':
        return read_collection(value, Kind::map, depth);
      case '[':
        return read_collection(value, Kind::sequence, depth);
      case '"':
        return read_text(value);
      default:
        return read_word(value);
    }
  }

  bool read_collection(Value& value, Kind kind, std::size_t depth) {
    value.kind = kind;
    value.where = span(byte_range(at_, at_));
    if (depth >= limits_.depth) return refuse(yaml_too_deep(value.where, limits_.depth));
    const ByteRange opening = byte_range(at_, at_ + 1);
    const char closing = kind == Kind::map ? '}' : ']';
    ++at_;
    bool good = true;
    for (bool first = true; good; first = false) {
      const std::size_t before = at_;
      const bool has_comma = skip_blanks_and_commas();
      if (at_ == text_.size()) {
        good = fail(JsonMistake::bracket_not_closed, opening);
      } else if (text_[at_] == closing) {
        ++at_;
        break;
      } else {
        if (!first && !has_comma && begins_value()) report(JsonMistake::comma_missing, byte_range(before - 1, before));
        good = kind == Kind::map ? read_entry(value, depth) : read_item(value, depth);
      }
    }
    drop_repeated_keys(value.entries, &document_.problems);
    return good;
  }

  /// What an error cut short is left out, but for lists: half a map would be taken for a whole one.
  bool read_item(Value& list, std::size_t depth) {
    const bool good = read_value(list.items.emplace_back(), depth + 1);
    if (!good && !list.items.back().is_sequence()) list.items.pop_back();
    return good;
  }

  bool read_entry(Value& map, std::size_t depth) {
    Entry entry;
    if (text_[at_] != '"') return fail(JsonMistake::key_expected, word());
    if (!read_string(entry.key.value, entry.key.where)) return false;
    skip_blanks();
    if (at_ == text_.size() || text_[at_] != ':') return fail(JsonMistake::colon_missing, entry.key.where.range);
    ++at_;
    skip_blanks();
    const bool good = read_value(entry.value, depth + 1);
    if (good || !entry.value.is_null()) map.entries.push_back(std::move(entry));
    return good;
  }

  bool read_text(Value& value) {
    Value text{.kind = Kind::scalar, .style = ScalarStyle::quoted};
    if (!read_string(text.text, text.where)) return false;
    value = std::move(text);
    return true;
  }

  bool read_string(std::string& out, SourceSpan& where) {
    const std::size_t begin = at_++;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\n') break;  // the quote was forgotten in this line
      if (text_[at_] != '\\') {
        const std::size_t end = std::min(text_.find_first_of("\"\\\n", at_), text_.size());
        out += text_.substr(at_, end - at_);
        at_ = end;
      } else if (!read_escape(out)) {
        return false;
      }
    }
    if (at_ == text_.size() || text_[at_] != '"') return fail(JsonMistake::quote_not_closed, byte_range(begin, at_));
    ++at_;
    where = span(byte_range(begin, at_));
    return true;
  }

  bool read_escape(std::string& out) {
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
    const char name = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if (const auto found = names.find(name); found != names.npos) {
      out += meant[found];
      at_ += 2;
      return true;
    }
    const auto unit = utf16_unit(at_);
    if (!unit) return fail(JsonMistake::unknown_escape, byte_range(at_, std::min(at_ + 2, text_.size())));
    at_ += 6;
    char32_t code_point = *unit;
    if (const auto low = utf16_unit(at_); *unit >= 0xD800 && *unit < 0xDC00 && low && *low >= 0xDC00 && *low < 0xE000) {
      code_point = 0x10000 + ((code_point - 0xD800) << 10U) + (*low - 0xDC00);
      at_ += 6;
    }
    const bool is_text = code_point != 0 && (code_point < 0xD800 || code_point > 0xDFFF);
    utf8::append(out, is_text ? code_point : char32_t{0xFFFD});
    return true;
  }

  /// The number of `\uXXXX` at `at`.
  [[nodiscard]] std::optional<char32_t> utf16_unit(std::size_t at) const {
    const std::string_view escape = text_.substr(std::min(at, text_.size()), 6);
    if (escape.size() < 6 || !escape.starts_with("\\u")) return std::nullopt;
    unsigned number = 0;
    const auto [end, error] = std::from_chars(escape.data() + 2, escape.data() + 6, number, 16);
    if (error != std::errc{} || end != escape.data() + 6) return std::nullopt;
    return number;
  }

  /// true, false, null and numbers; anything else is a text without quotes.
  bool read_word(Value& value) {
    const ByteRange range = word();
    const std::string_view text = range.of(text_);
    const bool is_number =
        text.find_first_not_of("+-.0123456789eE") == text.npos && text.find_first_of("0123456789") != text.npos;
    if (text == "null") {
      value.where = span(range);
    } else if (is_number || text == "true" || text == "false") {
      value = {.kind = Kind::scalar, .text = std::string{text}, .where = span(range)};
    } else {
      return fail(JsonMistake::value_expected, range);
    }
    at_ = range.end;
    return true;
  }

  void skip_blanks() {
    while (at_ < text_.size()) {
      at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size());
      const std::string_view rest = text_.substr(at_);
      if (rest.starts_with("//")) {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (rest.starts_with("/*")) {
        const std::size_t end = text_.find("*/", at_ + 2);
        at_ = end == text_.npos ? text_.size() : end + 2;
      } else {
        return;
      }
    }
  }

  bool skip_blanks_and_commas() {
    bool has_comma = false;
    for (skip_blanks(); at_ < text_.size() && text_[at_] == ','; skip_blanks()) {
      has_comma = true;
      ++at_;
    }
    return has_comma;
  }

  [[nodiscard]] bool begins_value() const { return text_[at_] != '}' && text_[at_] != ']' && text_[at_] != ':'; }
  [[nodiscard]] ByteRange here() const { return byte_range(at_, std::min(at_ + 1, text_.size())); }
  /// The run of characters at the place that was reached: what an error points at.
  [[nodiscard]] ByteRange word() const {
    const std::size_t end = std::min(text_.find_first_of(word_ends, at_), text_.size());
    return end == at_ ? here() : byte_range(at_, end);
  }
  [[nodiscard]] SourceSpan span(ByteRange range) const { return {file_, range}; }

  void report(JsonMistake mistake, ByteRange range) {
    document_.problems.add(json_syntax_error(span(range), mistake, range.of(text_)));
  }
  bool fail(JsonMistake mistake, ByteRange range) {
    report(mistake, range);
    return false;
  }
  bool refuse(Diagnostic problem) {
    document_.problems.add(std::move(problem));
    return false;
  }

  std::string_view text_;
  FileId file_;
  Limits limits_;
  std::size_t at_ = 0;
  std::size_t values_ = 0;
  Document document_;
};

}  // namespace

Document parse_json(std::string_view text, FileId file, Limits limits) {
  return JsonReader{text, file, limits}.read();
}

}  // namespace guidepost::yaml
