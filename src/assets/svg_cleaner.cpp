#include "assets/svg_cleaner.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>

#include "assets/xml_scanner.hpp"
#include "base/text.hpp"

namespace guidepost::assets {
namespace {

using Kind = XmlToken::Kind;

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::any_of(names, [&](std::string_view one) { return text::equal_ignoring_ascii_case(name, one); });
}

std::string_view local_name(std::string_view name) {
  return name.substr(name.rfind(':') + 1);
}

/// A value as a browser compares it: references to characters resolved, blanks and controls left out, in lower case.
/// Nothing for a reference that only the file itself could define.
std::optional<std::string> plain(std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size(); ++at) {
    char32_t c = static_cast<unsigned char>(value[at]);
    if (value[at] == '&') {
      const std::size_t end = value.find(';', at);
      if (end == std::string_view::npos) return std::nullopt;
      const std::string_view name = value.substr(at + 1, end - at - 1);
      at = end;
      if (name == "amp" || name == "quot" || name == "apos" || name == "lt" || name == "gt") {
        out += '&';
        continue;
      }
      const bool is_hex = name.starts_with("#x");
      std::uint32_t code = 0;
      const std::string_view digits = name.substr(std::min(name.size(), is_hex ? std::size_t{2} : std::size_t{1}));
      const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, is_hex ? 16 : 10);
      if (!name.starts_with('#') || error != std::errc{} || stop != digits.data() + digits.size()) return std::nullopt;
      c = code;
      if (c > 0x7F) {
        out += '?';  // no letter of a scheme
        continue;
      }
    }
    if (c > ' ') out += static_cast<char>(c);
  }
  return text::lower_ascii(out);
}

/// An address that a browser shows or follows without running anything: of the page or the web, or a picture.
bool is_harmless_address(std::string_view written) {
  constexpr std::array<std::string_view, 8> harmless{
      "http:", "https:", "mailto:", "#", "data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"};
  const auto address = plain(written);
  if (!address) return false;
  const auto begins = [&](std::string_view start) { return address->starts_with(start); };
  if (std::ranges::any_of(harmless, begins)) return true;
  return address->substr(0, address->find_first_of("/?#")).find(':') == std::string::npos;
}

bool is_harmless(const XmlAttribute& attribute, std::string_view element) {
  constexpr std::array<std::string_view, 7> addresses{"href",   "src",        "action", "formaction",
                                                      "poster", "background", "base"};
  constexpr std::array<std::string_view, 3> images{"image", "feImage", "img"};
  const std::string_view name = local_name(attribute.name);
  if (text::starts_with_ignoring_ascii_case(name, "on") || text::equal_ignoring_ascii_case(name, "srcdoc"))
    return false;
  if (!is_one_of(name, addresses) || is_harmless_address(attribute.value)) return true;
  // A picture in a picture runs nothing, whatever it is.
  return is_one_of(local_name(element), images) && plain(attribute.value).value_or("").starts_with("data:image/");
}

bool is_harmless(const XmlToken& element) {
  constexpr std::array<std::string_view, 14> dropped{"script",   "handler", "listener", "iframe", "frame",
                                                     "frameset", "embed",   "object",   "applet", "meta",
                                                     "base",     "link",    "portal",   "form"};
  constexpr std::array<std::string_view, 4> animations{"animate", "animatetransform", "animatemotion", "set"};
  if (is_one_of(element.local_name(), dropped)) return false;
  if (!is_one_of(element.local_name(), animations)) return true;
  return std::ranges::none_of(element.attributes, [](const XmlAttribute& attribute) {
    if (attribute.name != "attributeName") return false;
    const auto target = plain(attribute.value);
    return !target || local_name(*target) == "href" || local_name(*target).starts_with("on");
  });
}

