#include "locale/text.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstdint>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace guidepost::locale {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

UChar32 icu_char(char32_t code_point) {
  return static_cast<UChar32>(code_point);
}

bool has_category(char32_t code_point, std::uint32_t mask) {
  return (U_GET_GC_MASK(icu_char(code_point)) & mask) != 0;
}

/// The slug's alphabet: what Ruby's \p{Word} and github-slugger 2.0 keep, and '-'. Equal to github-slugger for every
/// code point of its Unicode version (13).
bool stays_in_slug(char32_t code_point) {
  if (code_point == U'-') return true;
  constexpr std::uint32_t kept = U_GC_M_MASK | U_GC_ND_MASK | U_GC_PC_MASK;
  return has_category(code_point, kept) || u_hasBinaryProperty(icu_char(code_point), UCHAR_ALPHABETIC) != 0;
}

std::string lower(std::string_view text) {
  if (is_ascii(text)) return text::lower_ascii(text);
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink{&result, static_cast<std::int32_t>(text.size())};
  icu::CaseMap::utf8ToLower("", 0, piece(text), sink, nullptr,
                            status);  // "" is the root locale, null the environment's
  return U_SUCCESS(status) ? result : std::string{text};
}

constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t emoji_variation_selector = 0xFE0F;

bool is_invisible(char32_t code_point) {
  if (code_point == soft_hyphen) return false;  // terminals draw it
  constexpr std::uint32_t none =
      U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  if (has_category(code_point, none)) return true;
  // Vowels and final consonants of decomposed Hangul are drawn into the syllable of the leading consonant.
  const std::int32_t syllable = u_getIntPropertyValue(icu_char(code_point), UCHAR_HANGUL_SYLLABLE_TYPE);
  return syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO;
}

bool is_emoji(char32_t code_point) {
  if (code_point < 0x80) return false;  // '#', '*' and digits become emoji only in keycap sequences
  return u_hasBinaryProperty(icu_char(code_point), UCHAR_EXTENDED_PICTOGRAPHIC) != 0 ||
         u_hasBinaryProperty(icu_char(code_point), UCHAR_EMOJI_MODIFIER) != 0;
}

/// Columns of one code point that stands alone.
std::size_t own_width(char32_t code_point) {
  if (code_point == U'\t' || (code_point >= 0x20 && code_point < 0x7F)) return 1;
  if (is_invisible(code_point)) return 0;
  const std::int32_t width = u_getIntPropertyValue(icu_char(code_point), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string{text};
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || nfc->isNormalizedUTF8(piece(text), status) != 0) return std::string{text};
  std::string result;
  icu::StringByteSink<std::string> sink{&result, static_cast<std::int32_t>(text.size())};
  nfc->normalizeUTF8(0, piece(text), sink, nullptr, status);
  return U_SUCCESS(status) ? result : std::string{text};
}

std::string fold_case(std::string_view text) {
  if (is_ascii(text)) return text::lower_ascii(text);
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink{&result, static_cast<std::int32_t>(text.size())};
  icu::CaseMap::utf8Fold(U_FOLD_CASE_DEFAULT, piece(text), sink, nullptr, status);
  return U_SUCCESS(status) ? result : std::string{text};
}

std::string github_slug(std::string_view text) {
  const std::string lowered = lower(text);
  std::string slug;
  slug.reserve(lowered.size());
  for (std::string_view rest = lowered; !rest.empty();) {
    const utf8::Decoded next = utf8::decode(rest);
    if (next.code_point == U' ') {
      slug += '-';
    } else if (next.valid && stays_in_slug(next.code_point)) {
      slug += rest.substr(0, next.size);
    }
    rest.remove_prefix(next.size);
  }
  return slug;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  std::size_t last = 0;  // columns of the last visible character
  bool joined = false;   // after an emoji and a joiner: the next emoji is drawn into it
  bool after_emoji = false;
  while (!text.empty()) {
    if (text.front() >= ' ' && text.front() < '\x7F') {
      text.remove_prefix(1);
      ++width, last = 1;
      joined = after_emoji = false;
      continue;
    }
    const utf8::Decoded next = utf8::decode(text);
    text.remove_prefix(next.size);
    const char32_t c = next.code_point;
    if (c == emoji_variation_selector && after_emoji && last == 1) {
      ++width, last = 2;
    } else if (c == zero_width_joiner) {
      joined = after_emoji;
    } else if (is_emoji(c) &&
               (joined || (after_emoji && u_hasBinaryProperty(icu_char(c), UCHAR_EMOJI_MODIFIER) != 0))) {
      joined = false;
    } else if (const std::size_t own = own_width(c); own > 0) {
      width += own, last = own;
      joined = false;
      after_emoji = is_emoji(c);
    }
  }
  return width;
}

bool is_unicode_whitespace(char32_t code_point) {
  if (code_point < 0x80) return code_point == U' ' || (code_point >= 0x09 && code_point <= 0x0D && code_point != 0x0B);
  return u_charType(icu_char(code_point)) == U_SPACE_SEPARATOR;
}

bool is_unicode_punctuation(char32_t code_point) {
  if (code_point < 0x80) {
    const auto in = [=](char32_t first, char32_t last) { return code_point >= first && code_point <= last; };
    return in(U'!', U'/') || in(U':', U'@') || in(U'[', U'`') || in(U'{', U'~');
  }
  return has_category(code_point, U_GC_P_MASK | U_GC_S_MASK);
}

bool is_cjk(char32_t code_point) {
  if (code_point < 0x1100) return false;
  const UChar32 c = icu_char(code_point);
  const std::int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  if (width == U_EA_FULLWIDTH || width == U_EA_HALFWIDTH) return true;
  if (width == U_EA_WIDE) return u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION) == 0;
  return u_getIntPropertyValue(c, UCHAR_SCRIPT) == USCRIPT_HANGUL;
}

bool is_word_character(char32_t code_point) {
  return has_category(code_point, U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK);
}

}  // namespace guidepost::locale
