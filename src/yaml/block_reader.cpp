#include "yaml/block_reader.hpp"

#include <algorithm>

#include "yaml/block_scalars.hpp"
#include "yaml/token_range.hpp"

namespace guidepost::yaml {
namespace {

constexpr std::size_t max_key_length = 1000;  // yaml-cpp takes no longer one without '?'
constexpr std::size_t pairwise_keys = 16;
constexpr std::size_t usual_root_keys = 16;
constexpr std::size_t usual_keys = 4;

/// Whether the text has only such control characters as text files have: tabs, LF, and CR before LF.
bool has_plain_bytes(std::string_view text) {
  // Without a branch or a way out, so that the compiler looks at many bytes at once.
  std::uint8_t others = 0;
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    const bool is_other = (byte < 0x20) & (byte != '\n') & (byte != '\r') & (byte != '\t');
    others |= static_cast<std::uint8_t>(is_other);
  }
  if (others != 0) return false;
  for (std::size_t at = text.find('\r'); at != text.npos; at = text.find('\r', at + 1))
    if (at + 1 == text.size() || text[at + 1] != '\n') return false;
  return true;
}

bool has_equal_keys(const std::vector<Entry>& entries) {
  if (entries.size() <= pairwise_keys) {
    for (std::size_t i = 1; i < entries.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j)
        if (entries[i].key.value == entries[j].key.value) return true;
    }
    return false;
  }
  std::vector<std::string_view> keys;
  keys.reserve(entries.size());
  for (const Entry& entry : entries) keys.push_back(entry.key.value);
  std::ranges::sort(keys);
  return std::ranges::adjacent_find(keys) != keys.end();
}

/// Each read_* reads what begins at the current token and goes to the token after it; false when it steps aside.
class BlockReader {
 public:
  BlockReader(std::string_view text, TextPlace place, Limits limits) : text_{text}, place_{place}, limits_{limits} {}

  bool read(Value& root) {
    next_token();
    if (at_ == text_.size() || !read_node(root, 0)) return false;
    return at_ == text_.size() && !root.is_scalar() && !root.is_null();
  }

 private:
  /// A scalar of one line, which may turn out to be a key.
  struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t colon = 0;  ///< offset of the colon that makes it a key, or 0
    ScalarStyle style = ScalarStyle::plain;
    bool is_whole = false;  ///< nothing of it can follow on further lines
    std::string text{};
  };

  void next_token();
  [[nodiscard]] std::size_t column() const { return at_ - line_begin_; }
  /// Whether the current token is further right than column `parent`, where a collection stands.
  [[nodiscard]] bool is_inside(std::size_t parent) const { return at_ < text_.size() && column() > parent; }
  [[nodiscard]] bool is_dash() const;
  [[nodiscard]] bool ends_value(std::size_t at) const;
  [[nodiscard]] bool count_value() { return ++values_ <= limits_.nodes; }
  [[nodiscard]] bool open(Value& value, Kind kind);

  bool read_node(Value& value, std::size_t parent);
  bool read_sequence(Value& value);
  bool read_map(Value& value, Word first_key);
  bool read_entry(Entry& entry, Word key, std::size_t map_column);
  bool read_word(Word& word);
  bool read_scalar(Value& value, std::size_t parent);
  bool set_scalar(Value& value, Word word, std::size_t parent);
  bool set_block_scalar(Value& value, std::size_t parent);
  bool set_null(Value& value, std::size_t where);

  std::string_view text_;
  TextPlace place_;
  Limits limits_;
  std::size_t at_ = 0;          ///< the current token, or just after the last one
  std::size_t line_begin_ = 0;  ///< of the line of `at_`
  std::size_t values_ = 0;
  std::size_t depth_ = 0;
};

/// Over blanks, comments and line ends.
void BlockReader::next_token() {
  while (true) {
    at_ = std::min(text_.find_first_not_of(' ', at_), text_.size());
    if (at_ < text_.size() && text_[at_] == '#') at_ = line_end(text_, at_);
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ == text_.size() || text_[at_] != '\n') return;
    line_begin_ = ++at_;
  }
}

bool BlockReader::is_dash() const {
  if (at_ >= text_.size() || text_[at_] != '-') return false;
  return at_ + 1 == text_.size() || text_[at_ + 1] == ' ' || text_[at_ + 1] == '\n' || text_[at_ + 1] == '\r';
}

/// Whether nothing but blanks and a comment follows on the line.
bool BlockReader::ends_value(std::size_t at) const {
  const std::size_t next = std::min(text_.find_first_not_of(' ', at), text_.size());
  return next == line_end(text_, next) || (next > at && text_[next] == '#');
}

bool BlockReader::open(Value& value, Kind kind) {
  value.kind = kind;
  value.where = place_.span(byte_range(at_, at_));
  return depth_ < limits_.depth && count_value();
}

/// A value that may be a collection: at the start of a line, or behind a dash.
bool BlockReader::read_node(Value& value, std::size_t parent) {
  if (is_dash()) return read_sequence(value);
  if (text_[at_] == '|' || text_[at_] == '>') return set_block_scalar(value, parent);
  Word word;
  if (!read_word(word)) return false;
  return word.colon != 0 ? read_map(value, std::move(word)) : set_scalar(value, std::move(word), parent);
}