/// A document type without an internal subset, or with one that only names addresses, as drawing programs write them:
/// `<!ENTITY ns_svg "http://www.w3.org/2000/svg">`.
bool is_harmless_type(std::string_view declaration) {
  const std::size_t open = declaration.find('[');
  if (open == std::string_view::npos) return true;
  std::string_view rest = text::trim(declaration.substr(open + 1));
  while (!rest.starts_with(']')) {
    const std::size_t quote = rest.find('"');
    const std::size_t end = rest.find('>');
    if (!rest.starts_with("<!ENTITY ") || quote > end || rest.substr(0, quote).find('%') != rest.npos) return false;
    const std::size_t close = rest.find('"', quote + 1);
    if (close == rest.npos) return false;
    const std::string_view value = rest.substr(quote + 1, close - quote - 1);
    const bool is_address = value.starts_with("http://") || value.starts_with("https://");
    if (!is_address || value.find_first_of("<>&%'") != value.npos || !rest.substr(close + 1).starts_with('>'))
      return false;
    rest = text::trim(rest.substr(close + 2));
  }
  return true;
}

/// `<?xml version="1.0" encoding="UTF-8"?>`, or another coding whose ASCII is ASCII.
bool is_harmless_instruction(const XmlToken& instruction) {
  if (instruction.name == "xml-stylesheet") return false;
  if (instruction.name != "xml") return true;
  const std::string source = text::lower_ascii(instruction.source);
  const std::size_t encoding = source.find("encoding");
  if (encoding == std::string::npos) return true;
  constexpr std::array<std::string_view, 4> known{"utf-8", "us-ascii", "iso-8859-1", "windows-1252"};
  const std::string_view rest = std::string_view{source}.substr(encoding + 8);
  const std::size_t value = rest.find_first_not_of(" \t\r\n=\"'");
  if (value == rest.npos) return false;
  return is_one_of(rest.substr(value, rest.find_first_of("\"' ?", value) - value), known);
}

class Cleaner {
 public:
  explicit Cleaner(std::string_view text) : scanner_{text} { cleaned_.text.reserve(text.size()); }

  CleanedSvg run() {
    for (XmlToken token = scanner_.next(); token.kind != Kind::end_of_text; token = scanner_.next()) take(token);
    return std::move(cleaned_);
  }

 private:
  void take(const XmlToken& token) {
    if (token.kind == Kind::malformed) return drop("what no browser reads");
    if (inside_dropped_ > 0) {
      if (token.kind == Kind::start && !token.is_empty) ++inside_dropped_;
      if (token.kind == Kind::end) --inside_dropped_;
      return;
    }
    if (token.kind == Kind::start) return take_start(token);
    if (token.kind == Kind::instruction && !is_harmless_instruction(token))
      return drop(fmt::format("<?{}?>", token.name));
    if (token.kind == Kind::declaration && !is_harmless_type(token.source)) return drop("<!DOCTYPE>");
    cleaned_.text += token.source;
  }

  void take_start(const XmlToken& token) {
    if (!is_harmless(token)) {
      drop(fmt::format("<{}>", token.name));
      if (!token.is_empty) ++inside_dropped_;
      return;
    }
    const char* done = token.source.data();
    for (const XmlAttribute& attribute : token.attributes) {
      if (is_harmless(attribute, token.name)) continue;
      drop(std::string{attribute.name});
      cleaned_.text.append(done, attribute.source.data());
      done = attribute.source.data() + attribute.source.size();
    }
    cleaned_.text.append(done, token.source.data() + token.source.size());
  }

  void drop(std::string what) {
    if (cleaned_.dropped.empty()) cleaned_.dropped = std::move(what);
  }

  XmlScanner scanner_;
  CleanedSvg cleaned_;
  std::size_t inside_dropped_ = 0;
};

}  // namespace

CleanedSvg clean_svg(std::string_view text) {
  if (text.size() > largest_svg) return {{}, "more than can be checked"};
  // UTF-16 and UTF-32, with or without a mark.
  if (text.find('\0') != text.npos || text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    return {{}, "text that is not UTF-8"};
  }
  return Cleaner{text}.run();
}

}  // namespace guidepost::assets
