// The HTML elements of pages, and what becomes of the elements that writers use.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace guidepost::markdown {

/// Elements that a page can have.
enum class Element : std::uint8_t {
  a,
  abbr,
  b,
  blockquote,
  br,
  caption,
  cite,
  code,
  dd,
  del,
  details,
  div,
  dl,
  dt,
  em,
  figcaption,
  figure,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  hr,
  i,
  img,
  input,
  ins,
  kbd,
  label,
  li,
  mark,
  ol,
  p,
  pre,
  q,
  s,
  samp,
  small,
  span,
  strong,
  sub,
  summary,
  sup,
  table,
  tbody,
  td,
  th,
  thead,
  tr,
  u,
  ul,
  var,
  wbr
};

/// What an element may contain. `items`, `rows` and the like: only such children and blanks.
enum class Content : std::uint8_t { flow, phrasing, items, groups, rows, cells, pairs, nothing };

struct ElementFacts {
  std::string_view name;
  Content content;
  bool is_phrasing;  ///< may stand among text, in a paragraph
  /// May be closed before a block that cannot stand in it and opened again behind it.
  bool splittable;
};
[[nodiscard]] const ElementFacts& facts_of(Element element);

[[nodiscard]] inline Content content_of(Element element) {
  return facts_of(element).content;
}
/// Whether only certain children may stand in it: a list's items, a table's rows; nothing.
[[nodiscard]] inline bool holds_parts_only(Content content) {
  return content != Content::flow && content != Content::phrasing;
}

[[nodiscard]] constexpr bool is_heading(Element element) {
  return element >= Element::h1 && element <= Element::h6;
}
[[nodiscard]] Element heading_of_level(unsigned level);

/// An element as writers spell it.
struct RawElement {
  std::string_view name;  ///< lower case
  Element element;
  bool transparent = false;    ///< its tags are left out, its content stays: elements of layout
  std::string_view css_class;  ///< for what the old element meant
};

/// Finds an element of the allow-list by its lower-case name; the pointer is into a static table.
[[nodiscard]] const RawElement* find_raw_element(std::string_view name);
/// Position of an element in the table, below raw_element_count.
[[nodiscard]] std::size_t index_of(const RawElement& element);
inline constexpr std::size_t raw_element_count = 82;

}  // namespace guidepost::markdown
