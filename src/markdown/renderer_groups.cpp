// Blocks that belong together although CommonMark sees them side by side: constructs with an end marker, and tabs.
#include "diagnostics/block_messages.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "markdown/renderer.hpp"

namespace guidepost::markdown {

void Renderer::render_block_marker(const cmark_node& node, const Marker& marker) {
  const Construct* construct = find_construct(marker.form, marker.name);
  const bool may_have_body = construct != nullptr && !construct->end.empty();
  const BlockGroup group = may_have_body ? groups_.find(node) : BlockGroup{};
  const cmark_node* parent = node.parent;
  const bool has_quote = !frames_.empty() && frames_.back().node == parent && kind_of(*parent) == Kind::block_quote &&
                         !frames_.back().is_flattened;
  Place place{.is_block = true,
              .ending = group.ending,
              .has_content = node.next != nullptr && in_quote_of(*node.next) != InQuote::divides,
              .quote = has_quote ? &frames_.back().quote : nullptr};
  const bool too_deep = group.ending != Ending::none && !may_open_block(node);
  if (may_have_body && open_blocks_.size() <= max_depth) {
    for (const OpenBlock& open : open_blocks_) {
      if (open.construct != nullptr && open.is_wrapped) place.inside = open.construct;
      place.is_nested = place.is_nested || open.construct == construct;
    }
  }
  const MarkerBody body = too_deep ? MarkerBody::unwrapped : render_marker(page_, marker, place);
  if (body == MarkerBody::none || group.ending == Ending::none) return;
  open_blocks_.push_back({construct, parent, group, body == MarkerBody::follows});
  ++page_.depth();
}

/// Begins the tab whose title a heading is, and its group when it is the first. False when there is no room for one.
bool Renderer::begin_tab(const cmark_node& heading, const Tab& tab) {
  if (groups_.is_next_tab(heading)) {
    const bool is_open = !open_blocks_.empty() && open_blocks_.back().construct == nullptr &&
                         open_blocks_.back().parent == heading.parent;
    if (!is_open) return false;
    close_tab(page_);
  } else {
    if (!may_open_block(heading)) return false;
    const BlockGroup group = groups_.find(heading);
    if (group.ending != Ending::marker) {
      page_.report(tabs_not_closed(page_.at_parsed(page_.piece().locator.block(heading)), tab.ids));
    }
    open_blocks_.push_back({nullptr, heading.parent, group, true});
    ++page_.depth();
    open_tab_group(page_);
  }
  open_tab(page_, tab);
  return true;
}

void Renderer::finish_tab_heading(const Frame& frame) {
  const std::optional<Tab> tab = tab_of(*frame.node);
  const bool has_words = page_.body().html.size() > frame.html_at + 1;
  if (!has_words) {
    const SourceSpan where = page_.at_parsed(page_.piece().locator.block(*frame.node));
    page_.report(tab_without_title(where, tab->ids));
  }
  finish_tab_title(page_, *tab, has_words);
}

/// Whether another construct may be opened at `node`; reported once when it may not.
bool Renderer::may_open_block(const cmark_node& node) {
  if (page_.depth() < max_depth) return true;
  if (page_.is_first("depth")) {
    page_.report(nesting_too_deep(page_.at_parsed(page_.piece().locator.block(node)), max_depth));
  }
  return false;
}

/// Ends what ends at a block. True when the block is the end marker, which is no content.
bool Renderer::end_blocks_at(const cmark_node& node) {
  while (!open_blocks_.empty() && open_blocks_.back().group.end == &node) {
    const bool is_marker = open_blocks_.back().group.ending == Ending::marker;
    end_block();
    if (is_marker) return true;
  }
  return false;
}

/// Whatever is open ends at the latest with the blocks among which it began.
void Renderer::end_blocks_in(const cmark_node& parent) {
  while (!open_blocks_.empty() && open_blocks_.back().parent == &parent) end_block();
}

void Renderer::end_block() {
  const OpenBlock block = open_blocks_.back();
  open_blocks_.pop_back();
  --page_.depth();
  if (!block.is_wrapped) return;
  if (block.construct == nullptr) {
    close_tab_group(page_);
  } else {
    block.construct->close(page_);
  }
}

}  // namespace guidepost::markdown
