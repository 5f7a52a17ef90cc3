// UTF-8 as bytes: decoding, counting, validation. Character properties are locale/'s business.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace guidepost::utf8 {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Number of code points; each invalid byte counts as one.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

struct Decoded {
  char32_t code_point = 0xFFFD;  ///< U+FFFD for an invalid sequence
  std::size_t size = 1;          ///< bytes consumed, at least 1
  bool valid = false;
};
/// Decodes the code point that starts at `text[0]`. REQUIRES: text is not empty. Rejects overlong forms, surrogates
/// and values above U+10FFFF.
[[nodiscard]] Decoded decode(std::string_view text);

/// Offset of the first byte that is not part of a valid sequence, or nothing.
[[nodiscard]] std::optional<std::size_t> find_invalid(std::string_view text, std::size_t from = 0);

void append(std::string& out, char32_t code_point);

}  // namespace guidepost::utf8
