// Numbers and names of months in text, as the writers of a language put them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"

namespace guidepost::locale {

/// A number in a text.
struct Number {
  ByteRange where;
  std::string value;              ///< "1234.5" for "1,234.5" in English and "1 234,5" in Swedish; no leading zeros
  std::vector<std::string> runs;  ///< its runs of digits, without leading zeros: {"1", "234", "5"}
  bool is_name = false;           ///< a part of a name: "M365", "Q1", "COVID-19", "21Vianet", "{0}"
};

/// The numbers of `text`, in order. Digits of every script count ("٢٠٢١", "２０２１"). '.', ',', an apostrophe and,
/// before three digits, a blank that groups digits join two runs; which of them is the decimal sign, CLDR says for
/// `tag`. What is no number in any language, such as the date "2021.03.11" and the version "1.2.30", is as many numbers
/// as it has runs. Digits of an address ("https://a.b/1") are none. Threads: safe. Time: linear.
[[nodiscard]] std::vector<Number> find_numbers(std::string_view text, std::string_view tag);

/// A sum over the runs of ASCII digits, for a quick look: texts with equal sums have the same runs in some order.
/// Nothing of a language plays a part. Time: linear; allocates nothing.
[[nodiscard]] std::uint64_t digit_sum(std::string_view text);

/// The months that are named beside one of `numbers` (of the same text): 5 for "13. Mai 2021", "May 13", "2021. május",
/// by the names that CLDR has for `tag`, also with an ending ("májusában"), and by the English ones. A name without a
/// number beside it may be another word ("may").
[[nodiscard]] std::vector<std::uint8_t> find_months(std::string_view text, const std::vector<Number>& numbers,
                                                    std::string_view tag);

}  // namespace guidepost::locale
