#include "markdown/block_groups.hpp"

#include "base/text.hpp"
#include "markdown/tabs.hpp"

namespace guidepost::markdown {

const Marker* block_marker(const cmark_node& block, const MarkedText& text) {
  if (kind_of(block) != Kind::html_block) return nullptr;
  const Marker* marker = text.find(text::trim(literal(block)));
  return marker != nullptr && marker->alone ? marker : nullptr;
}

BlockGroup BlockGroups::find(const cmark_node& opener) {
  read(*opener.parent);
  const auto found = groups_.find(&opener);
  return found == groups_.end() ? BlockGroup{} : found->second;
}

bool BlockGroups::is_next_tab(const cmark_node& heading) {
  read(*heading.parent);
  return next_tabs_.contains(&heading);
}

void BlockGroups::read(const cmark_node& parent) {
  if (!parents_.insert(&parent).second) return;
  pair_markers(parent);
  group_tabs(parent);
}

// Markers and their end markers.

void BlockGroups::pair_markers(const cmark_node& parent) {
  for (const cmark_node* node = parent.first_child; node != nullptr; node = node->next) {
    const Marker* marker = block_marker(*node, text_);
    if (marker == nullptr) continue;
    if (in_quote(*marker) == InQuote::divides) {
      drop_open();
      continue;
    }
    const Construct* construct = find_construct(marker->form, marker->name);
    if (construct != nullptr && !construct->end.empty()) {
      begin(*node, *construct);
    } else {
      finish(*node, text::lower_ascii(marker->name));
    }
  }
  drop_open();
}

void BlockGroups::begin(const cmark_node& node, const Construct& construct) {
  if (!open_.empty() && open_.back().construct == &construct) {
    // No part stands directly in a part, and no whole directly in a whole that has parts already.
    if (construct.may_lack_end) {
      pop_open({});
    } else if (construct.whole != nullptr) {
      pop_open({Ending::implied, &node});
    } else if (open_.back().has_parts) {
      pop_open({Ending::implied, open_.back().behind_parts});
    }
  }
  open_.push_back({&node, &construct});
  ++open_by_end_[construct.end];
}

void BlockGroups::finish(const cmark_node& node, std::string_view end) {
  const auto waiting = open_by_end_.find(end);
  if (waiting == open_by_end_.end() || waiting->second == 0) return;
  const auto closes = [&](const Opener& opener) { return opener.construct->end == end; };
  const Construct* construct = nullptr;
  for (auto opener = open_.rbegin(); construct == nullptr; ++opener) {
    if (closes(*opener)) construct = opener->construct;
  }
  while (!closes(open_.back())) {
    const Opener& opener = open_.back();
    if (opener.construct->whole == construct) {
      pop_open({Ending::implied, &node});
    } else {
      pop_open(opener.has_parts ? BlockGroup{Ending::implied, opener.behind_parts} : BlockGroup{});
    }
  }
  pop_open({Ending::marker, &node});
}

/// Nothing ends what is open. A whole ends behind its last part.
void BlockGroups::drop_open() {
  while (!open_.empty()) {
    const Opener& opener = open_.back();
    pop_open(opener.has_parts ? BlockGroup{Ending::implied, opener.behind_parts} : BlockGroup{});
  }
}

void BlockGroups::pop_open(BlockGroup group) {
  const Opener opener = open_.back();
  open_.pop_back();
  --open_by_end_[opener.construct->end];
  groups_[opener.node] = group;
  if (group.ending == Ending::none || open_.empty() || open_.back().construct != opener.construct->whole) return;
  open_.back().has_parts = true;
  open_.back().behind_parts = group.ending == Ending::marker ? group.end->next : group.end;
}

// Tabs.

void BlockGroups::group_tabs(const cmark_node& parent) {
  std::vector<Scope> scopes(1);
  for (const cmark_node* node = parent.first_child; node != nullptr; node = node->next) {
    while (scopes.size() > 1 && scopes.back().end == node) {
      end_tabs(scopes.back(), {Ending::implied, node});
      scopes.pop_back();
    }
    Scope& scope = scopes.back();
    if (kind_of(*node) == Kind::thematic_break) {
      end_tabs(scope, {Ending::marker, node});
    } else if (kind_of(*node) == Kind::heading) {
      if (!tab_of(*node)) continue;
      if (scope.tabs == nullptr) {
        scope.tabs = node;
      } else {
        next_tabs_.insert(node);
      }
    } else if (const Marker* marker = block_marker(*node, text_); marker != nullptr) {
      if (in_quote(*marker) == InQuote::divides) end_tabs(scope, {Ending::implied, node});
      const auto group = groups_.find(node);
      if (group != groups_.end() && group->second.ending != Ending::none) scopes.push_back({group->second.end});
    }
  }
  for (Scope& scope : scopes) end_tabs(scope, {Ending::implied, nullptr});
}

void BlockGroups::end_tabs(Scope& scope, BlockGroup group) {
  if (scope.tabs == nullptr) return;
  groups_[scope.tabs] = group;
  scope.tabs = nullptr;
}

}  // namespace guidepost::markdown
