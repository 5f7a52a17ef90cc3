// Blocks where none may stand, in a heading or a link's label: only their text is left.
#include "base/text.hpp"
#include "markdown/renderer.hpp"

namespace guidepost::markdown {

const cmark_node* Renderer::enter_phrase(const cmark_node& node) {
  switch (kind_of(node)) {
    case Kind::paragraph:
    case Kind::heading:
      page_.piece().locator.enter_block(node);
      begin_phrase();
      return begin_inlines(node);
    case Kind::table_cell:
      page_.piece().locator.enter_block(*node.parent);
      begin_phrase();
      return begin_inlines(node);
    case Kind::code_block:
      begin_phrase();
      render_code(text::trim(view(node.as.code.literal)));
      return nullptr;
    case Kind::html_block:
      page_.piece().locator.enter_block(node);
      begin_phrase();
      if (const Marker* marker = page_.piece().text.find(text::trim(literal(node)))) {
        render_marker(page_, *marker, {});
      } else {
        raw_.render(literal(node), std::nullopt);
      }
      return nullptr;
    default:
      return node.first_child;
  }
}

/// Divides the text from that of the block before.
void Renderer::begin_phrase() {
  if (has_phrase_) {
    html_.text(" ");
    page_.plain(" ");
  }
  has_phrase_ = true;
}

void Renderer::leave_phrase(const cmark_node& node) {
  if (node.first_child != nullptr || kind_of(node) == Kind::html_block) raw_.end_block();
}

}  // namespace guidepost::markdown