bool BlockReader::read_sequence(Value& value) {
  const std::size_t own_column = column();
  if (!open(value, Kind::sequence)) return false;
  ++depth_;
  while (is_dash() && column() == own_column) {
    Value& item = value.items.emplace_back();
    ++at_;
    next_token();
    if (is_inside(own_column)) {
      if (!read_node(item, own_column)) return false;
    } else if (!set_null(item, text_.find_last_not_of(" \t\r\n", at_ - 1) + 1)) {
      return false;
    }
  }
  --depth_;
  return !is_inside(own_column);
}

bool BlockReader::read_map(Value& value, Word first_key) {
  const std::size_t own_column = column();
  if (!open(value, Kind::map)) return false;
  value.entries.reserve(depth_ == 0 ? usual_root_keys : usual_keys);
  ++depth_;
  if (!read_entry(value.entries.emplace_back(), std::move(first_key), own_column)) return false;
  while (at_ < text_.size() && column() == own_column) {
    Word key;
    if (!read_word(key) || !read_entry(value.entries.emplace_back(), std::move(key), own_column)) return false;
  }
  --depth_;
  return !is_inside(own_column) && !has_equal_keys(value.entries);
}

bool BlockReader::read_entry(Entry& entry, Word key, std::size_t map_column) {
  // What yaml-cpp says about a value that is missing depends on the key below it, when that begins like a null literal.
  const bool is_usual = key.colon != 0 && key.colon - key.begin <= max_key_length &&
                        null_literal(text_, key.begin) == 0 && !text_.substr(line_begin_).starts_with("---") &&
                        !text_.substr(line_begin_).starts_with("...");
  if (!is_usual || !count_value()) return false;
  entry.key = {std::move(key.text), place_.span(byte_range(key.begin, key.end))};

  const std::size_t after_colon = key.colon + 1;
  const std::size_t key_line = line_begin_;
  at_ = after_colon;
  next_token();
  if (line_begin_ == key_line && at_ < text_.size()) return read_scalar(entry.value, map_column);
  if (is_inside(map_column) || (is_dash() && column() == map_column)) return read_node(entry.value, map_column);
  return set_null(entry.value, after_colon);
}

/// Leaves the current token where it is.
bool BlockReader::read_word(Word& word) {
  word.begin = at_;
  const char first = text_[at_];
  if (first == '"' || first == '\'') {
    auto scalar = read_quoted(text_, at_);
    if (!scalar) return false;
    word.end = scalar->end;
    word.style = ScalarStyle::quoted;
    word.is_whole = true;
    word.text = std::move(scalar->text);
    if (colon_follows(text_, word.end)) word.colon = text_.find(':', word.end);
    return word.colon != 0 || ends_value(word.end);
  }
  if (!begins_plain(text_, at_)) return false;
  const PlainLine line = read_plain_line(text_, at_);
  if (line.stop == PlainLine::Stop::tab) return false;
  word.end = line.end;
  word.colon = line.colon;
  word.is_whole = line.stop == PlainLine::Stop::comment;
  word.text = text_.substr(word.begin, word.end - word.begin);
  return true;
}

/// A value on the line of its key.
bool BlockReader::read_scalar(Value& value, std::size_t parent) {
  if (text_[at_] == '|' || text_[at_] == '>') return set_block_scalar(value, parent);
  Word word;
  return read_word(word) && word.colon == 0 && set_scalar(value, std::move(word), parent);
}

bool BlockReader::set_scalar(Value& value, Word word, std::size_t parent) {
  if (!count_value()) return false;
  ReadScalar scalar{.text = std::move(word.text), .end = word.end};
  if (!word.is_whole && !append_plain_lines(text_, parent + 1, scalar)) return false;
  value.style = word.style;
  value.where = place_.span(byte_range(word.begin, scalar.end));
  const bool is_null = word.style == ScalarStyle::plain && null_literal(text_, word.begin) == scalar.end - word.begin;
  if (!is_null) {
    value.kind = Kind::scalar;
    value.text = std::move(scalar.text);
  }
  // A scalar of several lines is followed by a line of its own: its line begin is not needed.
  at_ = scalar.end;
  next_token();
  return true;
}

bool BlockReader::set_block_scalar(Value& value, std::size_t parent) {
  auto scalar = read_block_scalar(text_, at_, parent);
  if (!scalar || !count_value()) return false;
  value.kind = Kind::scalar;
  value.style = ScalarStyle::block;
  value.where = place_.span(block_lines(text_, at_, scalar->text));
  value.text = std::move(scalar->text);
  line_begin_ = at_ = scalar->end;
  next_token();
  return true;
}

bool BlockReader::set_null(Value& value, std::size_t where) {
  value.where = place_.span(byte_range(where, where));
  return count_value();
}

}  // namespace

std::optional<Value> read_block_yaml(std::string_view text, TextPlace place, Limits limits) {
  std::optional<Value> root;
  if (!has_plain_bytes(text)) return root;
  root.emplace();
  if (!BlockReader{text, place, limits}.read(*root)) root.reset();
  return root;
}

}  // namespace guidepost::yaml
