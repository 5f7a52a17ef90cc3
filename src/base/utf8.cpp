#include "base/utf8.hpp"

#include <cstring>

namespace guidepost::utf8 {
namespace {

/// The first byte from `at` on that is not ASCII, or the end: eight bytes at a time, because most text is ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  for (std::uint64_t block = 0; at + sizeof block <= text.size(); at += sizeof block) {
    std::memcpy(&block, text.data() + at, sizeof block);
    if ((block & high_bits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80U) ++at;
  return at;
}

}  // namespace

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    at += static_cast<unsigned char>(text[at]) < 0x80U ? 1 : decode(text.substr(at)).size;
  }
  return count;
}

Decoded decode(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const auto continues = [&](std::size_t at) { return (byte(at) & 0xC0U) == 0x80U; };
  const auto bits = [&](std::size_t at) { return char32_t{byte(at)} & 0x3FU; };
  const char32_t lead = byte(0);
  if (lead < 0x80U) return {.code_point = lead, .size = 1, .valid = true};

  // Length by length, without a loop: half of the texts are in other alphabets than ASCII.
  if ((lead & 0xE0U) == 0xC0U) {
    if (lead < 0xC2U || text.size() < 2 || !continues(1)) return {};
    return {.code_point = (lead & 0x1FU) << 6U | bits(1), .size = 2, .valid = true};
  }
  if ((lead & 0xF0U) == 0xE0U) {
    if (text.size() < 3 || !continues(1) || !continues(2)) return {};
    const char32_t value = (lead & 0x0FU) << 12U | bits(1) << 6U | bits(2);
    if (value < 0x800 || (value >= 0xD800 && value <= 0xDFFF)) return {};
    return {.code_point = value, .size = 3, .valid = true};
  }
  if ((lead & 0xF8U) == 0xF0U) {
    if (text.size() < 4 || !continues(1) || !continues(2) || !continues(3)) return {};
    const char32_t value = (lead & 0x07U) << 18U | bits(1) << 12U | bits(2) << 6U | bits(3);
    if (value < 0x10000 || value > 0x10FFFF) return {};
    return {.code_point = value, .size = 4, .valid = true};
  }
  return {};
}

std::optional<std::size_t> find_invalid(std::string_view text, std::size_t from) {
  std::size_t at = from;
  while (at < text.size()) {
    at = skip_ascii(text, at);
    while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80U) {
      const Decoded next = decode(text.substr(at));
      if (!next.valid) return at;
      at += next.size;
    }
  }
  return std::nullopt;
}

void append(std::string& out, char32_t code_point) {
  const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  const auto value = static_cast<std::uint32_t>(code_point);
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0U | (value >> 6U));
    put(0x80U | (value & 0x3FU));
  } else if (value < 0x10000) {
    put(0xE0U | (value >> 12U));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  } else {
    put(0xF0U | (value >> 18U));
    put(0x80U | ((value >> 12U) & 0x3FU));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  }
}

}  // namespace guidepost::utf8
