// Blocks: quotes, lists, paragraphs, headings, code, HTML and the markers that are blocks.
#include <fmt/format.h>

#include <charconv>

#include "base/content_hash.hpp"
#include "base/text.hpp"
#include "diagnostics/include_messages.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "markdown/code.hpp"
#include "markdown/heading_anchor.hpp"
#include "markdown/renderer.hpp"

namespace guidepost::markdown {
namespace {

/// A list of numbered steps does not begin here: it is a year, an amount.
constexpr int largest_list_start = 999;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
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
/// paragraph; a paragraph in a row, zone or tab stands in no list.
bool Renderer::is_tight(const cmark_node& paragraph) const {
  if (!open_blocks_.empty() && open_blocks_.back().is_wrapped && open_blocks_.back().parent == paragraph.parent) {
    return false;
  }
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
  Frame& frame = push({.node = &node, .text_at = page_.article().text.size()});
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
  page_.add_text_block(BlockKind::paragraph, frame.text_at, page_.at_parsed(page_.piece().locator.block(node)));
  page_.end_plain_block();
}

const cmark_node* Renderer::enter_heading(const cmark_node& node) {
  page_.piece().locator.enter_block(node);
  const std::optional<Tab> tab = tab_of(node);
  const bool is_tab = tab && begin_tab(node, *tab);
  std::string id;
  const cmark_node* first = take_heading_anchor(node, id);
  const auto level = static_cast<std::uint8_t>(node.as.heading.level);
  outline_before_ = page_.outline();
  html_.open(heading_of_level(is_tab ? page_.outline().enter_below() : page_.outline().enter(level)),
             is_tab ? " class=\"tab-title\"" : "");
  push({.node = &node,
        .elements = 1,
        .is_tab = is_tab,
        .html_at = page_.body().html.size() - 1,
        .text_at = page_.article().text.size(),
        .id = std::move(id)});
  begin_inlines(node);
  return first;
}

/// `## <a name="id"></a>Text`: the anchor is the heading's id and disappears. Returns the first child behind it.
const cmark_node* Renderer::take_heading_anchor(const cmark_node& heading, std::string& id) {
  const auto anchor = heading_anchor(heading);
  if (!anchor) return heading.first_child;
  Locator& locator = page_.piece().locator;
  const std::size_t hint = locator.hint(*heading.first_child);
  const ByteRange place = locator.nearest(anchor->source, hint).value_or(byte_range(hint, hint));
  const SourceSpan where = page_.at_parsed(place);
  id = page_.heading_anchor_id(anchor->id, where);
  if (!anchor->is_closed) page_.report_unclosed_anchor(anchor->id, anchor->source, where);
  trimmed_ = anchor->next;
  return anchor->next;
}

void Renderer::leave_heading() {
  raw_.end_block();
  if (frames_.back().is_tab) finish_tab_heading(frames_.back());
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
  const std::size_t before = html.size();
  page_.insert_attribute(frame.html_at, "id", id);
  const std::size_t words_at = frame.html_at + (html.size() - before) + std::string_view{">"}.size();
  page_.add_text_block(BlockKind::heading, frame.text_at, where);
  if (!frame.is_tab) {  // a tab is no section
    const auto level = static_cast<std::uint8_t>(frame.node->as.heading.level);
    if (level == 1 && !page_.inclusions().empty()) page_.report(include_heading(where));
    article.headings.push_back({level, id, title, where});
    if (level > 1) page_.link_heading(words_at);
  }
  html_.end_line();
}

void Renderer::render_code_block(const cmark_node& node) {
  const std::string info = restored(text::trim(view(node.as.code.info)));
  const std::string_view parsed = view(node.as.code.literal);
  write_code_block(page_, code_language(info), restored(parsed));
  page_.article().code_blocks.push_back({info, page_.at_parsed(page_.piece().locator.block(node)), hash_of(parsed)});
}

void Renderer::render_html_block(const cmark_node& node) {
  page_.piece().locator.enter_block(node);
  if (const Marker* marker = block_marker(node, page_.piece().text)) return render_block_marker(node, *marker);
  raw_.render(literal(node), std::nullopt);
  raw_.end_html_block();
  page_.end_plain_block();
}

InQuote Renderer::in_quote_of(const cmark_node& node) const {
  const Marker* marker = block_marker(node, page_.piece().text);
  return marker == nullptr ? InQuote::content : in_quote(*marker);
}

}  // namespace guidepost::markdown
