#include "locale/search_text.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "locale/text.hpp"

namespace guidepost::locale {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

bool is_in(std::span<const Range> ranges, char32_t code_point) {
  const auto after = std::ranges::upper_bound(ranges, code_point, {}, &Range::first);
  return after != ranges.begin() && code_point <= (after - 1)->last;
}

constexpr std::array<Range, 14> pairs{{{0x1100, 0x11FF},
                                       {0x2E80, 0x2FDF},
                                       {0x3005, 0x3007},
                                       {0x3031, 0x3035},
                                       {0x303B, 0x303B},
                                       {0x3041, 0x309F},
                                       {0x30A1, 0x30FA},
                                       {0x30FC, 0x31BF},
                                       {0x31F0, 0x31FF},
                                       {0x3400, 0x4DBF},
                                       {0x4E00, 0x9FFF},
                                       {0xA960, 0xA97F},
                                       {0xAC00, 0xD7FF},
                                       {0xF900, 0xFAFF}}};
constexpr char32_t first_supplementary_ideograph = 0x20000;
constexpr char32_t last_supplementary_ideograph = 0x3FFFF;
constexpr std::array<Range, 3> triples{{{0x0E01, 0x0EFF}, {0x1000, 0x109F}, {0x1780, 0x17FF}}};

constexpr std::array<Range, 6> unseen{
    {{0xAD, 0xAD}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2064}, {0x2066, 0x2069}, {0xFEFF, 0xFEFF}}};

/// Diacritics of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic and the stretching tatweel.
constexpr std::array<Range, 19> marks{{{0x300, 0x36F},
                                       {0x483, 0x487},
                                       {0x591, 0x5BD},
                                       {0x5BF, 0x5BF},
                                       {0x5C1, 0x5C2},
                                       {0x5C4, 0x5C5},
                                       {0x5C7, 0x5C7},
                                       {0x610, 0x61A},
                                       {0x640, 0x640},
                                       {0x64B, 0x65F},
                                       {0x670, 0x670},
                                       {0x6D6, 0x6DC},
                                       {0x6DF, 0x6E4},
                                       {0x6E7, 0x6E8},
                                       {0x6EA, 0x6ED},
                                       {0x1AB0, 0x1AFF},
                                       {0x1DC0, 0x1DFF},
                                       {0x20D0, 0x20FF},
                                       {0xFE20, 0xFE2F}}};

struct Spelling {
  char32_t letter;
  std::string_view spelt;
};
constexpr std::array<Spelling, 16> spellings{{{0xDF, "ss"},
                                              {0xE6, "ae"},
                                              {0xF0, "d"},
                                              {0xF8, "o"},
                                              {0xFE, "th"},
                                              {0x111, "d"},
                                              {0x127, "h"},
                                              {0x131, "i"},
                                              {0x142, "l"},
                                              {0x14B, "n"},
                                              {0x153, "oe"},
                                              {0x3C2, "σ"},
                                              {0x629, "ه"},
                                              {0x649, "ي"},
                                              {0x6A9, "ك"},
                                              {0x6CC, "ي"}}};

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

using Form = const icu::Normalizer2* (*)(UErrorCode&);

/// The normalizer of a form, asked for once: ICU looks at a lock each time. None where ICU has no data.
template <Form form>
const icu::Normalizer2* normalizer() {
  static const icu::Normalizer2* const shared = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const found = form(status);
    return U_SUCCESS(status) ? found : nullptr;
  }();
  return shared;
}

template <Form form>
std::string normalized(std::string_view text) {
  const icu::Normalizer2* const shared = normalizer<form>();
  if (shared == nullptr) return std::string{text};
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink{&result, static_cast<std::int32_t>(text.size())};
  shared->normalizeUTF8(0, piece(text), sink, nullptr, status);
  return U_SUCCESS(status) ? result : std::string{text};
}

std::string lower(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink{&result, static_cast<std::int32_t>(text.size())};
  icu::CaseMap::utf8ToLower("", 0, piece(text), sink, nullptr, status);  // "" is the root locale
  return U_SUCCESS(status) ? result : std::string{text};
}

/// `text` with what `map` appends for each code point.
template <typename Map>
std::string mapped(std::string_view text, Map map) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const utf8::Decoded next = utf8::decode(text);
    map(out, next.code_point, text.substr(0, next.size));
    text.remove_prefix(next.size);
  }
  return out;
}

std::string form_of(std::string_view text) {
  return mapped(lower(normalized<&icu::Normalizer2::getNFKCInstance>(text)),
                [](std::string& out, char32_t code_point, std::string_view bytes) {
                  if (!is_in(unseen, code_point)) out += bytes;
                });
}

std::string folded(std::string_view form) {
  const std::string plain =
      mapped(normalized<&icu::Normalizer2::getNFKDInstance>(form),
             [](std::string& out, char32_t code_point, std::string_view bytes) {
               if (is_in(marks, code_point)) return;
               const auto found = std::ranges::lower_bound(spellings, code_point, {}, &Spelling::letter);
               out += found != spellings.end() && found->letter == code_point ? found->spelt : bytes;
             });
  return normalized<&icu::Normalizer2::getNFCInstance>(plain);
}

/// The letters of ASCII, and those from U+00C0 to U+017F, do not change by what stands beside them, as long as that is
/// one of them too. Most words have no others: a table says what `map` makes of each.
template <std::string (*map)(std::string_view)>
std::optional<std::string> map_latin(std::string_view text) {
  constexpr char32_t first = 0xC0;
  constexpr char32_t end = 0x180;
  static const std::vector<std::string> letters = [] {
    std::vector<std::string> all;
    for (char32_t letter = 0; letter < end; ++letter) {
      std::string written;
      utf8::append(written, letter);
      all.push_back(letter < 0x80 || letter >= first ? map(written) : std::string{});
    }
    return all;
  }();
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    char32_t letter = static_cast<unsigned char>(text[at]);
    if (letter >= 0x80) {
      if (letter < 0xC3 || letter > 0xC5 || ++at == text.size()) return std::nullopt;
      letter = (letter & 0x1FU) << 6U | (static_cast<unsigned char>(text[at]) & 0x3FU);
    }
    out += letters[letter];
  }
  return out;
}

}  // namespace

SearchClass search_class(char32_t code_point) {
  if (code_point < 0x80) {
    const bool is_letter = (code_point | 0x20U) >= U'a' && (code_point | 0x20U) <= U'z';
    return is_letter || (code_point >= U'0' && code_point <= U'9') ? SearchClass::word : SearchClass::none;
  }
  if (!is_word_character(code_point)) return SearchClass::none;
  if (is_in(pairs, code_point)) return SearchClass::pair;
  if (code_point >= first_supplementary_ideograph && code_point <= last_supplementary_ideograph)
    return SearchClass::pair;
  return is_in(triples, code_point) ? SearchClass::triple : SearchClass::word;
}

std::string search_form(std::string_view text) {
  if (is_ascii(text)) return text::lower_ascii(text);
  if (auto latin = map_latin<&form_of>(text)) return *std::move(latin);
  return form_of(text);
}

std::string search_fold(std::string_view form) {
  if (is_ascii(form)) return std::string{form};
  if (auto latin = map_latin<&folded>(form)) return *std::move(latin);
  return folded(form);
}

}  // namespace guidepost::locale
