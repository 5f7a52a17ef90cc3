// SVG: width and height of the root element, or its viewBox. https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS
#include <array>
#include <charconv>
#include <cmath>

#include "assets/formats/format.hpp"
#include "assets/xml_scanner.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace guidepost::assets {
namespace {

/// A number at the beginning of `text`, which is taken off; nothing for what is none.
std::optional<double> take_number(std::string_view& text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || !std::isfinite(number)) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

/// A length in CSS pixels; nothing for a share of the page ("100%") and for what is no length.
std::optional<double> length_in_pixels(std::string_view written) {
  struct Unit {
    std::string_view name;
    double pixels;
  };
  constexpr std::array<Unit, 10> units{{{"", 1},
                                        {"px", 1},
                                        {"pt", 96.0 / 72},
                                        {"pc", 16},
                                        {"in", 96},
                                        {"cm", 96 / 2.54},
                                        {"mm", 96 / 25.4},
                                        {"em", 16},
                                        {"rem", 16},
                                        {"ex", 8}}};
  std::string_view text = text::trim(written);
  const auto number = take_number(text);
  if (!number || *number <= 0) return std::nullopt;
  for (const Unit& unit : units) {
    if (text::equal_ignoring_ascii_case(text, unit.name)) return *number * unit.pixels;
  }
  return std::nullopt;
}

struct Extent {
  double width = 0;
  double height = 0;
};

/// Width and height of "0 0 640 220".
std::optional<Extent> view_box(std::string_view text) {
  std::array<double, 4> numbers{};
  for (double& number : numbers) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n,"), text.size()));
    const auto taken = take_number(text);
    if (!taken) return std::nullopt;
    number = *taken;
  }
  if (numbers[2] <= 0 || numbers[3] <= 0) return std::nullopt;
  return Extent{numbers[2], numbers[3]};
}

std::uint32_t rounded(double pixels) {
  constexpr double most = 1e9;
  return static_cast<std::uint32_t>(std::max(1.0, std::round(std::min(pixels, most))));
}

Reading size_of(const XmlToken& root) {
  std::optional<double> width;
  std::optional<double> height;
  std::optional<Extent> box;
  for (const XmlAttribute& attribute : root.attributes) {
    if (attribute.name == "width") width = length_in_pixels(attribute.value);
    if (attribute.name == "height") height = length_in_pixels(attribute.value);
    if (attribute.name == "viewBox") box = view_box(attribute.value);
  }
  if (box && !width && !height) width = box->width;
  if (box && !width) width = *height * box->width / box->height;
  if (box && !height) height = *width * box->height / box->width;
  if (!width || !height) return {Reading::Found::no_size, {}};
  return {Reading::Found::size, {rounded(*width), rounded(*height)}};
}

}  // namespace

std::optional<Reading> read_svg(std::string_view head) {
  // Rare, and read by nobody but browsers.
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return Reading{Reading::Found::no_size, {}};
  if (head.starts_with(utf8::byte_order_mark)) head.remove_prefix(utf8::byte_order_mark.size());
  XmlScanner scanner{head};
  while (true) {
    const XmlToken token = scanner.next();
    switch (token.kind) {
      case XmlToken::Kind::comment:
      case XmlToken::Kind::instruction:
      case XmlToken::Kind::declaration:
        continue;
      case XmlToken::Kind::text:
        if (text::trim(token.source).empty()) continue;
        return std::nullopt;
      case XmlToken::Kind::malformed:
        return Reading{Reading::Found::end, {}};
      case XmlToken::Kind::start:
        if (token.local_name() == "svg") return size_of(token);
        return std::nullopt;
      default:
        return std::nullopt;
    }
  }
}

}  // namespace guidepost::assets
