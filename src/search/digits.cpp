#include "search/digits.hpp"

#include <array>

namespace guidepost::search {
namespace {

constexpr std::uint64_t last_alone = 64;
constexpr std::uint64_t continuing = 27;

char digit(std::uint64_t value) {
  const auto code = static_cast<char>(value + '#');
  return code >= '\\' ? static_cast<char>(code + 1) : code;
}

std::optional<std::uint64_t> value_of(char digit) {
  if (digit < '#' || digit > '~' || digit == '\\') return std::nullopt;
  return static_cast<std::uint64_t>(digit - '#' - (digit > '\\' ? 1 : 0));
}

}  // namespace

char* write_number(char* at, std::uint64_t number) {
  for (; number >= last_alone; number /= continuing) {
    number -= last_alone;
    *at++ = digit(last_alone + number % continuing);
  }
  *at++ = digit(number);
  return at;
}

void append_number(std::string& out, std::uint64_t number) {
  std::array<char, most_digits> digits;
  const char* const end = write_number(digits.data(), number);
  out += std::string_view{digits.data(), end};
}

std::optional<std::uint64_t> take_number(std::string_view& text) {
  constexpr std::uint64_t largest = 1ULL << 40U;
  std::uint64_t number = 0;
  for (std::uint64_t scale = 1; scale < largest; scale *= continuing) {
    if (text.empty()) return std::nullopt;
    const auto value = value_of(text.front());
    if (!value) return std::nullopt;
    text.remove_prefix(1);
    number += *value * scale;
    if (*value < last_alone) return number;
  }
  return std::nullopt;
}

}  // namespace guidepost::search
