#include "locale/number.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>
#include <set>

#include "base/content_hash.hpp"
#include "base/utf8.hpp"
#include "locale/number_conventions.hpp"
#include "locale/text.hpp"

namespace guidepost::locale {
namespace {

/// A decoded character and where the next one begins.
struct Character {
  char32_t code_point = 0;
  std::size_t end = 0;
  int digit = -1;  ///< its value as a decimal digit
};

Character character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, at + 1, byte >= '0' && byte <= '9' ? byte - '0' : -1};
  const utf8::Decoded decoded = utf8::decode(text.substr(at));
  return {decoded.code_point, at + decoded.size,
          static_cast<int>(u_charDigitValue(static_cast<UChar32>(decoded.code_point)))};
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

std::string without_zeros(std::string run) {
  const std::size_t first = run.find_first_not_of('0');
  return first == std::string::npos ? "0" : run.substr(first);
}

std::string join(const std::vector<std::string>& runs, std::string_view between) {
  std::string joined = runs[0];
  for (std::size_t i = 1; i < runs.size(); ++i) joined.append(between).append(runs[i]);
  return joined;
}

/// Reads one number from a text.
class NumberReader {
 public:
  NumberReader(std::string_view text, const NumberConventions& conventions) : text_{text}, conventions_{conventions} {}

  /// Reads the number whose first digit is at `at`. Returns its end.
  std::size_t read(std::size_t at, std::vector<Number>& numbers) {
    runs_.clear();
    separators_.clear();
    begins_.clear();
    const std::size_t begin = at;
    // ".80": some leave out the zero.
    const bool is_fraction = at >= 2 && text_[at - 1] == '.' && (text_[at - 2] == ' ' || text_[at - 2] == '$');
    if (is_fraction) {
      runs_.emplace_back("0");
      separators_.push_back(conventions_.decimal);
      begins_.push_back(at);
    }
    std::size_t end = read_run(at);
    for (std::size_t next = joined_run(end); next != end; next = joined_run(end)) {
      separators_.push_back(character_at(text_, end).code_point);
      end = read_run(next);
    }
    const std::optional<std::string> whole = value();
    if (whole) {
      Number& number = numbers.emplace_back();
      number.where = byte_range(begin, end);
      number.value = scaled(*whole, end);
      for (const std::string& run : runs_) number.runs.push_back(without_zeros(run));
      number.is_name = is_name(begin, end);
      return end;
    }
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      const std::string run = without_zeros(runs_[i]);
      numbers.push_back({byte_range(begins_[i], begins_[i] + runs_[i].size()), run, {run}, is_name(begin, end)});
    }
    return end;
  }

 private:
  std::size_t read_run(std::size_t at) {
    std::string& run = runs_.emplace_back();
    begins_.push_back(at);
    for (Character c = character_at(text_, at); c.digit >= 0; c = character_at(text_, at)) {
      run += static_cast<char>('0' + c.digit);
      at = c.end;
    }
    return at;
  }

  /// Where the number goes on behind a separator at `end`; `end` when it does not.
  [[nodiscard]] std::size_t joined_run(std::size_t end) const {
    const Character separator = character_at(text_, end);
    const char32_t c = separator.code_point;
    if (c == '.' || c == ',' || c == 0x66B || c == 0x66C) {
      return character_at(text_, separator.end).digit >= 0 ? separator.end : end;
    }
    const bool groups = c == '\'' || c == 0x2019 || (is_digit_blank(c) && (c != ' ' || conventions_.groups_by_blank));
    const bool same = separators_.empty() || separators_.back() == c;
    return groups && same && runs_.back().size() <= 3 && has_three_digits(separator.end) ? separator.end : end;
  }

  [[nodiscard]] bool has_three_digits(std::size_t at) const {
    for (int i = 0; i < 3; ++i) {
      const Character c = character_at(text_, at);
      if (c.digit < 0) return false;
      at = c.end;
    }
    return character_at(text_, at).digit < 0;
  }

