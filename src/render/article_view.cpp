#include "render/article_view.hpp"

#include <fmt/format.h>

#include <optional>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "locale/date.hpp"
#include "locale/reading.hpp"
#include "render/body.hpp"
#include "render/page_frame.hpp"
#include "render/structured_data.hpp"
#include "render/translation_view.hpp"
#include "site/trail.hpp"

namespace guidepost::render {
namespace {

/// Everything about the page that its parts need.
struct ArticlePage {
  const SiteContext& context;
  const site::Page& page;
  const site::Article& article;
  const site::Navigation& navigation;
  site::Place place;
  std::string_view path;
};

void add_date(const ArticlePage& at, std::string_view key, NameKey name, NameKey iso_name, View& view) {
  const std::optional<locale::Date> date = at.article.meta.date(key);
  if (!date) return;
  view.text(name, locale::format_date(*date, at.context.locale(at.page.locale).tag))
      .text(iso_name, locale::iso_date(*date));
}

/// Pages of cards are looked at, not read.
void add_reading_time(const ArticlePage& at, View& view) {
  const site::DocumentKind kind = at.article.kind;
  const bool is_read = kind != site::DocumentKind::landing && kind != site::DocumentKind::hub;
  view.flag("has_article_facts", is_read || at.article.meta.date("ms.date"));
  if (!is_read) return;
  const unsigned minutes = locale::reading_minutes(at.article.characters, at.context.locale(at.article.locale).tag);
  view.text("reading_time", at.context.reading_time(at.page.locale, minutes));
}

void add_article_links(const ArticlePage& at, View& view) {
  const config::SiteConfig& config = at.context.model().config();
  if (config.edit_url.empty() && config.feedback_url.empty()) return;
  const std::string_view file = at.context.model().sources()[at.article.file].path;
  const std::string absolute = at.context.absolute_url(at.path);
  const std::string_view url = absolute.empty() ? at.path : absolute;
  view.flag("has_article_links", true)
      .text("edit_href", config.edit_url.of_page(file, url))
      .text("feedback_href", config.feedback_url.of_page(file, url));
}

/// Level 2 headings with their level 3 headings; a level 3 heading above the first of them stands on its own.
View::List page_headings(const site::Article& article) {
  View::List list;
  View::List below;
  const auto close = [&] {
    if (!list.empty()) list.back().flag("has_subheadings", !below.empty()).list("subheadings", std::move(below));
    below.clear();
  };
  bool is_below_section = false;
  for (const markdown::Heading& heading : article.content.headings) {
    if (heading.level != 2 && heading.level != 3) continue;
    if (heading.level == 3 && is_below_section) {
      below.emplace_back().text("sub_id", fragment_of(heading.id)).text("sub_text", heading.text);
      continue;
    }
    close();
    list.emplace_back().text("id", fragment_of(heading.id)).text("text", heading.text);
    is_below_section = heading.level == 2;
  }
  close();
  return list;
}

void add_neighbours(const ArticlePage& at, View& view) {
  bool has_any = false;
  const auto add = [&](int step, NameKey name) {
    const site::NavigationNode* const node = at.navigation.neighbour(at.article.id.path(), step);
    if (node == nullptr) return;
    const site::Page* const page = at.context.model().page(at.page.locale, node->article);
    if (page == nullptr) return;
    view.one(name, at.context.entry(at.path, *page, node->name));
    has_any = true;
  };
  add(-1, "previous");
  add(+1, "next");
  view.flag("has_neighbours", has_any);
}

void add_navigation(const ArticlePage& at, const NavigationView& navigation, View& view) {
  const std::vector<site::TrailStep> crumbs = site::trail_to(at.context.model(), at.page.locale, at.article);
  View::List steps;
  for (const site::TrailStep& crumb : crumbs) {
    if (crumb.page != nullptr) {
      steps.push_back(at.context.entry(at.path, *crumb.page, crumb.name));
    } else {  // a step without an article of its own is shown as text
      steps.emplace_back().text("name", std::string{crumb.name});
    }
  }
  if (!at.page.is_fallback) view.html("structured_data", structured_data(at.context, at.page, crumbs));
  view.list("breadcrumbs", std::move(steps)).html("navigation", navigation.branch(at.page.locale, at.place, at.path));
  // The section of the locale's own folder mostly has the site's name, which stands in the header already.
  if (at.place.section == nullptr) return;
  const std::string_view name = at.context.section_name(*at.place.section, at.page.locale);
  if (name == at.context.site_title(at.page.locale)) return;
  view.text("section_name", std::string{name});
  const std::string& index = at.place.section->index_article;
  const site::Page* const page = index.empty() ? nullptr : at.context.model().page(at.page.locale, index);
  if (page != nullptr) view.text("section_href", at.context.href(at.path, page->path));
}

/// The title with the `titleSuffix` that authors or their docset give.
std::string window_title(const ArticlePage& at) {
  const std::string& title = at.article.title.value;
  const std::string_view suffix = at.article.meta.string("titleSuffix");
  if (suffix.empty() || suffix == at.context.site_title(at.page.locale) || title.ends_with(suffix)) return title;
  return fmt::format("{} - {}", title, suffix);
}

}  // namespace

std::string render_article_page(const SiteContext& context, const NavigationView& navigation,
                                const translation::Assessment& known, const site::Page& page) {
  const site::Article& article = context.model()[page.article];
  const site::Navigation& sections = context.model().navigation(page.locale);
  const ArticlePage at{.context = context,
                       .page = page,
                       .article = article,
                       .navigation = sections,
                       .place = sections.place_of(article.id.path()),
                       .path = page.path};
  FilledBody body = fill_body(context, page, at.path);
  View view = make_frame(
      context,
      {.kind = PageKind::article, .locale = page.locale, .path = page.path, .title = window_title(at), .page = &page});
  View::List headings = page_headings(article);
  view.text("title", article.title.value)
      .text("description", article.description)
      .html("heading", std::move(body.heading))
      .html("body", std::move(body.rest))
      .html("content_language", page.is_fallback
                                    ? language_attributes(context.locale(article.locale), context.locale(page.locale))
                                    : std::string{})
      .flag("has_page_headings", headings.size() > 1)
      .list("page_headings", std::move(headings));
  add_translation(context, known, page, at.path, view);
  add_date(at, "ms.date", "updated", "updated_iso", view);
  add_date(at, "ms.lasthandoff", "translated", "translated_iso", view);
  add_reading_time(at, view);
  add_article_links(at, view);
  add_navigation(at, navigation, view);
  add_neighbours(at, view);
  return context.render(TemplateId::article, view, page.locale);
}

}  // namespace guidepost::render
