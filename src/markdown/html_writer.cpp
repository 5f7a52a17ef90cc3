#include "markdown/html_writer.hpp"

#include <cassert>

#include "base/text.hpp"
#include "markdown/escape.hpp"

namespace guidepost::markdown {
namespace {

/// Elements that are opened again together behind a block: more would let a short text write a long page.
constexpr std::size_t max_reopened = 16;

void remove_attribute(std::string& attributes, std::string_view name) {
  const std::size_t begin = attributes.find(' ' + std::string{name} + "=\"");
  if (begin == std::string::npos) return;
  const std::size_t end = attributes.find('"', begin + name.size() + 3);
  attributes.erase(begin, end + 1 - begin);
}

}  // namespace

HtmlWriter::HtmlWriter(Body& body) : body_{body} {
  stack_.push_back({});
}

// Elements of ours.

void HtmlWriter::open(Element element, std::string_view attributes) {
  const ElementFacts& facts = facts_of(element);
  Open opened{.element = element, .attributes = std::string{attributes}};
  if (element == Element::p) {
    // Written with its first text: a paragraph of comments only leaves nothing.
    make_room_for_block(Room::forced);
    opened.state = State::suspended;
    stack_.push_back(std::move(opened));
    return;
  }
  if (facts.is_phrasing) {
    ensure_text();
  } else if (!stack_.back().ours || !holds_parts_only(content_of(stack_.back().element))) {
    make_room_for_block(Room::forced);
  }
  write_start(opened);
  stack_.push_back(std::move(opened));
}

void HtmlWriter::open_link(std::uint32_t link, std::string_view attributes) {
  Open opened{.element = Element::a, .link = link, .attributes = std::string{attributes}};
  ensure_text();
  write_start(opened);
  ++open_links_;
  stack_.push_back(std::move(opened));
}

void HtmlWriter::close() {
  while (!stack_.back().ours) {
    write_end(stack_.back());
    erase(stack_.size() - 1);
  }
  assert(stack_.size() > 1);
  write_end(stack_.back());
  erase(stack_.size() - 1);
}

void HtmlWriter::finish() {
  while (stack_.size() > 1) {
    write_end(stack_.back());
    erase(stack_.size() - 1);
  }
}

void HtmlWriter::begin_scope(Scope scope) {
  Open opened{.is_scope = true};
  if (scope == Scope::blocks) {
    make_room_for_block(Room::forced);
  } else {
    ensure_text();
    opened.element = Element::span;
  }
  stack_.push_back(std::move(opened));
}

void HtmlWriter::end_scope() {
  while (!stack_.back().is_scope) {
    write_end(stack_.back());
    erase(stack_.size() - 1);
  }
  stack_.pop_back();
}

// Content.

void HtmlWriter::text(std::string_view text) {
  if (!takes_text()) ensure_text();
  append_text(body_.html, text);
}

void HtmlWriter::code(std::string_view text) {
  if (!takes_text()) ensure_text();
  append_code(body_.html, text);
}

void HtmlWriter::code(std::string_view text, std::string_view css_class) {
  if (!takes_text()) ensure_text();
  body_.html += "<span";
  append_attribute(body_.html, "class", css_class);
  body_.html += '>';
  append_code(body_.html, text);
  body_.html += "</span>";
}

void HtmlWriter::empty(Element element, std::string_view attributes) {
  const ElementFacts& facts = facts_of(element);
  if (facts.is_phrasing) {
    ensure_text();
  } else {
    make_room_for_block(Room::forced);
  }
  body_.html += '<';
  body_.html += facts.name;
  body_.html += attributes;
  body_.html += '>';
}

void HtmlWriter::image(std::uint32_t link, std::string_view attributes) {
  ensure_text();
  body_.html += "<img";
  hole(HoleKind::image_attributes, link);
  body_.html += attributes;
  body_.html += '>';
}

void HtmlWriter::anchor(std::string_view id) {
  ensure_text();
  body_.html += "<span";
  append_attribute(body_.html, "id", id);
  body_.html += "></span>";
}

void HtmlWriter::text_hole(HoleKind kind, std::uint32_t index) {
  ensure_text();
  hole(kind, index);
}

void HtmlWriter::hole(HoleKind kind, std::uint32_t index) {
  body_.holes.push_back({static_cast<std::uint32_t>(body_.html.size()), kind, index});
}

void HtmlWriter::end_line() {
  if (!body_.html.empty() && body_.html.back() != '\n') body_.html += '\n';
}

void HtmlWriter::wrap_loose_text() {
  const Open& top = stack_.back();
  if (!top.ours || (top.element != Element::div && top.element != Element::blockquote)) return;
  static const RawElement& paragraph = *find_raw_element("p");
  push_raw(paragraph, {}, {}, State::suspended);
}

void HtmlWriter::raw_text(std::string_view text) {
  const bool blank = text::trim(text).empty();
  if (!blank) {
    this->text(text);
  } else if (stack_.back().state == State::written && takes_text()) {
    append_text(body_.html, text);
  } else if (text.find('\n') != std::string_view::npos) {
    end_line();
  }
}

// The stack.

bool HtmlWriter::is_closed(const Open& open) {
  return open.state == State::suspended || open.state == State::dead;
}

bool HtmlWriter::takes_text() const {
  const Open& top = stack_.back();
  return top.state == State::written && !holds_parts_only(content_of(top.element));
}

void HtmlWriter::ensure_text() {
  if (!takes_text()) materialize(stack_.size() - 1);
}

/// Opens what is not open up to `last`: a pending container, the parts that its content needs, suspended elements.
void HtmlWriter::materialize(std::size_t last) {
  std::size_t first = last + 1;
  while (first > 1 && is_closed(stack_[first - 1])) {
    --first;
    if (!facts_of(stack_[first].element).is_phrasing) break;
  }
  std::size_t parent = first - 1;
  while (is_closed(stack_[parent])) --parent;

  if (stack_[parent].state == State::pending) {
    // A details without a summary first is no details.
    if (stack_[parent].element == Element::details) {
      stack_[parent].element = Element::div;
      remove_attribute(stack_[parent].attributes, "open");
    }
    write_start(stack_[parent]);
  }
  const std::size_t implied = open_implied(parent);
  first += implied;
  last += implied;
  for (std::size_t i = first; i <= last; ++i) {
    if (stack_[i].state != State::suspended) continue;
    if (i - first < max_reopened || !stack_[i].ever_written) {
      write_start(stack_[i]);
    } else {
      stack_[i].state = State::dead;
    }
  }
}

/// Opens the item, row, cell or definition without which nothing can stand in `parent`. Returns how many were opened.
std::size_t HtmlWriter::open_implied(std::size_t parent) {
  std::size_t count = 0;
  while (holds_parts_only(content_of(stack_[parent + count].element))) {
    Element part = Element::li;
    switch (content_of(stack_[parent + count].element)) {
      case Content::groups:
        part = Element::tbody;
        break;
      case Content::rows:
        part = Element::tr;
        break;
      case Content::cells:
        part = Element::td;
        break;
      case Content::pairs:
        part = Element::dd;
        break;
      default:
        break;
    }
    if (part == Element::dd) note_pair(stack_[parent + count], part);
    stack_[parent + count].has_children = true;
    ++count;
    Open opened{.element = part, .ours = false};
    write_start(opened);
    stack_.insert(stack_.begin() + static_cast<std::ptrdiff_t>(parent + count), std::move(opened));
  }
  return count;
}

/// Suspends the paragraph and the emphasis round the place, so that a block can begin. False, and nothing is changed,
/// when it stands in something that cannot be interrupted; forced room ends raw elements of that sort.
bool HtmlWriter::make_room_for_block(Room room) {
  std::size_t container = stack_.size() - 1;
  for (; content_of(stack_[container].element) == Content::phrasing; --container) {
    const Open& open = stack_[container];
    if (open.is_scope) return false;
    if (!facts_of(open.element).splittable && (open.ours || room != Room::forced)) return false;
  }
  for (std::size_t i = stack_.size() - 1; i > container; --i) {
    write_end(stack_[i]);
    const bool ends = !stack_[i].ours && (stack_[i].element == Element::p || !facts_of(stack_[i].element).splittable);
    if (ends) {
      erase(i);
    } else if (stack_[i].state != State::dead) {
      stack_[i].state = State::suspended;
    }
  }
  if (stack_[container].state == State::pending || holds_parts_only(content_of(stack_[container].element))) {
    materialize(container);
  }
  return true;
}

/// Closes all elements above `index`: raw ones for good, paragraphs and emphasis of ours until text follows.
void HtmlWriter::unwind_to(std::size_t index) {
  for (std::size_t i = stack_.size() - 1; i > index; --i) {
    write_end(stack_[i]);
    if (!stack_[i].ours) {
      erase(i);
    } else if (stack_[i].state != State::dead) {
      stack_[i].state = State::suspended;
    }
  }
}

void HtmlWriter::erase(std::size_t at) {
  if (stack_[at].element == Element::a) --open_links_;
  stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(at));
}

void HtmlWriter::write_start(Open& open, std::string_view id) {
  if (open.element == Element::table) hole(HoleKind::table_begin, 0);
  body_.html += '<';
  body_.html += facts_of(open.element).name;
  if (open.element == Element::a) hole(HoleKind::link_attributes, open.link);
  if (!id.empty()) append_attribute(body_.html, "id", id);
  body_.html += open.attributes;
  body_.html += '>';
  open.state = State::written;
  open.ever_written = true;
}

void HtmlWriter::write_end(Open& open) {
  if (open.state != State::written || open.is_scope) return;
  if (open.element == Element::dl && open.last == Element::dt) body_.html += "<dd></dd>";
  body_.html += "</";
  body_.html += facts_of(open.element).name;
  body_.html += '>';
  if (open.element == Element::table) hole(HoleKind::table_end, 0);
}

/// A list of definitions must be groups of terms and descriptions.
void HtmlWriter::note_pair(Open& list, Element child) {
  if (child == Element::dd && list.last == Element::dl) body_.html += "<dt></dt>";
  list.last = child;
}

bool HtmlWriter::is_barrier(const Open& open) {
  return open.is_scope || (open.ours && !facts_of(open.element).splittable);
}

}  // namespace guidepost::markdown
