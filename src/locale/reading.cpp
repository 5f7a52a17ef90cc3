#include "locale/reading.hpp"

#include <algorithm>
#include <cstring>

#include "locale/tag.hpp"

namespace guidepost::locale {
namespace {

/// The lowest bit of each byte of a word.
constexpr std::uint64_t lowest = 0x0101010101010101;

/// The lowest bit of each byte whose bit `n` is set.
std::uint64_t bit(std::uint64_t word, unsigned n) {
  return (word >> n) & lowest;
}

/// Bytes that begin a character: all but 10xxxxxx.
std::uint64_t beginnings(std::uint64_t word) {
  return lowest & ~(bit(word, 7) & ~bit(word, 6));
}

/// Bytes from 0xE3 on, 111xxxxx but 11100000 to 11100010: they begin what stands at U+3000 and above.
std::uint64_t wide_beginnings(std::uint64_t word) {
  const std::uint64_t long_form = bit(word, 7) & bit(word, 6) & bit(word, 5);
  return long_form & (bit(word, 4) | bit(word, 3) | bit(word, 2) | (bit(word, 1) & bit(word, 0)));
}

/// How many of the lowest bits are set; processors may lack an instruction for it.
unsigned count(std::uint64_t bits) {
  return static_cast<unsigned>((bits * lowest) >> 56U);
}

struct Speed {
  double letters;  ///< in a minute
  double wide;
};

Speed speed_of(std::string_view language) {
  if (language == "ja") return {950, 357};
  if (language == "ar") return {612, 255};
  if (language == "he") return {833, 255};
  return {950, 255};
}

}  // namespace

CharacterCount count_characters(std::string_view text) {
  std::uint32_t all = 0;
  std::uint32_t wide = 0;
  const auto add = [&](std::uint64_t word) {
    all += count(beginnings(word));
    wide += count(wide_beginnings(word));
  };
  std::uint64_t word = 0;
  for (; text.size() >= sizeof word; text.remove_prefix(sizeof word)) {
    std::memcpy(&word, text.data(), sizeof word);
    if ((word & (lowest << 7U)) == 0) {  // ASCII
      all += sizeof word;
    } else {
      add(word);
    }
  }
  word = lowest << 7U;  // bytes that begin nothing
  if (!text.empty()) std::memcpy(&word, text.data(), text.size());
  add(word);
  return {.letters = all - wide, .wide = wide};
}

unsigned reading_minutes(CharacterCount text, std::string_view tag) {
  const Speed speed = speed_of(language_of(tag));
  const double minutes = text.letters / speed.letters + text.wide / speed.wide;
  return std::max(1U, static_cast<unsigned>(minutes + 0.5));
}

}  // namespace guidepost::locale
