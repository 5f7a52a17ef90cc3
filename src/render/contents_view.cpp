// The full tree of contents of one locale.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/url_path.hpp"
#include "locale/collation.hpp"
#include "render/overview_views.hpp"
#include "render/page_frame.hpp"
#include "render/page_paths.hpp"

namespace guidepost::render {
namespace {

/// The locale's pages that no section lists and no section begins with, by title.
View::List unlisted_pages(const SiteContext& context, locale::LocaleId locale, std::string_view path) {
  const site::Navigation& navigation = context.model().navigation(locale);
  std::set<std::string_view> beginnings;
  for (const site::Section& section : navigation.sections) beginnings.insert(section.index_article);
  std::vector<const site::Page*> pages;
  std::vector<std::string_view> titles;
  for (const site::Page& page : context.model().pages()) {
    if (page.locale != locale) continue;
    const site::Article& article = context.model()[page.article];
    const std::string& id = article.id.path();
    if (beginnings.contains(id) || navigation.place_of(id).node != site::no_node) continue;
    pages.push_back(&page);
    titles.push_back(article.title.value);
  }
  View::List list;
  for (const std::size_t i : locale::collation_order(titles, context.locale(locale).tag)) {
    list.push_back(context.entry(path, *pages[i], titles[i]));
  }
  return list;
}

std::size_t count_pages(const SiteContext& context, locale::LocaleId locale) {
  return static_cast<std::size_t>(std::ranges::count(context.model().pages(), locale, &site::Page::locale));
}

}  // namespace

std::string render_contents_page(const SiteContext& context, const NavigationView& navigation,
                                 locale::LocaleId locale) {
  const std::string path = contents_path(context.locale(locale));
  const LocaleStrings& strings = context.strings(locale);
  View view = make_frame(
      context, {.kind = PageKind::contents, .locale = locale, .path = path, .title = strings["nav.contents"]});
  View::List sections;
  for (const site::Section& section : context.model().navigation(locale).sections) {
    View item;
    item.text("section_name", std::string{context.section_name(section, locale)})
        .html("entries", navigation.tree(locale, section, path));
    const site::Page* const index =
        section.index_article.empty() ? nullptr : context.model().page(locale, section.index_article);
    if (index != nullptr) item.text("section_href", context.href(path, index->path));
    sections.push_back(std::move(item));
  }
  View::List unlisted = unlisted_pages(context, locale, path);
  const std::string count = strings.counted("contents.count", count_pages(context, locale));
  view.text("article_count", count)
      .text("description", fmt::format("{} · {}", context.site_title(locale), count))
      .list("sections", std::move(sections))
      .flag("has_unlisted", !unlisted.empty())
      .list("unlisted", std::move(unlisted));
  return context.render(TemplateId::contents, view, locale);
}

}  // namespace guidepost::render
