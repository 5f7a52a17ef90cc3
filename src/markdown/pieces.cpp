#include "markdown/pieces.hpp"

#include <fmt/format.h>

#include "diagnostics/markdown_messages.hpp"
#include "markdown/cmark_tree.hpp"
#include "markdown/damage.hpp"
#include "markdown/locator.hpp"
#include "markdown/markers.hpp"
#include "markdown/renderer.hpp"

namespace guidepost::markdown {
namespace {

Diagnostic describe(MarkedText::Flood::What what, SourceSpan where) {
  using What = MarkedText::Flood::What;
  switch (what) {
    case What::images:
      return too_many_in_block(where, "images in one paragraph", MarkedText::max_images);
    case What::columns:
      return too_many_in_block(where, "columns in one table", MarkedText::max_columns);
    case What::delimiter_rows:
      return too_many_in_block(where, "delimiter rows in one table", MarkedText::max_delimiter_rows);
    case What::containers:
      break;
  }
  return nesting_too_deep(where, MarkedText::max_containers);
}

/// Each kind is reported once: there are thousands, or none.
void report_floods(Rendering& page, const MarkedText& text) {
  for (const MarkedText::Flood& flood : text.floods()) {
    if (!page.is_first(fmt::format("flood {}", static_cast<int>(flood.what)))) continue;
    page.report(describe(flood.what, page.at_text(byte_range(flood.begin, flood.begin + 1))));
  }
}

bool is_one_paragraph(const cmark_node& document) {
  const cmark_node* only = document.first_child;
  return only == nullptr || (only->next == nullptr && kind_of(*only) == Kind::paragraph);
}

void render_blocks(HtmlWriter& html, Renderer& renderer, const cmark_node& document, std::string_view attributes) {
  html.begin_scope(HtmlWriter::Scope::blocks);
  if (!attributes.empty()) {
    html.open(Element::div, attributes);
    html.end_line();
  }
  renderer.render(document);
  if (!attributes.empty()) {
    html.close();
    html.end_line();
  }
  html.end_scope();
}

void render_phrase(HtmlWriter& html, Renderer& renderer, const cmark_node& document, std::string_view attributes) {
  html.begin_scope(HtmlWriter::Scope::phrase);
  if (!attributes.empty()) html.open(Element::span, attributes);
  renderer.render_phrase(document);
  if (!attributes.empty()) html.close();
  html.end_scope();
}

}  // namespace

void render_piece(Rendering& page, std::string_view markdown, const Origin& origin, Wrapping wrapping,
                  std::string_view attributes) {
  MendedText mended{markdown, origin};
  const MarkedText text{mended.text()};
  Locator locator{text.parsed()};
  const Piece piece{mended, text, locator, origin};
  const Piece* outer = page.begin_piece(piece);
  for (Diagnostic& finding : mended.findings()) page.report(std::move(finding));
  report_floods(page, text);
  const NodePtr tree = parse_tree(text.parsed());
  Renderer renderer{page};
  HtmlWriter& html = page.html();
  switch (wrapping) {
    case Wrapping::blocks:
      render_blocks(html, renderer, *tree, attributes);
      break;
    case Wrapping::unwrapped:
      renderer.render_unwrapped(*tree);
      html.finish();
      break;
    case Wrapping::phrase:
      if (is_one_paragraph(*tree) || !html.takes_blocks()) {
        render_phrase(html, renderer, *tree, attributes);
      } else {
        render_blocks(html, renderer, *tree, attributes);
      }
      break;
  }
  page.end_piece(outer);
}

}  // namespace guidepost::markdown
