#include "markdown/escape.hpp"

#include <array>
#include <charconv>
#include <cstdint>

#include "base/byte_set.hpp"
#include "base/utf8.hpp"
#include "markdown/cmark_tree.hpp"

namespace guidepost::markdown {
namespace {

enum class Class : std::uint8_t { plain, drop, escape, marker, check };

/// What each byte needs. `check` begins sequences among which are forbidden code points.
constexpr std::array<Class, 256> make_classes() {
  std::array<Class, 256> classes{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) classes[byte] = Class::drop;
  for (const char kept : {'\t', '\n', '\r'}) classes[static_cast<unsigned char>(kept)] = Class::plain;
  classes[0x7F] = Class::drop;
  for (const char escaped : {'&', '<', '>', '"'}) classes[static_cast<unsigned char>(escaped)] = Class::escape;
  for (const char marker : {'!', ':'}) classes[static_cast<unsigned char>(marker)] = Class::marker;
  classes[0xC2] = Class::check;
  for (std::size_t byte = 0xEF; byte <= 0xF4; ++byte) classes[byte] = Class::check;
  // Never part of UTF-8; cmark-gfm makes the bytes FE and FF of `&#xFFFE;` and `&#xFFFF;`.
  for (std::size_t byte = 0xF5; byte <= 0xFF; ++byte) classes[byte] = Class::drop;
  return classes;
}
constexpr std::array classes = make_classes();
/// The bytes that text cannot hold as they are; code may hold what begins a marker.
constexpr ByteSet special_in_text{[](char c) { return classes[static_cast<unsigned char>(c)] != Class::plain; }};
constexpr ByteSet special_in_code{
    [](char c) { return special_in_text.contains(c) && classes[static_cast<unsigned char>(c)] != Class::marker; }};

bool is_forbidden(char32_t code_point) {
  return (code_point >= 0x80 && code_point < 0xA0) || (code_point >= 0xFDD0 && code_point <= 0xFDEF) ||
         (code_point & 0xFFFEU) == 0xFFFEU;
}

/// What HTML's parser takes the references `&#128;` to `&#159;` for: Windows-1252. `&#150;` is a dash for its writer.
constexpr std::array<std::string_view, 32> windows_1252{"€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š",
                                                        "‹", "Œ", "",  "Ž", "",  "",  "‘", "’", "“", "”", "•",
                                                        "–", "—", "˜", "™", "š", "›", "œ", "",  "ž", "Ÿ"};

/// What stands for a forbidden code point, and the code point's size; 0 when the first one of `text` is allowed.
struct Replacement {
  std::size_t size = 0;
  std::string_view text;
};
Replacement replacement_of(std::string_view text) {
  const utf8::Decoded decoded = utf8::decode(text);
  if (!decoded.valid || !is_forbidden(decoded.code_point)) return {};
  if (decoded.code_point >= 0xA0) return {decoded.size, {}};
  return {decoded.size, windows_1252[decoded.code_point - 0x80]};
}

std::string_view reference_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    default:
      return "&quot;";
  }
}

enum class Markers : std::uint8_t { keep, hide };

/// Whether the '!' or ':' at `text[at]` completes dialect markup. `pending` bytes before it are not in `html` yet.
bool completes_marker(const std::string& html, std::string_view text, std::size_t at, std::size_t pending) {
  const auto before = [&](std::size_t count) {
    if (count <= pending) return text[at - count];
    const std::size_t written = count - pending;
    return written <= html.size() ? html[html.size() - written] : '\0';
  };
  return text[at] == '!' ? before(1) == '[' : before(1) == ':' && before(2) == ':';
}

