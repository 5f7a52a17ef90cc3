// Renders a tree of cmark-gfm into a page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/autolinks.hpp"
#include "markdown/block_groups.hpp"
#include "markdown/cmark_tree.hpp"
#include "markdown/constructs.hpp"
#include "markdown/raw_html.hpp"
#include "markdown/rendering.hpp"
#include "markdown/strikethrough.hpp"
#include "markdown/tabs.hpp"

namespace guidepost::markdown {

/// Renders one piece, in one pass without recursion. REQUIRES: the page's piece has begun and outlives the renderer.
class Renderer {
 public:
  explicit Renderer(Rendering& page) : page_{page}, html_{page.html()}, raw_{page}, groups_{page.piece().text} {}

  /// The whole tree, as blocks.
  void render(const cmark_node& document);
  /// The whole tree; a paragraph that is its only block is not wrapped.
  void render_unwrapped(const cmark_node& document);
  /// The whole tree as text where no block may stand: of its blocks only what is in them is left.
  void render_phrase(const cmark_node& document);

 private:
  /// Quotes, items, emphasis and links inside each other; what is deeper is flattened.
  static constexpr std::size_t max_depth = 100;

  /// A container that was entered and not left yet.
  struct Frame {
    const cmark_node* node = nullptr;
    std::uint8_t elements = 0;  ///< of ours, to close when it is left
    bool is_deep = false;       ///< counts for the depth
    bool is_flattened = false;  ///< of a quote, list or item: too deep
    bool is_prose = false;      ///< a list that is no list
    bool is_tab = false;        ///< a heading that is a tab's title; its link is none
    QuoteSection quote{};
    std::uint32_t index = 0;  ///< of a link; of a table's next cell
    std::size_t html_at = 0;
    std::size_t text_at = 0;
    std::string id{};  ///< a heading's own
  };

  /// Begins a node and returns the child to go on with, or nothing.
  const cmark_node* enter(const cmark_node& node);
  void leave(const cmark_node& node);

  // Blocks.
  const cmark_node* enter_quote(const cmark_node& node);
  const cmark_node* enter_list(const cmark_node& node);
  const cmark_node* enter_item(const cmark_node& node);
  const cmark_node* enter_paragraph(const cmark_node& node);
  void leave_paragraph(const cmark_node& node);
  const cmark_node* enter_heading(const cmark_node& node);
  void leave_heading();
  void render_code_block(const cmark_node& node);
  void render_html_block(const cmark_node& node);
  void render_block_marker(const cmark_node& node, const Marker& marker);

  // Tabs.
  bool begin_tab(const cmark_node& heading, const Tab& tab);
  void finish_tab_heading(const Frame& frame);

  // Constructs and groups of tabs that are open.
  bool end_blocks_at(const cmark_node& node);
  void end_blocks_in(const cmark_node& parent);
  void end_block();
  [[nodiscard]] bool may_open_block(const cmark_node& node);

  [[nodiscard]] bool is_tight(const cmark_node& paragraph) const;
  [[nodiscard]] InQuote in_quote_of(const cmark_node& node) const;
  [[nodiscard]] bool is_prose_list(const cmark_node& list) const;
  /// The number of an item as it is written: "2020.".
  [[nodiscard]] std::string_view item_number(const cmark_node& item) const;
  const cmark_node* take_heading_anchor(const cmark_node& heading, std::string& id);
  void begin_prose_item(const cmark_node& item);

  // Blocks as text.
  const cmark_node* enter_phrase(const cmark_node& node);
  void leave_phrase(const cmark_node& node);
  void begin_phrase();

  // Tables.
  const cmark_node* enter_table(const cmark_node& node);
  const cmark_node* enter_row(const cmark_node& node);
  const cmark_node* enter_cell(const cmark_node& node);
  void leave_cell(const cmark_node& node);
  void leave_table();
  void leave_row(const cmark_node& node);

  // Inlines.
  void render_text(const cmark_node& node);
  void render_words(std::string_view parsed, const cmark_node& node);
  void render_address(const Autolink& address, std::string_view words, std::string_view parsed, std::size_t hint);
  void render_code(std::string_view parsed);
  void render_image(const cmark_node& node);
  const cmark_node* enter_emphasis(const cmark_node& node, Element element);
  const cmark_node* enter_link(const cmark_node& node);
  void leave_link();
  ByteRange place_of_link(const cmark_node& node, std::string_view href, LinkKind& kind);

  /// Counts a level. False, and reported once, when it is too deep: its tags are left out.
  bool enter_level(Frame& frame);
  Frame& push(Frame frame);
  Frame pop();
  [[nodiscard]] std::string restored(std::string_view parsed) const;
  const cmark_node* begin_inlines(const cmark_node& node);

  Rendering& page_;
  HtmlWriter& html_;
  RawHtml raw_;
  Strikethrough strikethrough_;
  std::vector<Frame> frames_;
  BlockGroups groups_;
  struct OpenBlock {
    const Construct* construct;  ///< nothing: a group of tabs
    const cmark_node* parent;
    BlockGroup group;
    bool is_wrapped;  ///< elements of ours are open for it
  };
  std::vector<OpenBlock> open_blocks_;
  bool is_phrase_ = false;
  bool has_phrase_ = false;
  Outline outline_before_;                 ///< before the heading that is open, which may turn out to be empty
  const cmark_node* unwrapped_ = nullptr;  ///< the paragraph that is not wrapped
  const cmark_node* trimmed_ = nullptr;    ///< the text node whose leading blanks go
};

}  // namespace guidepost::markdown
