// The articles of one locale that were updated last.
#include <algorithm>

#include "locale/date.hpp"
#include "render/overview_views.hpp"
#include "render/page_frame.hpp"
#include "render/page_paths.hpp"

namespace guidepost::render {
namespace {

/// As many as a reader looks through.
constexpr std::size_t most_shown = 50;

struct DatedPage {
  std::string date;  ///< ISO 8601, which sorts by time
  locale::Date day;
  const site::Page* page = nullptr;
};

/// The latest first; those of one day in the order of the model.
std::vector<DatedPage> latest_pages(const SiteContext& context, locale::LocaleId locale) {
  std::vector<DatedPage> pages;
  for (const site::Page& page : context.model().pages()) {
    if (page.locale != locale || page.is_fallback) continue;
    const auto date = context.model()[page.article].meta.date("ms.date");
    if (date) pages.push_back({locale::iso_date(*date), *date, &page});
  }
  std::ranges::stable_sort(pages, std::ranges::greater{}, &DatedPage::date);
  if (pages.size() > most_shown) pages.resize(most_shown);
  return pages;
}

}  // namespace

std::string render_recent_page(const SiteContext& context, locale::LocaleId locale) {
  const locale::Locale& row = context.locale(locale);
  const std::string path = recent_path(row);
  View::List changed;
  for (const DatedPage& dated : latest_pages(context, locale)) {
    View item = context.entry(path, *dated.page, context.model()[dated.page->article].title.value);
    changed.push_back(
        std::move(item.text("date", locale::format_date(dated.day, row.tag)).text("date_iso", dated.date)));
  }
  View view = make_frame(
      context,
      {.kind = PageKind::recent, .locale = locale, .path = path, .title = context.strings(locale)["recent.title"]});
  view.text("description", context.strings(locale)["recent.text"]).list("changed", std::move(changed));
  return context.render(TemplateId::recent, view, locale);
}

}  // namespace guidepost::render
