#include "translation/display_text.hpp"

#include "base/utf8.hpp"

namespace guidepost::translation {

std::string display_text(std::string_view text) {
  constexpr std::size_t longest = 500;
  std::string shown;
  bool has_blank = false;
  for (std::size_t at = 0, count = 0; at < text.size();) {
    const std::size_t size = utf8::decode(text.substr(at)).size;
    const bool is_blank = text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r');
    if (!is_blank) {
      if (count >= longest) return shown + "\u2026";
      if (has_blank && !shown.empty()) shown += ' ';
      shown += text.substr(at, size);
      ++count;
    }
    has_blank = is_blank;
    at += size;
  }
  return shown;
}

}  // namespace guidepost::translation
