// Tabs: headings that are nothing but a link to `#tab/id` or `#tab/id/condition`. A group of them lasts to a thematic
// break. docfx's rules: https://dotnet.github.io/docfx/docs/markdown.html#tabs
#pragma once

#include <optional>
#include <string_view>

#include "markdown/cmark_tree.hpp"
#include "markdown/rendering.hpp"

namespace guidepost::markdown {

/// Views the tree.
struct Tab {
  std::string_view ids;        ///< "windows", or several: "windows+mac"
  std::string_view condition;  ///< id of another group's tab with which this one is shown, or empty
};
/// What a heading of any level says when it is a tab's; a leading anchor makes no difference.
[[nodiscard]] std::optional<Tab> tab_of(const cmark_node& heading);

/// The group and its panels, one after the other; without a script all can be read. A panel's title is a heading of its
/// own, for which the caller cares.
void open_tab_group(Rendering& page);
void open_tab(Rendering& page, const Tab& tab);
/// What stands in a title behind the words: the id without words, the condition.
void finish_tab_title(Rendering& page, const Tab& tab, bool has_words);
void close_tab(Rendering& page);
void close_tab_group(Rendering& page);

}  // namespace guidepost::markdown
