// Blocks: quotes, lists, paragraphs, headings, code, HTML and the markers that are blocks.
#include <fmt/format.h>

#include <charconv>

#include "base/text.hpp"
#include "diagnostics/include_messages.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "markdown/code.hpp"
#include "markdown/html_attributes.hpp"
#include "markdown/renderer.hpp"

namespace guidepost::markdown {
namespace {

/// A list of numbered steps does not begin here: it is a year, an amount.
constexpr int largest_list_start = 999;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A tab's heading is a link to `#tab/id`, which is no bookmark.
bool is_tab_heading(const cmark_node& link) {
  return kind_of(link) == Kind::link && link.next == nullptr &&
         text::starts_with_ignoring_ascii_case(view(link.as.link.url), "#tab/");
}

}  // namespace

const cmark_node* Renderer::enter_quote(const cmark_node& node) {
  Frame& frame = push({.node = &node});
  frame.is_flattened = !enter_level(frame);
  return node.first_child;
}

const cmark_node* Renderer::enter_list(const cmark_node& node) {
  Frame& frame = push({.node = &node});
  frame.is_prose = is_prose_list(node);
  frame.is_flattened = page_.depth() >= max_depth;
  if (frame.is_prose || frame.is_flattened) return node.first_child;
  if (node.as.list.list_type == CMARK_BULLET_LIST) {
    html_.open(Element::ul);
  } else {
    html_.open(Element::ol, node.as.list.start == 1 ? std::string{} : fmt::format(" start=\"{}\"", node.as.list.start));
  }
  html_.end_line();
  frame.elements = 1;
  return node.first_child;
}

const cmark_node* Renderer::enter_item(const cmark_node& node) {
  const bool is_prose = frames_.back().is_prose;
  const bool is_flattened = frames_.back().is_flattened;
  Frame& frame = push({.node = &node, .is_prose = is_prose});
  const bool is_shallow = enter_level(frame);
  if (is_prose) {
    begin_prose_item(node);
  } else if (is_shallow && !is_flattened) {
    html_.open(Element::li, is_task(node) ? " class=\"task\"" : "");
    frame.elements = 1;
  }
  return node.first_child;
}

/// "2020. április" begins a list for Markdown, and a sentence for people.
void Renderer::begin_prose_item(const cmark_node& item) {
  const std::string_view number = item_number(item);
  const std::size_t begin = page_.piece().locator.block(item).begin;
  page_.report(prose_as_list(page_.at_parsed(byte_range(begin, begin + number.size())), number));
  if (item.first_child != nullptr && kind_of(*item.first_child) == Kind::paragraph) return;  // it takes the number
  html_.open(Element::p);
  html_.text(number);
  html_.close();
  html_.end_line();
  page_.plain(number);
  page_.end_plain_block();
}

std::string_view Renderer::item_number(const cmark_node& item) const {
  const std::string_view text = page_.piece().text.parsed().substr(page_.piece().locator.block(item).begin);
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  return text.substr(0, end + 1);
}

/// Whether a list is prose whose lines begin with numbers: it starts above 999, and has one item, or items that do not
/// count on.
bool Renderer::is_prose_list(const cmark_node& list) const {
  if (list.as.list.list_type != CMARK_ORDERED_LIST || list.as.list.start <= largest_list_start) return false;
  if (list.first_child == nullptr || list.first_child->next == nullptr) return true;
  int expected = list.as.list.start;
  for (const cmark_node* item = list.first_child; item != nullptr; item = item->next, ++expected) {
    const std::string_view number = item_number(*item);
    int value = 0;
    std::from_chars(number.data(), number.data() + number.size(), value);
    if (value != expected) return true;
  }
  return false;
}

/// Whether a paragraph's list is tight, so that it has no tags of its own. A list that is prose counts as its
/// paragraph.
bool Renderer::is_tight(const cmark_node& paragraph) const {
  const cmark_node* node = &paragraph;
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (frame->node != node->parent || kind_of(*frame->node) != Kind::item) return false;
    if (!frame->is_prose) return frame->elements != 0 && frame->node->parent->as.list.tight;
    node = frame->node->parent;
    ++frame;  // the list
  }
  return false;
}