  /// Whether the runs behind the first one are groups of thousands, up to `last`.
  [[nodiscard]] bool are_groups(std::size_t last) const {
    return runs_[0].size() <= 3 && std::all_of(runs_.begin() + 1, runs_.begin() + static_cast<std::ptrdiff_t>(last),
                                               [](const std::string& run) { return run.size() == 3; });
  }

  /// The value with the zeros that a word behind the number stands for: "300K", "30 万", "2 million".
  [[nodiscard]] std::string scaled(std::string value, std::size_t end) const {
    const std::size_t blank = is_digit_blank(character_at(text_, end).code_point) ? character_at(text_, end).end : end;
    const std::string_view rest = text_.substr(blank);
    for (const auto& [word, zeros] : conventions_.scales) {
      if (!rest.starts_with(word)) continue;
      const bool ends =
          !is_ascii_letter(word.back()) || rest.size() == word.size() || !is_letter_at(blank + word.size());
      if (!ends) continue;
      const std::size_t point = value.find('.');
      const std::size_t decimals = point == std::string::npos ? 0 : value.size() - point - 1;
      if (decimals > static_cast<std::size_t>(zeros)) return value;
      if (point != std::string::npos) value.erase(point, 1);
      value.append(static_cast<std::size_t>(zeros) - decimals, '0');
      return without_zeros(std::move(value));
    }
    return value;
  }

  [[nodiscard]] bool is_letter_at(std::size_t at) const {
    return u_isalpha(static_cast<UChar32>(character_at(text_, at).code_point)) != 0;
  }

  /// Whether what stands around it makes it a part of a name or placeholder.
  [[nodiscard]] bool is_name(std::size_t begin, std::size_t end) const {
    const bool has_letter = begin > 0 && is_ascii_letter(text_[begin - 1]);
    const bool has_hyphen = begin > 1 && text_[begin - 1] == '-' && is_ascii_letter(text_[begin - 2]);
    constexpr std::size_t longest_unit = 4;  // "5GB", "10Mbps", "21st"
    std::size_t letters = 0;
    while (letters <= longest_unit && end + letters < text_.size() && is_ascii_letter(text_[end + letters])) ++letters;
    const bool is_placeholder = begin > 0 && text_[begin - 1] == '{';
    return has_letter || has_hyphen || is_placeholder || letters > longest_unit;
  }

  /// The number's value; nothing for what is several numbers.
  [[nodiscard]] std::optional<std::string> value() const {
    if (separators_.empty()) return without_zeros(runs_[0]);
    const bool one_kind = std::ranges::all_of(separators_, [&](char32_t c) { return c == separators_[0]; });
    const bool is_decimal_sign = separators_.size() == 1 && separators_[0] == conventions_.decimal;
    if (one_kind && !is_decimal_sign && are_groups(runs_.size())) return without_zeros(join(runs_, ""));
    const bool has_decimals =
        separators_.back() != separators_[0] &&
        std::all_of(separators_.begin(), separators_.end() - 1, [&](char32_t c) { return c == separators_[0]; });
    // Writers of every language put English decimals, but commas also stand between numbers.
    const bool is_decimal = separators_.size() == 1 && (is_decimal_sign || separators_[0] == '.');
    if (is_decimal || (has_decimals && are_groups(runs_.size() - 1))) {
      const std::vector<std::string> whole{runs_.begin(), runs_.end() - 1};
      return without_zeros(join(whole, "")) + '.' + runs_.back();
    }
    return std::nullopt;
  }

  std::string_view text_;
  const NumberConventions& conventions_;
  std::vector<std::string> runs_;     // of the number that is read, with leading zeros
  std::vector<std::size_t> begins_;   // where they begin
  std::vector<char32_t> separators_;  // between them
};

/// The end of the address that a digit at `at` is a part of, or nothing. `word` is where its word begins.
std::optional<std::size_t> address_end(std::string_view text, std::size_t word, std::size_t at) {
  const std::string_view before = text.substr(word, at - word);
  if (before.find("://") == std::string_view::npos && before.find("www.") == std::string_view::npos) {
    return std::nullopt;
  }
  return std::min(text.find_first_of(" \t\r\n", at), text.size());
}

