#include "markdown/flanking.hpp"

#include "base/utf8.hpp"
#include "locale/text.hpp"

namespace guidepost::markdown {
namespace {

Neighbour neighbour_of(char32_t code_point) {
  if (locale::is_unicode_whitespace(code_point)) return Neighbour::white;
  if (locale::is_cjk(code_point)) return Neighbour::cjk;
  return locale::is_unicode_punctuation(code_point) ? Neighbour::punctuation : Neighbour::other;
}

bool is_ideographic_selector(char32_t code_point) {
  return code_point >= 0xE0100 && code_point <= 0xE01EF;
}

/// U+FE00 to U+FE0E; U+FE0F makes an emoji.
bool is_variation_selector(char32_t code_point) {
  return code_point >= 0xFE00 && code_point <= 0xFE0E;
}

/// Quotation marks whose fullwidth form U+FE01 selects.
bool is_ambiguous_quote(char32_t code_point) {
  return code_point == U'\u2018' || code_point == U'\u2019' || code_point == U'\u201C' || code_point == U'\u201D';
}

char32_t code_point_before(std::string_view text, std::size_t at) {
  return utf8::decode(text.substr(previous_code_point(text, at))).code_point;
}

}  // namespace

std::size_t previous_code_point(std::string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return begin;
}

Neighbour neighbour_before(std::string_view text, std::size_t at) {
  if (at == 0) return Neighbour::white;
  const char32_t last = code_point_before(text, at);
  if (is_ideographic_selector(last)) return Neighbour::cjk;
  const std::size_t selector = previous_code_point(text, at);
  if (!is_variation_selector(last) || selector == 0) return neighbour_of(last);
  const char32_t base = code_point_before(text, selector);
  if (is_ambiguous_quote(base) && last == 0xFE01) return Neighbour::cjk;
  const Neighbour found = neighbour_of(base);
  return found == Neighbour::white ? Neighbour::other : found;  // a selector after a blank is a character of its own
}

Neighbour neighbour_behind(std::string_view text, std::size_t at) {
  return at >= text.size() ? Neighbour::white : neighbour_of(utf8::decode(text.substr(at)).code_point);
}

Flanking flanking(Neighbour before, Neighbour behind) {
  const auto is_side = [](Neighbour inner, Neighbour outer) {
    return inner != Neighbour::white && (inner != Neighbour::punctuation || outer != Neighbour::other);
  };
  return {.left = is_side(behind, before), .right = is_side(before, behind)};
}

}  // namespace guidepost::markdown
