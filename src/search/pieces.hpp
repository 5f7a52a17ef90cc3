// Texts cut before their characters are looked up: nearly all that they have are words of ASCII and plain ideographs.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/byte_set.hpp"

namespace guidepost::search {

/// What a character beyond ASCII is for the cutting of texts.
enum class Letter : std::uint8_t {
  separator,  ///< surely no part of a run, and nothing of its search form is
  pair,       ///< an ideograph, kana or syllable of three bytes that search form and folding leave as it is
  other,      ///< only the tables of Unicode tell
};
[[nodiscard]] Letter letter_of(char32_t code_point);

enum class Piece : std::uint8_t {
  word,   ///< ASCII letters and digits
  pairs,  ///< characters that are Letter::pair
  mixed,  ///< with characters that are Letter::other
};

/// What stands before the first separator of a text.
struct Stretch {
  std::size_t size = 0;       ///< in bytes
  std::size_t separator = 0;  ///< size of the separator behind it
  bool is_mixed = false;
};
/// `from`: so many bytes are known to be ASCII letters and digits. Time: linear.
[[nodiscard]] Stretch stretch_of(std::string_view text, std::size_t from);

/// Calls `each` with the kind and the text of every piece. The runs of the text's search form are those of its pieces.
/// Time: linear.
template <typename Each>
void for_each_piece(std::string_view text, Each each) {
  static constexpr ByteSet letters{
      [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }};
  static constexpr ByteSet ascii{[](char c) { return static_cast<unsigned char>(c) < 0x80U; }};
  const auto end_of = [](const ByteSet& set, std::string_view part) {
    std::size_t end = 0;
    while (end < part.size() && set.contains(part[end])) ++end;
    return end;
  };
  while (!text.empty()) {
    const std::size_t word = end_of(letters, text);
    const bool is_whole = word == text.size() || ascii.contains(text[word]);
    const Stretch stretch = is_whole ? Stretch{.size = word, .separator = 1} : stretch_of(text, word);
    std::string_view rest = text.substr(0, stretch.size);
    text.remove_prefix(std::min(stretch.size + stretch.separator, text.size()));
    if (is_whole) {
      if (word > 0) each(Piece::word, rest);
      continue;
    }
    if (stretch.is_mixed) {
      each(Piece::mixed, rest);
      continue;
    }
    while (!rest.empty()) {
      const bool is_word = ascii.contains(rest.front());
      const std::size_t end = is_word ? end_of(letters, rest) : ascii.find(rest);
      each(is_word ? Piece::word : Piece::pairs, rest.substr(0, end));
      rest.remove_prefix(end);
    }
  }
}

}  // namespace guidepost::search
