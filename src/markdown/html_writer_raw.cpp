// Writers' tags: where they may stand, and what ends and begins with them.
#include <algorithm>

#include "markdown/escape.hpp"
#include "markdown/html_writer.hpp"

namespace guidepost::markdown {
namespace {

/// Open elements at once, ours and raw: raw ones beyond are left out. Ours are limited by the renderer.
constexpr std::size_t max_open = 300;

bool is_list(Element element) {
  return element == Element::ul || element == Element::ol;
}
bool is_cell(Element element) {
  return element == Element::td || element == Element::th;
}
bool is_group(Element element) {
  return element == Element::tbody || element == Element::thead;
}

}  // namespace

/// The innermost raw element that matches, or 0 when there is none below what stops the search.
template <typename Matches, typename Stops>
std::size_t HtmlWriter::find_raw(Matches matches, Stops stops) const {
  for (std::size_t i = stack_.size() - 1; i > 0; --i) {
    if (!stack_[i].ours && matches(stack_[i].element)) return i;
    if (is_barrier(stack_[i]) || stops(stack_[i].element)) return 0;
  }
  return 0;
}

HtmlWriter::Opened HtmlWriter::open_raw(const RawElement& element, std::string_view attributes, std::string_view id) {
  if (element.transparent) {
    if (!id.empty()) anchor(id);
    return Opened::yes;
  }
  if (stack_.size() >= max_open) return Opened::too_deep;
  switch (element.element) {
    case Element::br:
    case Element::wbr:
      empty(element.element);
      return Opened::yes;
    case Element::hr:
      if (!takes_blocks()) return Opened::left_out;
      empty(element.element);
      return Opened::yes;
    case Element::li:
      return open_raw_item(element, attributes, id);
    case Element::dt:
    case Element::dd:
      return open_raw_pair(element, attributes, id);
    case Element::summary:
      return open_summary(element, attributes, id);
    case Element::td:
    case Element::th:
    case Element::tr:
    case Element::tbody:
    case Element::thead:
    case Element::caption:
      return open_table_part(element, attributes, id);
    default:
      break;
  }
  return facts_of(element.element).is_phrasing ? open_raw_phrase(element, attributes, id)
                                               : open_raw_block(element, attributes, id);
}

void HtmlWriter::push_raw(const RawElement& element, std::string_view attributes, std::string_view id, State state) {
  Open opened{.element = element.element,
              .state = state,
              .ours = false,
              .spelling = &element,
              .attributes = std::string{attributes}};
  if (state == State::pending && !id.empty()) append_attribute(opened.attributes, "id", id);  // written once, or never
  if (state == State::written) write_start(opened, id);
  stack_.push_back(std::move(opened));
}

HtmlWriter::Opened HtmlWriter::open_raw_phrase(const RawElement& element, std::string_view attributes,
                                               std::string_view id) {
  if (holds_parts_only(content_of(stack_.back().element)) || !id.empty()) ensure_text();
  push_raw(element, attributes, id, id.empty() ? State::suspended : State::written);
  return Opened::yes;
}

HtmlWriter::Opened HtmlWriter::open_raw_link(std::uint32_t link, std::string_view attributes, std::string_view id) {
  if (stack_.size() >= max_open) return Opened::too_deep;
  if (in_link() && !in_raw_link()) return Opened::left_out;
  static const RawElement& anchor_element = *find_raw_element("a");
  if (in_link()) close_raw(anchor_element);
  if (!id.empty()) anchor(id);
  open_raw_phrase(anchor_element, attributes, {});
  stack_.back().link = link;
  ++open_links_;
  return Opened::yes;
}

HtmlWriter::Opened HtmlWriter::open_raw_block(const RawElement& element, std::string_view attributes,
                                              std::string_view id) {
  if (is_heading(element.element)) {
    // A heading ends an open heading, as in HTML's parser; header cells hold none.
    if (const std::size_t open = find_raw(is_heading, is_cell); open != 0) {
      unwind_to(open - 1);
    }
    if (in_element(Element::th)) return Opened::left_out;
  }
  if (!make_room_for_block(Room::if_possible)) return Opened::left_out;
  State state = State::written;
  if (element.element == Element::details) state = State::pending;
  if (element.element == Element::p && id.empty()) state = State::suspended;
  push_raw(element, attributes, id, state);
  return Opened::yes;
}

HtmlWriter::Opened HtmlWriter::open_raw_item(const RawElement& element, std::string_view attributes,
                                             std::string_view id) {
  const auto stops = [](Element open) { return is_cell(open) || open == Element::caption; };
  if (const std::size_t list = find_raw(is_list, stops); list != 0) {
    unwind_to(list);
  } else {
    static const RawElement& plain_list = *find_raw_element("ul");
    if (!make_room_for_block(Room::if_possible)) return Opened::left_out;
    push_raw(plain_list, {}, {}, State::written);
  }
  push_raw(element, attributes, id, State::written);
  return Opened::yes;
}

HtmlWriter::Opened HtmlWriter::open_raw_pair(const RawElement& element, std::string_view attributes,
                                             std::string_view id) {
  std::size_t list = find_raw([](Element open) { return open == Element::dl; }, is_cell);
  if (list == 0) return Opened::left_out;
  unwind_to(list);
  note_pair(stack_[list], element.element);
  push_raw(element, attributes, id, State::written);
  return Opened::yes;
}

HtmlWriter::Opened HtmlWriter::open_summary(const RawElement& element, std::string_view attributes,
                                            std::string_view id) {
  Open& parent = stack_.back();
  if (parent.element != Element::details || parent.state != State::pending) return Opened::left_out;
  write_start(parent);
  push_raw(element, attributes, id, State::written);
  return Opened::yes;
}

HtmlWriter::Opened HtmlWriter::open_table_part(const RawElement& element, std::string_view attributes,
                                               std::string_view id) {
  const std::size_t table =
      find_raw([](Element open) { return open == Element::table; }, [](Element) { return false; });
  if (table == 0 || !make_room_in_table(element.element, table)) return Opened::left_out;

  static const RawElement& body_element = *find_raw_element("tbody");
  const bool late_head = element.element == Element::thead && stack_[table].has_children;
  stack_[table].has_children |= element.element != Element::caption;
  const bool waits = element.element == Element::tr;
  push_raw(late_head ? body_element : element, attributes, id, waits ? State::pending : State::written);
  return Opened::yes;
}

/// Closes and opens what is between the table and a new part of it. False for a part that comes too late.
bool HtmlWriter::make_room_in_table(Element element, std::size_t table) {
  const auto inside = [&](auto matches) {
    for (std::size_t i = stack_.size() - 1; i > table; --i) {
      if (!stack_[i].ours && matches(stack_[i].element)) return i;
    }
    return table;
  };
  if (element == Element::caption) {
    if (stack_[table].has_children || stack_.size() - 1 != table) return false;
    return true;
  }
  if (is_group(element)) {
    unwind_to(table);
    return true;
  }
  const auto is_row = [](Element open) { return open == Element::tr; };
  const std::size_t group = inside(is_group);
  const std::size_t row = inside(is_row);
  static const RawElement& body_element = *find_raw_element("tbody");
  static const RawElement& row_element = *find_raw_element("tr");
  if (row > table && is_cell(element)) {
    unwind_to(row);
  } else {
    unwind_to(group);
    if (group == table) push_raw(body_element, {}, {}, State::written);
    if (is_cell(element)) push_raw(row_element, {}, {}, State::pending);
  }
  if (is_cell(element)) {
    const std::size_t open_row = inside(is_row);
    if (stack_[open_row].state == State::pending) write_start(stack_[open_row]);
  }
  return true;
}

HtmlWriter::Closed HtmlWriter::close_raw(const RawElement& element) {
  const Element closing = element.element;
  const bool part_of_table = closing == Element::table || is_group(closing) || closing == Element::tr ||
                             is_cell(closing) || closing == Element::caption;
  const auto matches = [&](Element open) { return open == closing || (is_heading(open) && is_heading(closing)); };
  const auto stops = [&](Element open) {
    return part_of_table ? open == Element::table : is_cell(open) || open == Element::caption || open == Element::table;
  };
  const std::size_t found = find_raw(matches, stops);
  if (found == 0) return {};

  Closed closed{.found = true};
  if (closing == Element::a && !stack_[found].ever_written) {
    closed.was_empty_link = true;
    materialize(found);
    hole(HoleKind::link_title, stack_[found].link);
  }
  if (is_closed(stack_[found])) {
    erase(found);
    return closed;
  }
  unwind_to(found);
  write_end(stack_[found]);
  erase(found);
  return closed;
}

std::vector<const RawElement*> HtmlWriter::open_raw_elements() const {
  std::vector<const RawElement*> found;
  for (std::size_t i = stack_.size() - 1; !stack_[i].ours; --i) {
    if (stack_[i].spelling != nullptr) found.push_back(stack_[i].spelling);
  }
  std::ranges::reverse(found);
  return found;
}

bool HtmlWriter::in_raw_link() const {
  return std::ranges::any_of(stack_, [](const Open& open) { return open.element == Element::a && !open.ours; });
}

bool HtmlWriter::in_element(Element element) const {
  return std::ranges::any_of(stack_, [=](const Open& open) { return open.element == element; });
}

bool HtmlWriter::takes_blocks() const {
  std::size_t at = stack_.size() - 1;
  for (; content_of(stack_[at].element) == Content::phrasing; --at) {
    if (stack_[at].is_scope || !facts_of(stack_[at].element).splittable) return false;
  }
  return true;
}

}  // namespace guidepost::markdown
