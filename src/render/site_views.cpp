#include "render/site_views.hpp"

#include "base/url_path.hpp"
#include "render/page_frame.hpp"
#include "render/page_paths.hpp"

namespace guidepost::render {
namespace {

/// What the choice of each language begins with: its name, language and start page.
View choice(const SiteContext& context, locale::LocaleId id) {
  const locale::Locale& row = context.locale(id);
  View view;
  view.text("name", row.native_name)
      .text("tag", row.tag)
      .text("dir", row.direction == locale::Direction::right_to_left ? "rtl" : "ltr")
      .text("href", context.href(site_start_path, start_path(row)));
  return view;
}

}  // namespace

std::string render_not_found_page(const SiteContext& context, locale::LocaleId locale) {
  const View view = make_frame(context, {.kind = PageKind::not_found,
                                         .locale = locale,
                                         .path = not_found_path(context.locale(locale)),
                                         .title = context.strings(locale)["not_found.title"]});
  return context.render(TemplateId::not_found, view, locale);
}

std::string render_offline_page(const SiteContext& context, locale::LocaleId locale) {
  const View view = make_frame(context, {.kind = PageKind::offline,
                                         .locale = locale,
                                         .path = offline_path(context.locale(locale)),
                                         .title = context.strings(locale)["offline.title"]});
  return context.render(TemplateId::offline, view, locale);
}

std::string render_search_page(const SiteContext& context, locale::LocaleId locale) {
  const View view = make_frame(context, {.kind = PageKind::search,
                                         .locale = locale,
                                         .path = search_path(context.locale(locale)),
                                         .title = context.strings(locale)["search.label"]});
  return context.render(TemplateId::search, view, locale);
}

std::string render_site_start_page(const SiteContext& context) {
  const locale::LocaleId main = context.main_locale();
  View view = make_frame(
      context, {.kind = PageKind::site_start, .locale = main, .path = std::string{site_start_path}, .title = {}});
  View::List choices;
  for (const locale::LocaleId id : context.model().locales().ids()) {
    choices.push_back(std::move(choice(context, id).text("title", std::string{context.site_title(id)})));
  }
  view.list("choices", std::move(choices));
  return context.render(TemplateId::site_start, view, main);
}

std::string render_site_not_found_page(const SiteContext& context) {
  const locale::LocaleId main = context.main_locale();
  View view = make_frame(context, {.kind = PageKind::site_not_found,
                                   .locale = main,
                                   .path = std::string{site_not_found_path},
                                   .title = context.strings(main)["not_found.title"]});
  View::List choices;
  for (const locale::LocaleId id : context.model().locales().ids()) {
    const LocaleStrings& strings = context.strings(id);
    choices.push_back(std::move(choice(context, id)
                                    .text("title", strings["not_found.title"])
                                    .text("text", strings["not_found.text"])
                                    .text("home", strings["not_found.home"])
                                    .text("suggestions", strings["not_found.suggestions"])
                                    .text("titles", titles_path(context.locale(id)))));
  }
  view.list("choices", std::move(choices));
  return context.render(TemplateId::site_not_found, view, main);
}

}  // namespace guidepost::render