const cmark_node* Renderer::enter_paragraph(const cmark_node& node) {
  page_.piece().locator.enter_block(node);
  const bool wraps = &node != unwrapped_ && !is_tight(node);
  const bool begins_item = !frames_.empty() && frames_.back().node == node.parent && node.prev == nullptr &&
                           kind_of(*node.parent) == Kind::item;
  const bool is_prose = begins_item && frames_.back().is_prose;
  const bool is_task_text = begins_item && is_task(*node.parent);
  Frame& frame = push({.node = &node});
  if (wraps) html_.open(Element::p);
  frame.elements = wraps ? 1 : 0;
  if (is_task_text) {
    html_.open(Element::label);
    ++frame.elements;
    const bool is_done = node.parent->as.list.checked;
    html_.empty(Element::input, is_done ? " type=\"checkbox\" disabled checked" : " type=\"checkbox\" disabled");
    html_.text(" ");
  }
  if (is_prose) {
    const std::string_view number = item_number(*node.parent);
    html_.text(number);
    html_.text(" ");
    page_.plain(number);
    page_.plain(" ");
  }
  return begin_inlines(node);
}

void Renderer::leave_paragraph(const cmark_node& node) {
  raw_.end_block();
  const Frame frame = pop();
  if (frame.node != unwrapped_ && (node.next != nullptr || !is_tight(node))) html_.end_line();
  page_.end_plain_block();
}

const cmark_node* Renderer::enter_heading(const cmark_node& node) {
  page_.piece().locator.enter_block(node);
  std::string id;
  const cmark_node* first = take_heading_anchor(node, id);
  const auto level = static_cast<std::uint8_t>(node.as.heading.level);
  const bool is_tab = first != nullptr && is_tab_heading(*first);
  outline_before_ = page_.outline();
  html_.open(heading_of_level(is_tab ? page_.outline().enter_below() : page_.outline().enter(level)));
  push({.node = &node,
        .elements = 1,
        .is_tab = is_tab,
        .html_at = page_.body().html.size() - 1,
        .text_at = page_.article().text.size(),
        .id = std::move(id)});
  begin_inlines(node);
  return first;
}

/// `## <a name="id"></a>Text`: the anchor is the heading's id and disappears. Returns the first child behind it. Real
/// articles also have `<a id="14"/></a>`.
const cmark_node* Renderer::take_heading_anchor(const cmark_node& heading, std::string& id) {
  const cmark_node* first = heading.first_child;
  if (first == nullptr || kind_of(*first) != Kind::html_inline) return first;
  std::string_view html = literal(*first);
  const HtmlToken token = take_token(html);
  std::string_view written = attribute_value(token, "name");
  if (written.empty()) written = attribute_value(token, "id");
  if (token.kind != HtmlToken::Kind::open || token.name != "a" || written.empty()) return first;
  if (!attribute_value(token, "href").empty()) return first;

  const cmark_node* next = first->next;
  const bool closes = next != nullptr && kind_of(*next) == Kind::html_inline &&
                      text::starts_with_ignoring_ascii_case(literal(*next), "</a");
  if (!closes && !token.source.ends_with("/>")) return first;
  Locator& locator = page_.piece().locator;
  const std::size_t hint = locator.hint(*first);
  const ByteRange place = locator.nearest(token.source, hint).value_or(byte_range(hint, hint));
  id = page_.heading_anchor_id(written, page_.at_parsed(place));
  if (closes) next = next->next;
  trimmed_ = next;
  return next;
}

