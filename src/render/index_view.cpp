// All articles of one locale from A to Z.
#include <fmt/format.h>

#include "locale/collation.hpp"
#include "render/overview_views.hpp"
#include "render/page_frame.hpp"
#include "render/page_paths.hpp"

namespace guidepost::render {

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

  View view =
      make_frame(context, {.kind = PageKind::index, .locale = locale, .path = path, .title = strings["az.title"]});
  const std::string count = strings.counted("contents.count", pages.size());
  view.text("article_count", count)
      .text("description", fmt::format("{} · {}", context.site_title(locale), count))
      .flag("has_letters", !letters.empty())
      .list("letters", std::move(letters));
  return context.render(TemplateId::index, view, locale);
}

}  // namespace guidepost::render
