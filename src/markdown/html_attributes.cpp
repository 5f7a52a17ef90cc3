#include "markdown/html_attributes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include "base/text.hpp"
#include "markdown/escape.hpp"

namespace guidepost::markdown {
namespace {

/// Attributes of layout in old HTML, and those that mean nothing in an article: left out without a word.
constexpr std::array<std::string_view, 41> layout_attributes{
    "align",   "alink",  "background", "bgcolor", "border",  "bordercolor", "cellpadding", "cellspacing", "char",
    "charoff", "clear",  "color",      "compact", "cite",    "coords",      "datetime",    "face",        "frame",
    "headers", "height", "hspace",     "link",    "loading", "name",        "noshade",     "nowrap",      "rel",
    "role",    "rules",  "shape",      "size",    "span",    "summary",     "target",      "text",        "tabindex",
    "valign",  "vlink",  "vspace",     "width",   "xml:lang"};

/// Handled by the caller.
constexpr std::array<std::string_view, 4> addressed{"alt", "href", "id", "src"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The class of bilingual markup that the strip could not read must not reach a page.
constexpr std::string_view bilingual_class = "sxs-lookup";

bool is_language(std::string_view value) {
  return value.size() >= 2 && is_letter(value[0]) && is_letter(value[1]) &&
         std::ranges::all_of(value, [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

bool is_number(std::string_view value) {
  return !value.empty() && value.size() <= 3 && std::ranges::all_of(value, is_digit);
}

bool is_one_of(std::string_view value, std::span<const std::string_view> allowed) {
  return std::ranges::find(allowed, value) != allowed.end();
}

/// Whether the attribute may stand on the element with this value; what it may not is dropped without a word.
enum class Verdict : std::uint8_t { passes, ignored, disallowed };

Verdict verdict_on(Element element, const HtmlAttribute& attribute) {
  constexpr std::array<std::string_view, 3> directions{"ltr", "rtl", "auto"};
  constexpr std::array<std::string_view, 4> scopes{"row", "col", "rowgroup", "colgroup"};
  constexpr std::array<std::string_view, 5> list_types{"1", "a", "A", "i", "I"};
  const std::string_view name = attribute.name;
  const std::string_view value = attribute.value;
  const auto passes_if = [](bool valid) { return valid ? Verdict::passes : Verdict::ignored; };

  if (name == "title") return passes_if(!value.empty());
  if (name == "lang") return passes_if(is_language(value));
  if (name == "dir") return passes_if(is_one_of(value, directions));
  if (name == "translate") return passes_if(value == "yes" || value == "no");
  const bool is_cell = element == Element::td || element == Element::th;
  if (name == "colspan") return passes_if(is_cell && is_number(value) && value != "0");
  if (name == "rowspan") return passes_if(is_cell && is_number(value));
  if (name == "scope") return passes_if(element == Element::th && is_one_of(value, scopes));
  if (name == "open") return passes_if(element == Element::details);
  if (name == "start") return passes_if(element == Element::ol && is_number(value));
  if (name == "reversed") return passes_if(element == Element::ol);
  if (name == "type") return passes_if(element == Element::ol && is_one_of(value, list_types));
  if (name == "value") return Verdict::ignored;
  if (is_one_of(name, layout_attributes) || name.starts_with("data-") || name.starts_with("aria-"))
    return Verdict::ignored;
  return Verdict::disallowed;
}

/// `align="right"` as a class, for the elements that had it.
std::string_view alignment_class(std::string_view value) {
  if (text::equal_ignoring_ascii_case(value, "left")) return "align-left";
  if (text::equal_ignoring_ascii_case(value, "right")) return "align-right";
  if (text::equal_ignoring_ascii_case(value, "center")) return "align-center";
  return {};
}

bool aligns_text(Element element) {
  return element == Element::p || element == Element::div || element == Element::td || element == Element::th ||
         element == Element::tr || is_heading(element);
}

std::string class_list(const RawElement& element, const HtmlToken& token) {
  std::string classes{element.css_class};
  const auto add = [&](std::string_view name) {
    if (name.empty()) return;
    if (!classes.empty()) classes += ' ';
    classes += name;
  };
  if (const std::string_view written = attribute_value(token, "class"); is_class_list(written)) add(written);
  if (aligns_text(element.element)) add(alignment_class(attribute_value(token, "align")));
  return classes;
}

}  // namespace

std::uint32_t pixels(std::string_view value) {
  value = text::trim(value);
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  const std::string_view unit = text::trim(value.substr(static_cast<std::size_t>(end - value.data())));
  const bool is_pixels = unit.empty() || text::equal_ignoring_ascii_case(unit, "px");
  constexpr std::uint32_t most = 10'000;
  return error == std::errc{} && is_pixels && number <= most ? number : 0;
}

bool is_class_list(std::string_view value) {
  return !value.empty() && value.find(bilingual_class) == std::string_view::npos &&
         std::ranges::all_of(value,
                             [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == ' '; });
}

std::string_view attribute_value(const HtmlToken& token, std::string_view name) {
  const auto found = std::ranges::find(token.attributes, name, &HtmlAttribute::name);
  return found == token.attributes.end() ? std::string_view{} : std::string_view{found->value};
}

CheckedAttributes check_attributes(const RawElement& element, const HtmlToken& token) {
  CheckedAttributes checked;
  if (const std::string classes = class_list(element, token); !classes.empty())
    append_attribute(checked.html, "class", classes);
  for (const HtmlAttribute& attribute : token.attributes) {
    if (attribute.name == "class" || is_one_of(attribute.name, addressed)) continue;
    switch (verdict_on(element.element, attribute)) {
      case Verdict::passes:
        append_attribute(checked.html, attribute.name, attribute.value);
        break;
      case Verdict::ignored:
        break;
      case Verdict::disallowed:
        checked.disallowed.push_back(attribute.name);
        break;
    }
  }
  return checked;
}

}  // namespace guidepost::markdown
