#include "translation/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "locale/number.hpp"

namespace guidepost::translation {
namespace {

using locale::Number;

/// The numbers of a text that have no partner yet.
using Open = std::vector<const Number*>;

Open all_of(const std::vector<Number>& numbers) {
  Open open;
  for (const Number& number : numbers) open.push_back(&number);
  return open;
}

/// Takes out pairs for which `are_equal` holds, each number once. Both lists are short: what agrees left before.
template <typename Equal>
void cancel(Open& a, Open& b, Equal are_equal) {
  std::erase_if(a, [&](const Number* left) {
    const auto found = std::ranges::find_if(b, [&](const Number* right) { return are_equal(*left, *right); });
    if (found == b.end()) return false;
    b.erase(found);
    return true;
  });
}

/// Takes out numbers with equal keys. In n log n: a text may hold many numbers.
template <typename Key>
void cancel_by(Open& a, Open& b, Key key) {
  const auto less = [&](const Number* left, const Number* right) { return key(*left) < key(*right); };
  const auto only_in = [&](Open from, Open without) {
    std::ranges::stable_sort(from, less);
    std::ranges::stable_sort(without, less);
    Open rest;
    std::ranges::set_difference(from, without, std::back_inserter(rest), less);
    std::ranges::sort(rest, {}, [](const Number* number) { return number->where.begin; });
    return rest;
  };
  Open only_a = only_in(a, b);
  b = only_in(b, a);
  a = std::move(only_a);
}

std::optional<std::uint64_t> whole(const Number& number) {
  std::uint64_t value = 0;
  std::string_view text = number.value;
  if (text.ends_with(".00")) text.remove_suffix(3);  // "18.00" is an hour
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "5 PM" and "17:00".
bool are_one_hour(const Number& a, const Number& b) {
  const auto left = whole(a);
  const auto right = whole(b);
  if (!left || !right) return false;
  const auto [early, late] = std::minmax(*left, *right);
  return (early >= 1 && early < 12 && late == early + 12) || (early == 0 && (late == 12 || late == 24));
}

/// "2 million" and "2,000,000", "10 万" and "100,000": the same digits, thousands apart.
bool differ_by_scale(const Number& a, const Number& b) {
  struct Scaled {
    std::string digits;
    std::ptrdiff_t exponent;
  };
  const auto scaled = [](const Number& number) -> std::optional<Scaled> {
    const std::size_t point = number.value.find('.');
    if (point != std::string::npos && number.value.find('.', point + 1) != std::string::npos) return std::nullopt;
    std::string digits = number.value;
    std::ptrdiff_t exponent = 0;
    if (point != std::string::npos) {
      exponent = static_cast<std::ptrdiff_t>(point) + 1 - static_cast<std::ptrdiff_t>(digits.size());
      digits.erase(point, 1);
    }
    while (digits.size() > 1 && digits.back() == '0') {
      digits.pop_back();
      ++exponent;
    }
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return Scaled{std::move(digits), exponent};
  };
  const auto left = scaled(a);
  const auto right = scaled(b);
  if (!left || !right || left->digits != right->digits) return false;
  return std::abs(left->exponent - right->exponent) >= 3;
}

/// "2/11/18" and "2018. 02. 11."
bool are_one_year(const Number& a, const Number& b) {
  const auto left = whole(a);
  const auto right = whole(b);
  if (!left || !right) return false;
  const auto [brief, full] = std::minmax(*left, *right);
  return brief < 100 && full >= 1900 && full < 2100 && full % 100 == brief;
}

/// Whether writers put the number into words: "twelve", "thirty", "a hundred", "a million".
bool may_be_word(const Number& number, std::uint64_t most) {
  const auto value = whole(number);
  if (!value) return false;
  std::uint64_t rest = *value;
  while (rest >= 10 && rest % 10 == 0) rest /= 10;
  return *value <= most || rest == 1;
}

/// Takes out what "24x7" and "24 hours, 365 days" say: other languages say it without a number.
void drop_round_the_clock(Open& open) {
  const auto is = [](std::uint64_t value) { return [value](const Number* number) { return whole(*number) == value; }; };
  if (std::erase_if(open, is(24)) > 0) std::erase_if(open, is(365));
}

/// Takes out numbers that are parts of names: names may be translated ("FY21", "21Vianet").
void drop_names(Open& open) {
  std::erase_if(open, [](const Number* number) { return number->is_name; });
}

bool is_among(const Number& wanted, const std::vector<Number>& numbers) {
  return std::ranges::any_of(
      numbers, [&](const Number& number) { return number.value == wanted.value || are_one_year(number, wanted); });
}

/// Takes out the minutes of full hours: "6 PM" is "18:00".
void drop_full_hours(Open& open, std::string_view text) {
  std::erase_if(open, [&](const Number* number) { return number->where.of(text) == "00"; });
}

/// Takes out what months explain: "5" where the other text says "May".
void cancel_months(Open& open, const Words& other, const std::vector<Number>& other_numbers) {
  if (open.empty()) return;
  for (const std::uint8_t month : locale::find_months(other.text, other_numbers, other.tag)) {
    const auto found = std::ranges::find_if(open, [&](const Number* number) { return whole(*number) == month; });
    if (found != open.end()) open.erase(found);
  }
}

/// Takes out numbers that the other text has as parts of longer ones: "365 100" may be one number or two.
void cancel_runs(Open& a, Open& b) {
  const auto runs_of = [](const Open& open) {
    std::vector<std::string> runs;
    for (const Number* number : open) runs.insert(runs.end(), number->runs.begin(), number->runs.end());
    std::ranges::sort(runs);
    return runs;
  };
  if (runs_of(a) != runs_of(b)) return;
  a.clear();
  b.clear();
}

/// Keeps what is wrong for sure. Where as many numbers are missing as are added, they were altered. Else one may be
/// repeated, said once for two, or a word.
void drop_what_may_be(Open& added, Open& missing, const std::vector<Number>& here, const std::vector<Number>& there) {
  if (added.size() == missing.size()) return;
  std::erase_if(added, [&](const Number* number) { return is_among(*number, there); });
  std::erase_if(missing, [&](const Number* number) { return is_among(*number, here); });
  if (!added.empty() && !missing.empty()) return;
  constexpr std::uint64_t longest_word_added = 100;  // "ninety-nine"; few write "365" as words
  constexpr std::uint64_t longest_word_missing = 12;
  std::erase_if(added, [](const Number* number) { return may_be_word(*number, longest_word_added); });
  std::erase_if(missing, [](const Number* number) { return may_be_word(*number, longest_word_missing); });
  drop_round_the_clock(missing);
}

}  // namespace

std::optional<NumberDifference> find_number_difference(const Words& translation, const Words& counterpart) {
  if (locale::digit_sum(translation.text) == locale::digit_sum(counterpart.text)) return std::nullopt;
  const std::vector<Number> here = locale::find_numbers(translation.text, translation.tag);
  const std::vector<Number> there = locale::find_numbers(counterpart.text, counterpart.tag);
  Open added = all_of(here);
  Open missing = all_of(there);
  cancel_by(added, missing, [](const Number& number) -> const std::string& { return number.value; });
  cancel_by(added, missing, [](const Number& number) -> const std::vector<std::string>& { return number.runs; });
  constexpr std::size_t most_compared = 50;  // what differs in more places is another text
  if (added.size() > most_compared || missing.size() > most_compared) return std::nullopt;
  cancel_runs(added, missing);
  cancel_months(added, counterpart, there);
  cancel_months(missing, translation, here);
  cancel(added, missing, are_one_hour);
  cancel(added, missing, differ_by_scale);

  cancel(added, missing, are_one_year);
  drop_names(added);
  drop_names(missing);
  drop_full_hours(added, translation.text);
  drop_full_hours(missing, counterpart.text);
  drop_what_may_be(added, missing, here, there);
  if (added.empty() && missing.empty()) return std::nullopt;
  NumberDifference difference;
  if (!added.empty()) {
    difference.where = added.front()->where;
    difference.here = difference.where.of(translation.text);
  }
  if (!missing.empty()) difference.there = missing.front()->where.of(counterpart.text);
  return difference;
}

}  // namespace guidepost::translation
