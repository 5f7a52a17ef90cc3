// The navigation of a section: a page's own branch of it, and the whole tree for the contents page.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "render/site_context.hpp"

namespace guidepost::render {

/// Renders navigation entries. The closed entries of a section are rendered once for each depth of folders that pages
/// look at them from; a page adds its own path through the tree.
/// Lifetime: views the context. Threads: safe to call concurrently.
class NavigationView {
 public:
  explicit NavigationView(const SiteContext& context);
  ~NavigationView();

  /// List items: the top level of the section, opened along the path to `place`, its children, and what the table of
  /// contents marks as expanded. `path` is the page's.
  [[nodiscard]] std::string branch(locale::LocaleId locale, const site::Place& place, std::string_view path) const;
  /// List items: the whole tree, for the page at `path`.
  [[nodiscard]] std::string tree(locale::LocaleId locale, const site::Section& section, std::string_view path) const;

 private:
  struct Cache;
  const SiteContext& context_;
  std::unique_ptr<Cache> cache_;
};

/// The article that an entry leads to: its own, or the first one below it when it is a mere heading. "" when there is
/// none.
[[nodiscard]] std::string_view first_article(const site::Section& section, const site::NavigationNode& node);

}  // namespace guidepost::render
