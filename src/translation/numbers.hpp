// Numbers and dates of a text against those of its translation.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/byte_range.hpp"

namespace guidepost::translation {

/// A text and the language that it is in.
struct Words {
  std::string_view text;
  std::string_view tag;
};

/// Numbers that differ. One of the sides may be empty.
struct NumberDifference {
  std::string here;   ///< in the translation, as its writer put it
  std::string there;  ///< in the counterpart
  ByteRange where;    ///< of the number in the translation's text; empty when it is missing
};

/// The first number of one text that the other does not have, in whatever order, notation and language: "1,234.5" is
/// "1 234,5", "05/13/2021" is "13. Mai 2021", "5 PM" is "17:00", "2 million" is "2,000,000". A number may be a word on
/// one side ("two"): one that is only missing or only added counts when no writer would spell it out. Threads: safe.
/// Time: linear where the texts agree.
[[nodiscard]] std::optional<NumberDifference> find_number_difference(const Words& translation,
                                                                     const Words& counterpart);

}  // namespace guidepost::translation