void Renderer::leave_heading() {
  raw_.end_block();
  const Frame frame = pop();
  std::string& html = page_.body().html;
  ParsedArticle& article = page_.article();
  const std::string title{text::trim(std::string_view{article.text}.substr(frame.text_at))};
  const bool is_empty = html.compare(frame.html_at, 3, "></") == 0;
  page_.end_plain_block();
  if (is_empty) {
    html.resize(frame.html_at - 3);  // without "<h2"
    page_.outline() = outline_before_;
    if (!frame.id.empty()) html_.anchor(frame.id);
    html_.end_line();
    return;
  }
  const SourceSpan where = page_.at_parsed(page_.piece().locator.block(*frame.node));
  const std::string id = frame.id.empty() ? page_.heading_id(title, where) : frame.id;
  page_.insert_attribute(frame.html_at, "id", id);
  html_.end_line();
  if (frame.is_tab) return;  // no section
  if (frame.node->as.heading.level == 1 && !page_.inclusions().empty()) page_.report(include_heading(where));
  article.headings.push_back({static_cast<std::uint8_t>(frame.node->as.heading.level), id, title, where});
}

void Renderer::render_code_block(const cmark_node& node) {
  const std::string info = restored(text::trim(view(node.as.code.info)));
  const std::string_view parsed = view(node.as.code.literal);
  write_code_block(page_, code_language(info), restored(parsed));
  page_.article().code_blocks.push_back({info, page_.at_parsed(page_.piece().locator.block(node))});
}

void Renderer::render_html_block(const cmark_node& node) {
  page_.piece().locator.enter_block(node);
  const std::string_view html = literal(node);
  const Marker* marker = page_.piece().text.find(text::trim(html));
  if (marker != nullptr && marker->alone) return render_block_marker(node, *marker);
  raw_.render(html, std::nullopt);
  raw_.end_html_block();
  page_.end_plain_block();
}

void Renderer::render_block_marker(const cmark_node& node, const Marker& marker) {
  const cmark_node* parent = node.parent;
  if (!constructs_.empty() && constructs_.back().parent == parent &&
      text::equal_ignoring_ascii_case(marker.name, constructs_.back().construct->end)) {
    const Construct* construct = constructs_.back().construct;
    constructs_.pop_back();
    return construct->close(page_);
  }
  const Construct* construct = find_construct(marker.form, marker.name);
  const bool has_quote = !frames_.empty() && frames_.back().node == parent && kind_of(*parent) == Kind::block_quote &&
                         !frames_.back().is_flattened;
  const Place place{.is_block = true,
                    .is_closed = construct != nullptr && has_end(node, *construct),
                    .has_content = node.next != nullptr && !is_alert_marker(*node.next),
                    .quote = has_quote ? &frames_.back().quote : nullptr};
  if (render_marker(page_, marker, place) == MarkerBody::follows) constructs_.push_back({construct, parent});
}

/// Whether the construct's end marker follows among the same blocks, before it begins again.
bool Renderer::has_end(const cmark_node& node, const Construct& construct) const {
  if (construct.end.empty()) return false;
  for (const cmark_node* sibling = node.next; sibling != nullptr; sibling = sibling->next) {
    if (kind_of(*sibling) != Kind::html_block) continue;
    const Marker* marker = page_.piece().text.find(text::trim(literal(*sibling)));
    if (marker == nullptr) continue;
    if (text::equal_ignoring_ascii_case(marker->name, construct.end)) return true;
    if (find_construct(marker->form, marker->name) == &construct) return false;
  }
  return false;
}

/// Constructs end at the latest with the blocks among which they began.
void Renderer::close_constructs(const cmark_node& parent) {
  while (!constructs_.empty() && constructs_.back().parent == &parent) {
    constructs_.back().construct->close(page_);
    constructs_.pop_back();
  }
}

bool Renderer::is_alert_marker(const cmark_node& node) const {
  if (kind_of(node) != Kind::html_block) return false;
  const Marker* marker = page_.piece().text.find(text::trim(literal(node)));
  return marker != nullptr && divides_quote(*marker);
}

}  // namespace guidepost::markdown
