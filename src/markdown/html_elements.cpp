#include "markdown/html_elements.hpp"

#include <algorithm>
#include <array>

namespace guidepost::markdown {
namespace {

constexpr ElementFacts phrase(std::string_view name) {
  return {name, Content::phrasing, true, true};
}
constexpr ElementFacts block(std::string_view name, Content content) {
  return {name, content, false, false};
}
constexpr ElementFacts empty(std::string_view name) {
  return {name, Content::nothing, true, false};
}

/// In the order of Element.
constexpr std::array all_facts{ElementFacts{"a", Content::phrasing, true, false},
                               phrase("abbr"),
                               phrase("b"),
                               block("blockquote", Content::flow),
                               empty("br"),
                               block("caption", Content::phrasing),
                               phrase("cite"),
                               phrase("code"),
                               block("dd", Content::flow),
                               phrase("del"),
                               block("details", Content::flow),
                               block("div", Content::flow),
                               block("dl", Content::pairs),
                               block("dt", Content::phrasing),
                               phrase("em"),
                               block("figcaption", Content::flow),
                               block("figure", Content::flow),
                               block("h1", Content::phrasing),
                               block("h2", Content::phrasing),
                               block("h3", Content::phrasing),
                               block("h4", Content::phrasing),
                               block("h5", Content::phrasing),
                               block("h6", Content::phrasing),
                               ElementFacts{"hr", Content::nothing, false, false},
                               phrase("i"),
                               empty("img"),
                               empty("input"),
                               phrase("ins"),
                               phrase("kbd"),
                               ElementFacts{"label", Content::phrasing, true, false},
                               block("li", Content::flow),
                               phrase("mark"),
                               block("ol", Content::items),
                               ElementFacts{"p", Content::phrasing, false, true},
                               block("pre", Content::phrasing),
                               phrase("q"),
                               phrase("s"),
                               phrase("samp"),
                               phrase("small"),
                               phrase("span"),
                               phrase("strong"),
                               phrase("sub"),
                               block("summary", Content::phrasing),
                               phrase("sup"),
                               block("table", Content::groups),
                               block("tbody", Content::rows),
                               block("td", Content::flow),
                               block("th", Content::flow),
                               block("thead", Content::rows),
                               block("tr", Content::cells),
                               phrase("u"),
                               block("ul", Content::items),
                               phrase("var"),
                               empty("wbr")};
static_assert(all_facts.size() == static_cast<std::size_t>(Element::wbr) + 1);

constexpr RawElement leave_out(std::string_view name) {
  return {name, Element::span, true, {}};
}

/// Sorted by name. Elements that are not here are shown as text.
constexpr std::array<RawElement, raw_element_count> raw_elements{{
    {"a", Element::a},
    {"abbr", Element::abbr},
    {"acronym", Element::abbr},
    {"address", Element::div},
    {"article", Element::div},
    {"aside", Element::div},
    {"b", Element::b},
    leave_out("bdi"),
    leave_out("bdo"),
    leave_out("big"),
    leave_out("blink"),
    {"blockquote", Element::blockquote},
    {"br", Element::br},
    {"caption", Element::caption},
    {"center", Element::div, false, "align-center"},
    {"cite", Element::cite},
    {"code", Element::code},
    leave_out("col"),
    leave_out("colgroup"),
    {"dd", Element::dd},
    {"del", Element::del},
    {"details", Element::details},
    {"dfn", Element::i},
    {"dir", Element::ul},
    {"div", Element::div},
    {"dl", Element::dl},
    {"dt", Element::dt},
    {"em", Element::em},
    {"figcaption", Element::div, false, "figcaption"},
    {"figure", Element::figure},
    leave_out("font"),
    {"footer", Element::div},
    {"h1", Element::h1},
    {"h2", Element::h2},
    {"h3", Element::h3},
    {"h4", Element::h4},
    {"h5", Element::h5},
    {"h6", Element::h6},
    {"header", Element::div},
    {"hr", Element::hr},
    {"i", Element::i},
    {"img", Element::img},
    {"ins", Element::ins},
    {"kbd", Element::kbd},
    {"li", Element::li},
    {"main", Element::div},
    {"mark", Element::mark},
    {"menu", Element::ul},
    {"nav", Element::div},
    leave_out("nobr"),
    {"ol", Element::ol},
    {"p", Element::p},
    {"pre", Element::pre},
    {"q", Element::q},
    leave_out("rb"),
    leave_out("rp"),
    leave_out("rt"),
    leave_out("rtc"),
    leave_out("ruby"),
    {"s", Element::s},
    {"samp", Element::samp},
    {"section", Element::div},
    {"small", Element::small},
    {"span", Element::span},
    {"strike", Element::s},
    {"strong", Element::strong},
    {"sub", Element::sub},
    {"summary", Element::summary},
    {"sup", Element::sup},
    {"table", Element::table},
    {"tbody", Element::tbody},
    {"td", Element::td},
    {"tfoot", Element::tbody},
    {"th", Element::th},
    {"thead", Element::thead},
    leave_out("time"),
    {"tr", Element::tr},
    {"tt", Element::code},
    {"u", Element::u},
    {"ul", Element::ul},
    {"var", Element::var},
    {"wbr", Element::wbr},
}};

}  // namespace

const ElementFacts& facts_of(Element element) {
  return all_facts[static_cast<std::size_t>(element)];
}

Element heading_of_level(unsigned level) {
  return static_cast<Element>(static_cast<unsigned>(Element::h1) + std::clamp(level, 1U, 6U) - 1);
}

const RawElement* find_raw_element(std::string_view name) {
  const auto found = std::ranges::lower_bound(raw_elements, name, {}, &RawElement::name);
  return found != raw_elements.end() && found->name == name ? &*found : nullptr;
}

std::size_t index_of(const RawElement& element) {
  return static_cast<std::size_t>(&element - raw_elements.data());
}

}  // namespace guidepost::markdown
