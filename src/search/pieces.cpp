#include "search/pieces.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "locale/search_text.hpp"

namespace guidepost::search {
namespace {

struct Range {
  char32_t first;
  char32_t last;
  Letter letter;
};

constexpr std::array<Range, 23> ranges{{{0xA0, 0xA7, Letter::separator},      // no-break space to section sign
                                        {0xA9, 0xA9, Letter::separator},      // copyright
                                        {0xAB, 0xAC, Letter::separator},      // guillemet, not sign
                                        {0xAE, 0xAE, Letter::separator},      // registered
                                        {0xB0, 0xB1, Letter::separator},      // degree, plus-minus
                                        {0xB6, 0xB7, Letter::separator},      // pilcrow, middle dot
                                        {0xBB, 0xBB, Letter::separator},      // guillemet
                                        {0xD7, 0xD7, Letter::separator},      // times
                                        {0x2010, 0x2016, Letter::separator},  // dashes
                                        {0x2018, 0x2023, Letter::separator},  // quotation marks, daggers, bullets
                                        {0x2026, 0x2026, Letter::separator},  // ellipsis
                                        {0x2190, 0x21FF, Letter::separator},  // arrows
                                        {0x3000, 0x3003, Letter::separator},  // ideographic space, comma, full stop
                                        {0x3008, 0x3011, Letter::separator},  // brackets
                                        {0x3041, 0x3096, Letter::pair},       // Hiragana
                                        {0x30A1, 0x30FA, Letter::pair},       // Katakana
                                        {0x30FC, 0x30FC, Letter::pair},       // its long vowel
                                        {0x3400, 0x4DBF, Letter::pair},       // ideographs
                                        {0x4E00, 0x9FFF, Letter::pair},      {0xAC00, 0xD7A3, Letter::pair},  // Hangul
                                        {0xFF01, 0xFF0F, Letter::separator},  // full-width punctuation
                                        {0xFF1A, 0xFF20, Letter::separator}, {0xFF5B, 0xFF5E, Letter::separator}}};

/// A letter of ASCII is none of the others, but no separator either.
Letter ascii_letter_of(char32_t code_point) {
  return locale::search_class(code_point) == locale::SearchClass::none ? Letter::separator : Letter::pair;
}

/// Whether one of the ideographs that nearly all are, U+5000 to U+9FFF, stands at `text[at]`.
bool has_usual_ideograph(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  return at + 3 <= text.size() && byte(0) >= 0xE5U && byte(0) <= 0xE9U && (byte(1) & 0xC0U) == 0x80U &&
         (byte(2) & 0xC0U) == 0x80U;
}

}  // namespace

Letter letter_of(char32_t code_point) {
  if (code_point >= 0x4E00 && code_point <= 0x9FFF) return Letter::pair;
  const auto after = std::ranges::upper_bound(ranges, code_point, {}, &Range::first);
  return after != ranges.begin() && code_point <= (after - 1)->last ? (after - 1)->letter : Letter::other;
}

Stretch stretch_of(std::string_view text, std::size_t from) {
  Stretch stretch{.size = from};
  while (stretch.size < text.size()) {
    if (has_usual_ideograph(text, stretch.size)) {
      stretch.size += 3;
      continue;
    }
    const utf8::Decoded next = utf8::decode(text.substr(stretch.size));
    const Letter letter = next.code_point < 0x80 ? ascii_letter_of(next.code_point) : letter_of(next.code_point);
    if (letter == Letter::separator) {
      stretch.separator = next.size;
      break;
    }
    stretch.is_mixed = stretch.is_mixed || letter == Letter::other;
    stretch.size += next.size;
  }
  return stretch;
}

}  // namespace guidepost::search
