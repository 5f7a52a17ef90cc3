// All articles of one locale from A to Z.
#include <fmt/format.h>

#include <map>
#include <span>

#include "locale/collation.hpp"
#include "render/overview_views.hpp"
#include "render/page_frame.hpp"
#include "render/page_paths.hpp"
#include "site/keywords.hpp"

namespace guidepost::render {
namespace {

/// What readers may call the articles that are written in the locale, in its order.
View::List keyword_views(const SiteContext& context, std::span<const site::Page* const> pages, std::string_view path) {
  std::map<std::string_view, View::List> entries;
  for (const site::Page* const page : pages) {
    const site::Article& article = context.model()[page->article];
    if (page->is_fallback) continue;
    for (const std::string_view keyword : site::keywords_of(context.model(), article))
      entries[keyword].push_back(context.entry(path, *page, article.title.value));
  }
  std::vector<std::string_view> names;
  for (const auto& [keyword, named] : entries) names.push_back(keyword);
  View::List list;
  if (names.empty()) return list;
  for (const std::size_t i : locale::collation_order(names, context.locale(pages.front()->locale).tag)) {
    list.emplace_back().text("keyword", std::string{names[i]}).list("named", std::move(entries[names[i]]));
  }
  return list;
}

}  // namespace

std::string render_index_page(const SiteContext& context, locale::LocaleId locale) {
  const std::string path = index_path(context.locale(locale));
  const LocaleStrings& strings = context.strings(locale);
  std::vector<const site::Page*> pages;
  std::vector<std::string_view> titles;
  for (const site::Page& page : context.model().pages()) {
    if (page.locale != locale) continue;
    pages.push_back(&page);
    titles.push_back(context.model()[page.article].title.value);
  }

  View::List letters;
  for (const locale::IndexBucket& bucket : locale::alphabetic_index(titles, context.locale(locale).tag)) {
    View::List entries;
    for (const std::size_t i : bucket.entries) entries.push_back(context.entry(path, *pages[i], titles[i]));
    const std::string anchor = fmt::format("letter-{}", letters.size() + 1);
    letters.emplace_back().text("label", bucket.label).text("anchor", anchor).list("entries", std::move(entries));
  }

  View::List keywords = keyword_views(context, pages, path);

  View view =
      make_frame(context, {.kind = PageKind::index, .locale = locale, .path = path, .title = strings["az.title"]});
  const std::string count = strings.counted("contents.count", pages.size());
  view.text("article_count", count)
      .text("description", fmt::format("{} · {}", context.site_title(locale), count))
      .flag("has_letters", !letters.empty())
      .list("letters", std::move(letters))
      .flag("has_keywords", !keywords.empty())
      .list("keywords", std::move(keywords));
  return context.render(TemplateId::index, view, locale);
}

}  // namespace guidepost::render
