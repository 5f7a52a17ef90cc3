#include "links/toc_bookmarks.hpp"

#include <string>
#include <vector>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "diagnostics/link_messages.hpp"

namespace guidepost::links {
namespace {

void check_entry(const site::SiteModel& model, const BookmarkIndex& bookmarks, locale::LocaleId locale,
                 const site::NavigationNode& node, Diagnostics& out) {
  const std::string_view fragment = split_href(node.fragment).fragment;
  const site::Page* const page = model.page(locale, node.article);
  if (fragment.size() < 2 || page == nullptr) return;
  const std::string bookmark = percent_decode(fragment.substr(1));
  if (bookmarks.has(page->article, bookmark)) return;

  std::vector<std::string> known;
  for (const markdown::Anchor& anchor : model[page->article].content.anchors) known.push_back(anchor.id);
  const auto reference = model.reference(node.article);
  const bool is_pending = reference && *reference != page->article && bookmarks.has(*reference, bookmark);
  out.add(bookmark_not_found(node.where, bookmark, node.article, text::nearest(bookmark, known),
                             is_pending ? Origin::pending : Origin::introduced));
}

}  // namespace

Diagnostics check_toc_bookmarks(const site::SiteModel& model, const BookmarkIndex& bookmarks) {
  Diagnostics out;
  for (const locale::LocaleId locale : model.locales().ids()) {
    for (const site::Section& section : model.navigation(locale).sections) {
      for (const site::NavigationNode& node : section.nodes) {
        if (node.origin == site::EntryOrigin::own) check_entry(model, bookmarks, locale, node, out);
      }
    }
  }
  return out;
}

}  // namespace guidepost::links
