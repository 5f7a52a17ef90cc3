// cmark-gfm's C interface at its border: ownership, node access, parsing. Included by markdown/*.cpp only.
#pragma once

// node.h is the layout of the installed library: cmark_node_get_literal() would copy each text into a fresh C string.
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cmark-gfm/node.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

namespace guidepost::markdown {

struct NodeDeleter {
  void operator()(cmark_node* node) const noexcept { cmark_node_free(node); }
};
using NodePtr = std::unique_ptr<cmark_node, NodeDeleter>;

/// Registers cmark-gfm's extensions. Not thread-safe; see register_extensions().
void register_cmark_extensions();

/// Parses with exactly the `table` and `tasklist` extensions: `strikethrough` and `autolink` change process-wide tables
/// while a parser runs (docs/adr), so these two are passes of ours. Never uses the arena allocator, which is global.
[[nodiscard]] NodePtr parse_tree(std::string_view markdown);

[[nodiscard]] inline std::string_view view(const cmark_chunk& chunk) {
  return {reinterpret_cast<const char*>(chunk.data), static_cast<std::size_t>(chunk.len)};
}
/// Text of a text, code, html_inline or html_block node. Views the node.
[[nodiscard]] inline std::string_view literal(const cmark_node& node) {
  return view(node.as.literal);
}

/// Node types as one closed enumeration: cmark's include values that extensions get at run time.
enum class Kind : std::uint8_t {
  document,
  block_quote,
  list,
  item,
  code_block,
  html_block,
  paragraph,
  heading,
  thematic_break,
  table,
  table_row,
  table_cell,
  text,
  soft_break,
  line_break,
  code,
  html_inline,
  emphasis,
  strong,
  link,
  image,
  other
};
[[nodiscard]] Kind kind_of_extension(std::uint16_t type);

/// By cmark-gfm's node value without its class bits; the first entry of each class is "none".
inline constexpr std::array block_kinds{Kind::other,     Kind::document,   Kind::block_quote,   Kind::list,
                                        Kind::item,      Kind::code_block, Kind::html_block,    Kind::other,
                                        Kind::paragraph, Kind::heading,    Kind::thematic_break};
inline constexpr std::array inline_kinds{Kind::other,  Kind::text,        Kind::soft_break, Kind::line_break,
                                         Kind::code,   Kind::html_inline, Kind::other,      Kind::emphasis,
                                         Kind::strong, Kind::link,        Kind::image};

[[nodiscard]] inline Kind kind_of(const cmark_node& node) {
  const std::size_t value = node.type & CMARK_NODE_VALUE_MASK;
  const bool is_inline = (node.type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE;
  if (is_inline) return value < inline_kinds.size() ? inline_kinds[value] : Kind::other;
  return value < block_kinds.size() ? block_kinds[value] : kind_of_extension(node.type);
}

/// Whether an item is one of a task list: `- [ ] text`.
[[nodiscard]] bool is_task(const cmark_node& item);

}  // namespace guidepost::markdown
