#include "markdown/renderer.hpp"

#include "diagnostics/markdown_messages.hpp"
#include "markdown/literal_emphasis.hpp"
#include "markdown/quote.hpp"

namespace guidepost::markdown {
namespace {

bool is_block(const cmark_node& node) {
  return CMARK_NODE_TYPE_BLOCK_P(static_cast<cmark_node_type>(node.type));
}

}  // namespace

void Renderer::render(const cmark_node& document) {
  const cmark_node* node = &document;
  while (true) {
    if (const cmark_node* child = enter(*node)) {
      node = child;
      continue;
    }
    leave(*node);
    while (node != &document && node->next == nullptr) {
      node = node->parent;
      leave(*node);
    }
    if (node == &document) break;
    node = node->next;
  }
  raw_.end_piece();
}

void Renderer::render_unwrapped(const cmark_node& document) {
  const cmark_node* only = document.first_child;
  if (only != nullptr && only->next == nullptr && kind_of(*only) == Kind::paragraph) unwrapped_ = only;
  render(document);
}

void Renderer::render_phrase(const cmark_node& document) {
  is_phrase_ = true;
  render(document);
}

const cmark_node* Renderer::enter(const cmark_node& node) {
  if (!open_blocks_.empty() && end_blocks_at(node)) return nullptr;
  if (is_phrase_ && is_block(node)) return enter_phrase(node);
  if (!frames_.empty() && node.parent == frames_.back().node && kind_of(*node.parent) == Kind::block_quote &&
      !frames_.back().is_flattened && in_quote_of(node) == InQuote::content) {
    begin_plain_section(page_, frames_.back().quote);
  }
  if (is_block(node) && kind_of(node) != Kind::html_block) raw_.end_heading();
  switch (kind_of(node)) {
    case Kind::block_quote:
      return enter_quote(node);
    case Kind::list:
      return enter_list(node);
    case Kind::item:
      return enter_item(node);
    case Kind::paragraph:
      return enter_paragraph(node);
    case Kind::heading:
      return enter_heading(node);
    case Kind::table:
      return enter_table(node);
    case Kind::table_row:
      return enter_row(node);
    case Kind::table_cell:
      return enter_cell(node);
    case Kind::emphasis:
      return enter_emphasis(node, Element::em);
    case Kind::strong:
      return enter_emphasis(node, Element::strong);
    case Kind::link:
      return enter_link(node);
    case Kind::code_block:
      render_code_block(node);
      return nullptr;
    case Kind::html_block:
      render_html_block(node);
      return nullptr;
    case Kind::thematic_break:
      html_.empty(Element::hr);
      html_.end_line();
      return nullptr;
    case Kind::text:
      render_text(node);
      return nullptr;
    case Kind::code:
      render_code(literal(node));
      return nullptr;
    case Kind::image:
      render_image(node);
      return nullptr;
    case Kind::html_inline:
      raw_.render(literal(node), page_.piece().locator.hint(node));
      return nullptr;
    case Kind::soft_break:
      html_.raw_text("\n");
      page_.plain(" ");
      return nullptr;
    case Kind::line_break:
      html_.empty(Element::br);
      html_.end_line();
      page_.plain(" ");
      return nullptr;
    case Kind::document:
    case Kind::other:
      break;
  }
  return node.first_child;
}

void Renderer::leave(const cmark_node& node) {
  if (is_phrase_ && is_block(node)) return leave_phrase(node);
  switch (kind_of(node)) {
    case Kind::block_quote:
      end_blocks_in(node);
      end_section(page_, frames_.back().quote);
      pop();
      break;
    case Kind::list:
      pop();
      html_.end_line();
      break;
    case Kind::item:
      end_blocks_in(node);
      pop();
      html_.end_line();
      break;
    case Kind::document:
      end_blocks_in(node);
      break;
    case Kind::paragraph:
      leave_paragraph(node);
      break;
    case Kind::heading:
      leave_heading();
      break;
    case Kind::table:
      leave_table();
      break;
    case Kind::table_row:
      leave_row(node);
      break;
    case Kind::table_cell:
      leave_cell(node);
      break;
    case Kind::link:
      leave_link();
      break;
    case Kind::emphasis:
      pop();
      break;
    case Kind::strong:
      page_.add_strong(pop().text_at);
      break;
    default:
      break;
  }
}

bool Renderer::enter_level(Frame& frame) {
  frame.is_deep = true;
  if (++page_.depth() <= max_depth) return true;
  if (page_.is_first("depth")) {
    page_.report(nesting_too_deep(page_.at_parsed(page_.piece().locator.block(*frame.node)), max_depth));
  }
  return false;
}

Renderer::Frame& Renderer::push(Frame frame) {
  frames_.push_back(std::move(frame));
  return frames_.back();
}

/// Leaves the innermost container: closes its elements.
Renderer::Frame Renderer::pop() {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  for (; frame.elements > 0; --frame.elements) html_.close();
  if (frame.is_deep) --page_.depth();
  return frame;
}

std::string Renderer::restored(std::string_view parsed) const {
  const MarkedText& text = page_.piece().text;
  return text.needs_restoring(parsed) ? text.restored(parsed) : std::string{parsed};
}

/// Begins the inline content of a block or of an inline container.
const cmark_node* Renderer::begin_inlines(const cmark_node& node) {
  const MarkedText& text = page_.piece().text;
  if (text.has_strike_marks()) strikethrough_.pair_marks(node);
  if (text.has_strong_marks()) report_literal_emphasis(page_, node);
  return node.first_child;
}

}  // namespace guidepost::markdown
