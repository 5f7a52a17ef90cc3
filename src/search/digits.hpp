// Numbers as text that stands in a string of a script as it is: one character below 64, two below 1792.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace guidepost::search {

inline constexpr std::size_t most_digits = 14;  ///< of 64 bits
/// Puts the digits of a number, at most `most_digits`, to `at`. Returns their end.
char* write_number(char* at, std::uint64_t number);
/// Appends a number. The digits are the 91 printable ASCII characters from '#' on without the backslash. One below 64
/// is the number itself. One from 64 on says: 64, and the digit less 64, and 27 times the number that follows.
void append_number(std::string& out, std::uint64_t number);

/// Takes a number from the front of `text`; nothing when there is none.
[[nodiscard]] std::optional<std::uint64_t> take_number(std::string_view& text);

}  // namespace guidepost::search
