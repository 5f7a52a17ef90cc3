#include "markdown/cmark_tree.hpp"

#include <cmark-gfm-core-extensions.h>

#include <cassert>
#include <string>

namespace guidepost::markdown {
namespace {

/// The types that the table extension was given, and the extensions themselves. Written once, before threads start.
struct Extensions {
  cmark_syntax_extension* table = nullptr;
  cmark_syntax_extension* tasklist = nullptr;
  std::uint16_t table_type = 0;
  std::uint16_t row_type = 0;
  std::uint16_t cell_type = 0;
};
Extensions& extensions() {
  static Extensions instance;
  return instance;
}

struct ParserDeleter {
  void operator()(cmark_parser* parser) const noexcept { cmark_parser_free(parser); }
};
using ParserPtr = std::unique_ptr<cmark_parser, ParserDeleter>;

}  // namespace

void register_cmark_extensions() {
  cmark_gfm_core_extensions_ensure_registered();
  Extensions& found = extensions();
  found.table = cmark_find_syntax_extension("table");
  found.tasklist = cmark_find_syntax_extension("tasklist");

  // The types are not in a public header, so a table tells them.
  const NodePtr sample = parse_tree("|a|\n|-|\n");
  assert(sample->first_child == cmark_node_first_child(sample.get()));  // node.h and the library agree
  const cmark_node* table = sample->first_child;
  found.table_type = table->type;
  found.row_type = table->first_child->type;
  found.cell_type = table->first_child->first_child->type;
}

NodePtr parse_tree(std::string_view markdown) {
  assert(extensions().table != nullptr);  // register_extensions() comes first
  const ParserPtr parser{cmark_parser_new(CMARK_OPT_DEFAULT)};
  cmark_parser_attach_syntax_extension(parser.get(), extensions().table);
  cmark_parser_attach_syntax_extension(parser.get(), extensions().tasklist);
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  return NodePtr{cmark_parser_finish(parser.get())};
}

Kind kind_of_extension(std::uint16_t type) {
  if (type == extensions().cell_type) return Kind::table_cell;
  if (type == extensions().row_type) return Kind::table_row;
  return type == extensions().table_type ? Kind::table : Kind::other;
}

bool is_task(const cmark_node& item) {
  return item.extension == extensions().tasklist;
}

}  // namespace guidepost::markdown
