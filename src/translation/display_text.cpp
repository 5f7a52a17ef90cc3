#include "translation/display_text.hpp"

#include "base/utf8.hpp"

namespace guidepost::translation {

std::string display_text(std::string_view text) {
  constexpr std::size_t longest = 500;
  std::string shown;
  bool has_blank = false;
  for (std::size_t at = 0, count = 0; at < text.size();) {
    const bool is_ascii = static_cast<unsigned char>(text[at]) < 0x80;
    const std::size_t size = is_ascii ? 1 : utf8::decode(text.substr(at)).size;
    const bool is_blank = text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r');
    if (!is_blank) {
      if (count >= longest) return shown + "\u2026";
      if (has_blank && !shown.empty()) shown += ' ';
      shown.append(text, at, size);
      ++count;
    }
    has_blank = is_blank;
    at += size;
  }
  return shown;
}

}  // namespace guidepost::translation