template <Markers markers>
void append(std::string& html, std::string_view text) {
  std::size_t done = 0;
  const auto flush = [&](std::size_t end, std::size_t skip) {
    html.append(text, done, end - done);
    done = end + skip;
  };
  constexpr const ByteSet& special = markers == Markers::hide ? special_in_text : special_in_code;
  for (std::size_t i = special.find(text); i < text.size(); i = special.find(text, i + 1)) {
    const Class byte_class = classes[static_cast<unsigned char>(text[i])];
    if (byte_class == Class::drop) {
      flush(i, 1);
    } else if (byte_class == Class::escape) {
      flush(i, 1);
      html += reference_of(text[i]);
    } else if (byte_class == Class::check) {
      if (const Replacement replacement = replacement_of(text.substr(i)); replacement.size != 0) {
        flush(i, replacement.size);
        html += replacement.text;
        i += replacement.size - 1;
      }
    } else if (completes_marker(html, text, i, i - done)) {
      flush(i, 1);
      html += text[i] == '!' ? "&#33;" : "&#58;";
    }
  }
  flush(text.size(), 0);
}

/// The code point of "#8211" or "#x2013", 0 when it is none; HTML's table for 0x80 to 0x9F is left to the caller.
char32_t numeric_reference(std::string_view name) {
  name.remove_prefix(1);
  const bool hexadecimal = !name.empty() && (name.front() == 'x' || name.front() == 'X');
  if (hexadecimal) name.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value, hexadecimal ? 16 : 10);
  if (name.empty() || error != std::errc{} || end != name.data() + name.size()) return 0;
  return value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ? U'\uFFFD' : static_cast<char32_t>(value);
}

/// A named reference, by the parser that knows all 2,231 of them.
std::string named_reference(std::string_view reference) {
  const NodePtr tree = parse_tree(reference);
  const cmark_node* paragraph = tree->first_child;
  if (paragraph == nullptr || paragraph->first_child == nullptr) return std::string{reference};
  return std::string{literal(*paragraph->first_child)};
}

void append_reference(std::string& out, std::string_view reference) {
  const std::string_view name = reference.substr(1, reference.size() - 2);
  if (name == "amp") {
    out += '&';
  } else if (name == "lt") {
    out += '<';
  } else if (name == "gt") {
    out += '>';
  } else if (name == "quot") {
    out += '"';
  } else if (name == "nbsp") {
    out += "\u00A0";
  } else if (!name.starts_with('#')) {
    out += named_reference(reference);
  } else if (const char32_t code_point = numeric_reference(name); code_point != 0) {
    utf8::append(out, code_point);
  } else {
    out += reference;
  }
}

bool is_reference_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
}

}  // namespace

void append_text(std::string& html, std::string_view text) {
  append<Markers::hide>(html, text);
}

void append_code(std::string& html, std::string_view text) {
  append<Markers::keep>(html, text);
}

void append_attribute(std::string& html, std::string_view name, std::string_view value) {
  html += ' ';
  html += name;
  html += "=\"";
  append<Markers::hide>(html, value);
  html += '"';
}

bool has_invalid_bytes(std::string_view text) {
  return text.find('\xFE') != std::string_view::npos || text.find('\xFF') != std::string_view::npos;
}

void drop_invalid_bytes(std::string& text) {
  std::erase_if(text, [](char c) { return c == '\xFE' || c == '\xFF'; });
}

std::string decode_references(std::string_view text) {
  constexpr std::size_t longest = 34;  // "&CounterClockwiseContourIntegral;" and some
  std::string out;
  out.reserve(text.size());
  while (true) {
    const std::size_t at = text.find('&');
    out += text.substr(0, at);
    if (at == std::string_view::npos) return out;
    text.remove_prefix(at);
    std::size_t end = 1;
    while (end < text.size() && end < longest && is_reference_character(text[end])) ++end;
    if (end > 1 && end < text.size() && text[end] == ';') {
      append_reference(out, text.substr(0, end + 1));
      text.remove_prefix(end + 1);
    } else {
      out += '&';
      text.remove_prefix(1);
    }
  }
}

}  // namespace guidepost::markdown
