#include "render/json_string.hpp"

#include <fmt/format.h>

namespace guidepost::render {

void append_json_string(std::string& out, std::string_view text) {
  constexpr std::string_view line_end = "\xe2\x80\xa8";       // U+2028
  constexpr std::string_view paragraph_end = "\xe2\x80\xa9";  // U+2029
  out += '"';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const std::string_view character = text.substr(i, 3);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == '<' || c == '>' || c == '&' || c == 0x7f) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else if (character == line_end || character == paragraph_end) {
      out += character == line_end ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace guidepost::render
