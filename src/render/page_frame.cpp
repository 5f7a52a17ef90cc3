#include "render/page_frame.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "render/page_paths.hpp"
#include "render/redirect_view.hpp"

namespace guidepost::render {
namespace {

std::string_view direction_name(const locale::Locale& locale) {
  return locale.direction == locale::Direction::right_to_left ? "rtl" : "ltr";
}

bool belongs_to_site(PageKind kind) {
  return kind == PageKind::site_start || kind == PageKind::site_not_found;
}
bool is_not_found(PageKind kind) {
  return kind == PageKind::not_found || kind == PageKind::site_not_found;
}

/// "../../" from the page to the site's folder.
std::string root_prefix(std::string_view path) {
  std::string prefix;
  for (auto left = std::ranges::count(path, '/'); left > 0; --left) prefix += "../";
  return prefix;
}

/// "Title - Site", or the title alone where it is the site's.
std::string window_title(std::string_view title, std::string_view site_title) {
  return title.empty() || title == site_title ? std::string{site_title} : fmt::format("{} - {}", title, site_title);
}

/// The counterpart of a page in another locale.
struct Counterpart {
  std::string path;
  bool is_translated = true;
  std::optional<locale::LocaleId> shown;  ///< of a page that is not translated: the language that it is shown in
};

/// What `other` has of the article `id`: a page, or the one that it is redirected to.
Counterpart article_counterpart(const SiteContext& context, std::string_view id, locale::LocaleId other) {
  const site::SiteModel& model = context.model();
  const site::Page* target = model.page(other, id);
  if (const site::Redirect* const redirect = model.redirect(other, id); target == nullptr && redirect != nullptr)
    target = model.page(other, redirect->article);
  if (target == nullptr) return {.path = start_path(context.locale(other)), .is_translated = false};
  Counterpart found{.path = context.path_of(*target), .is_translated = !target->is_fallback};
  if (target->is_fallback) found.shown = model[target->article].locale;
  return found;
}

Counterpart counterpart(const SiteContext& context, const FramedPage& page, locale::LocaleId other) {
  const locale::Locale& row = context.locale(other);
  switch (page.kind) {
    case PageKind::article:
      return article_counterpart(context, context.model()[page.page->article].id.path(), other);
    case PageKind::redirect:
      if (other == page.locale) return {.path = page.path};
      return article_counterpart(context, page.redirect->id.path(), other);
    case PageKind::contents:
      return {.path = contents_path(row)};
    case PageKind::index:
      return {.path = index_path(row)};
    case PageKind::recent:
      return {.path = context.has_dates(other) ? recent_path(row) : start_path(row)};
    case PageKind::status:
      return {.path = context.status_page_of(other)};
    default:
      return {.path = start_path(row)};
  }
}

View::List languages(const SiteContext& context, const FramedPage& page) {
  View::List list;
  for (const locale::LocaleId id : context.model().locales().ids()) {
    const locale::Locale& row = context.locale(id);
    const Counterpart other = counterpart(context, page, id);
    View& language = list.emplace_back();
    language.text("name", row.native_name)
        .text("tag", row.tag)
        .text("dir", std::string{direction_name(row)})
        .text("href", relative_url(page.path, other.path))
        .flag("is_current", id == page.locale)
        .flag("is_translated", other.is_translated);
    if (!other.shown) continue;
    const locale::Locale& shown = context.locale(*other.shown);
    language.text("shown_name", shown.native_name)
        .text("shown_tag", shown.tag)
        .text("shown_dir", std::string{direction_name(shown)});
  }
  return list;
}

View alternate(std::string hreflang, std::string href) {
  View view;
  view.text("hreflang", std::move(hreflang)).text("href", std::move(href));
  return view;
}

/// Every true translation, the page itself among them, and where readers of all other languages are sent.
View::List article_alternates(const SiteContext& context, const site::Page& page) {
  View::List list;
  const std::string& id = context.model()[page.article].id.path();
  for (const locale::LocaleId other : context.model().locales().ids()) {
    if (!context.model().find(other, id)) continue;
    const locale::Locale& row = context.locale(other);
    list.push_back(alternate(row.tag, context.absolute_url(site::page_path(row, id))));
  }
  if (const auto reference = context.model().reference(id)) {
    const locale::Locale& row = context.locale(context.model()[*reference].locale);
    list.push_back(alternate("x-default", context.absolute_url(site::page_path(row, id))));
  }
  return list;
}

View::List start_alternates(const SiteContext& context) {
  View::List list;
  for (const locale::LocaleId other : context.model().locales().ids()) {
    list.push_back(alternate(context.locale(other).tag, context.absolute_url(start_path(context.locale(other)))));
  }
  list.push_back(alternate("x-default", context.absolute_url(site_start_path)));
  return list;
}

void add_search_engine_links(const SiteContext& context, const FramedPage& page, View& view) {
  if (is_not_found(page.kind)) {
    // Served under any missing address, so its relative links need a fixed place to start from.
    view.flag("is_noindex", true).text("base", context.absolute_url(page.path));
    return;
  }
  if (page.kind == PageKind::status || page.kind == PageKind::offline) {
    view.flag("is_noindex", true);
    return;
  }
  if (page.kind == PageKind::redirect) {
    view.flag("is_noindex", true).text("canonical", redirect_address(context, *page.redirect, page.path));
    return;
  }
  if (page.page != nullptr && page.page->is_fallback) {
    const site::Article& article = context.model()[page.page->article];
    const std::string source = site::page_path(context.locale(article.locale), article.id.path());
    const std::string absolute = context.absolute_url(source);
    view.text("canonical", absolute.empty() ? relative_url(page.path, source) : absolute);
    return;
  }
  view.text("canonical", context.absolute_url(page.path));
  if (context.model().config().base_url.empty()) return;
  if (page.kind == PageKind::article) view.list("alternates", article_alternates(context, *page.page));
  if (page.kind == PageKind::start || page.kind == PageKind::site_start) {
    view.list("alternates", start_alternates(context));
  }
}

}  // namespace

std::string language_attributes(const locale::Locale& locale, const locale::Locale& page) {
  const std::string direction =
      locale.direction == page.direction ? std::string{} : fmt::format(R"( dir="{}")", direction_name(locale));
  return fmt::format(R"( lang="{}"{})", text::html_escaped(locale.tag), direction);
}

std::string_view strings_language(const SiteContext& context, locale::LocaleId locale) {
  return context.strings(locale).are_foreign() ? R"( lang="en" dir="ltr")" : "";
}

View make_frame(const SiteContext& context, const FramedPage& page) {
  const locale::Locale& row = context.locale(page.locale);
  const std::string start = start_path(row);
  View view;
  view.text("lang", row.tag)
      .text("direction", std::string{direction_name(row)})
      .text("page_title", window_title(page.title, context.site_title(page.locale)))
      .text("site_title", std::string{context.site_title(page.locale)})
      .text("root", root_prefix(page.path))
      .text("strings_href", relative_url(page.path, context.script_strings(page.locale).path))
      .html("strings_language", std::string{strings_language(context, page.locale)});
  add_search_engine_links(context, page, view);
  if (belongs_to_site(page.kind)) return view;

  const std::string status = context.status_page_of(page.locale);
  if (context.model().config().offline) view.text("offline_href", relative_url(page.path, offline_path(row)));
  view.flag("has_locale", true)
      .text("home_href", relative_url(page.path, start))
      .text("contents_href", relative_url(page.path, contents_path(row)))
      .text("titles_href", relative_url(page.path, titles_path(row)))
      .text("index_href", relative_url(page.path, index_path(row)))
      .text("recent_href", context.has_dates(page.locale) ? relative_url(page.path, recent_path(row)) : std::string{})
      .text("status_href", status.empty() ? std::string{} : relative_url(page.path, status))
      .flag("is_home", page.path == start)
      .flag("is_contents", page.kind == PageKind::contents)
      .flag("is_index", page.kind == PageKind::index)
      .text("current_language", row.native_name)
      .flag("has_languages", context.model().locales().size() > 1)
      .list("languages", languages(context, page));
  return view;
}

}  // namespace guidepost::render