/// The word that ends at `end` or, forward, begins at `begin`: a run of letters and marks.
ByteRange word_before(std::string_view text, std::size_t end) {
  while (end > 0 && std::string_view{" .,\t\n\r"}.find(text[end - 1]) != std::string_view::npos) --end;
  while (end >= 2 && text.substr(end - 2, 2) == "\xC2\xA0") end -= 2;
  std::size_t begin = end;
  while (begin > 0) {
    std::size_t start = begin - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    if (u_isalpha(static_cast<UChar32>(character_at(text, start).code_point)) == 0) break;
    begin = start;
  }
  return byte_range(begin, end);
}

ByteRange word_behind(std::string_view text, std::size_t begin) {
  while (begin < text.size()) {
    const Character c = character_at(text, begin);
    if (c.code_point != '.' && c.code_point != ',' && !is_digit_blank(c.code_point) && c.code_point != '\n') break;
    begin = c.end;
  }
  std::size_t end = begin;
  while (end < text.size()) {
    const Character c = character_at(text, end);
    if (u_isalpha(static_cast<UChar32>(c.code_point)) == 0) break;
    end = c.end;
  }
  return byte_range(begin, end);
}

/// The month that `word` names. A whole name may have an ending; "mar" begins too many words.
std::optional<std::uint8_t> month_of(const NumberConventions& conventions, std::string_view word) {
  constexpr std::size_t longest_name = 64;
  if (word.size() > longest_name) return std::nullopt;
  const std::string folded = fold_case(word);
  constexpr std::size_t longest_ending = 9;
  for (const auto& [name, month] : conventions.months) {
    if (folded == name) return month;
    const bool is_long = name.size() >= 5 && folded.size() <= name.size() + longest_ending;
    if (is_long && folded.starts_with(name)) return month;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Number> find_numbers(std::string_view text, std::string_view tag) {
  std::vector<Number> numbers;
  NumberReader reader{text, number_conventions(tag)};
  std::size_t word = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (c.code_point == ' ' || c.code_point == '\n' || c.code_point == '\t') word = c.end;
    if (c.digit < 0) {
      at = c.end;
      continue;
    }
    if (const auto end = address_end(text, word, at)) {
      at = *end;
      continue;
    }
    at = reader.read(at, numbers);
  }
  return numbers;
}

std::uint64_t digit_sum(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::uint64_t sum = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    std::size_t first = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    while (first + 1 < at && text[first] == '0') ++first;
    sum += hash_of(text.substr(first, at - first));
  }
  return sum;
}

std::vector<std::uint8_t> find_months(std::string_view text, const std::vector<Number>& numbers, std::string_view tag) {
  const NumberConventions& conventions = number_conventions(tag);
  std::vector<std::uint8_t> months;
  std::set<std::size_t> seen;
  const auto look_at = [&](ByteRange word) {
    if (word.empty() || seen.contains(word.begin)) return;
    const auto month = month_of(conventions, word.of(text));
    if (!month) return;
    seen.insert(word.begin);
    months.push_back(*month);
  };
  for (const Number& number : numbers) {
    const ByteRange before = word_before(text, number.where.begin);
    const ByteRange behind = word_behind(text, number.where.end);
    look_at(before);
    look_at(behind);
    // "13 de mayo de 2021", "1st of May": a short word may stand between.
    constexpr std::size_t longest_link = 3;
    if (!before.empty() && before.size() <= longest_link) look_at(word_before(text, before.begin));
    if (!behind.empty() && behind.size() <= longest_link) {
      const ByteRange next = word_behind(text, behind.end);
      look_at(next);
      if (!next.empty() && next.size() <= longest_link) look_at(word_behind(text, next.end));
    }
  }
  return months;
}

}  // namespace guidepost::locale
