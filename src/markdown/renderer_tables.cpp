// GFM's tables.
#include <cmark-gfm-core-extensions.h>

#include <array>

#include "markdown/renderer.hpp"

namespace guidepost::markdown {
namespace {

/// cmark's interface has no const.
cmark_node* writable(const cmark_node& node) {
  return const_cast<cmark_node*>(&node);
}

bool is_header(const cmark_node& row) {
  return cmark_gfm_extensions_get_table_row_is_header(writable(row)) != 0;
}

struct CellAttributes {
  std::string_view header;
  std::string_view body;
};

CellAttributes attributes_for(std::uint8_t alignment) {
  switch (alignment) {
    case 'l':
      return {" scope=\"col\" class=\"align-left\"", " class=\"align-left\""};
    case 'c':
      return {" scope=\"col\" class=\"align-center\"", " class=\"align-center\""};
    case 'r':
      return {" scope=\"col\" class=\"align-right\"", " class=\"align-right\""};
    default:
      return {" scope=\"col\"", ""};
  }
}

}  // namespace

const cmark_node* Renderer::enter_table(const cmark_node& node) {
  page_.piece().locator.enter_block(node);
  Table table{.where = page_.at_parsed(page_.piece().locator.block(node))};
  table.columns = cmark_gfm_extensions_get_table_columns(writable(node));
  for (const cmark_node* row = node.first_child; row != nullptr; row = row->next) ++table.rows;
  page_.article().tables.push_back(table);
  html_.open(Element::table);
  html_.end_line();
  push({.node = &node, .elements = 1});
  return node.first_child;
}

const cmark_node* Renderer::enter_row(const cmark_node& node) {
  if (is_header(node)) {
    html_.open(Element::thead);
    html_.end_line();
  } else {
    page_.piece().locator.enter_block(node);
    if (is_header(*node.prev)) {
      html_.open(Element::tbody);
      html_.end_line();
      ++frames_.back().elements;  // of the table
    }
  }
  html_.open(Element::tr);
  push({.node = &node, .elements = 1});
  return node.first_child;
}

const cmark_node* Renderer::enter_cell(const cmark_node& node) {
  const std::uint32_t column = frames_.back().index++;
  const cmark_node& row = *node.parent;
  const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(writable(*row.parent));
  const CellAttributes attributes = attributes_for(alignments[column]);
  // A header cell without text is no header.
  const bool is_heading = is_header(row) && node.first_child != nullptr;
  html_.open(is_heading ? Element::th : Element::td, is_heading ? attributes.header : attributes.body);
  push({.node = &node, .elements = 1, .text_at = page_.article().text.size()});
  return begin_inlines(node);
}

void Renderer::leave_cell(const cmark_node& node) {
  raw_.end_block();
  const Frame frame = pop();
  page_.add_text_block(BlockKind::table_cell, frame.text_at,
                       page_.at_parsed(page_.piece().locator.block(*node.parent)));
  page_.plain(" ");
}

void Renderer::leave_row(const cmark_node& node) {
  pop();
  html_.end_line();
  if (is_header(node)) {
    html_.close();
    html_.end_line();
  }
  page_.end_plain_block();
}

void Renderer::leave_table() {
  if (frames_.back().elements == 2) {
    html_.close();  // the body
    html_.end_line();
    --frames_.back().elements;
  }
  pop();
  html_.end_line();
}

}  // namespace guidepost::markdown
