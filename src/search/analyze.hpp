// Texts and queries cut into what an index knows: words, and n-grams of scripts without blanks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "locale/search_text.hpp"

namespace guidepost::search {

/// A run of characters of one class.
struct Run {
  locale::SearchClass kind = locale::SearchClass::word;
  std::string_view text;  ///< of the form that was cut
};

/// The runs of a search form, in order; what separates them is left out. The runs view `form`. Time: linear.
[[nodiscard]] std::vector<Run> runs(std::string_view form);

/// How many characters an n-gram of a class has: 2 or 3.
[[nodiscard]] std::size_t gram_size(locale::SearchClass kind);

/// The n-grams of a folded run that overlap, then what is left at its end: of "abcd" in threes "abc", "bcd", "cd", "d".
/// Whoever looks for a shorter string finds it as the beginning of one of them. They view `folded`.
[[nodiscard]] std::vector<std::string_view> grams(std::string_view folded, std::size_t size);

/// Of `count` things `most`, as evenly as can be, the first and the last one among them. REQUIRES: most > 0.
[[nodiscard]] std::vector<std::size_t> evenly(std::size_t count, std::size_t most);

/// The folded runs of a text with a blank before, between and behind them: phrases are found in it as strings.
[[nodiscard]] std::string flat_text(std::string_view text);

}  // namespace guidepost::search
