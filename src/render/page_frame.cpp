#include "render/page_frame.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "render/content_policy.hpp"
#include "render/page_paths.hpp"
#include "render/search_links.hpp"

namespace guidepost::render {
namespace {

bool belongs_to_site(PageKind kind) {
  return kind == PageKind::site_start || kind == PageKind::site_not_found;
}
/// "../../" from the page to the site's folder.
std::string root_prefix(std::string_view path) {
  std::string prefix;
  for (auto left = std::ranges::count(path, '/'); left > 0; --left) prefix += "../";
  return prefix;
}

std::string policy_of(const SiteContext& context, const FramedPage& page) {
  ForeignParts foreign;
  if (page.page != nullptr) foreign.add(context.model()[page.page->article]);
  return content_policy(foreign);
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
  const site::Redirect* const redirect = target == nullptr ? model.redirect(other, id) : nullptr;
  if (redirect != nullptr) target = model.page(other, redirect->article);
  if (target == nullptr) return {.path = start_path(context.locale(other)), .is_translated = false};
  Counterpart found{.path = target->path, .is_translated = !target->is_fallback};
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
    case PageKind::search:
      return {.path = search_path(row)};
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
        .text("dir", std::string{direction_name(row.direction)})
        .text("href", context.href(page.path, other.path))
        .flag("is_current", id == page.locale)
        .flag("is_translated", other.is_translated);
    if (!other.shown) continue;
    const locale::Locale& shown = context.locale(*other.shown);
    language.text("shown_name", shown.native_name)
        .text("shown_tag", shown.tag)
        .text("shown_dir", std::string{direction_name(shown.direction)});
  }
  return list;
}

}  // namespace

std::string_view direction_name(locale::Direction direction) {
  return direction == locale::Direction::right_to_left ? "rtl" : "ltr";
}

std::string language_attributes(const locale::Locale& locale, const locale::Locale& page) {
  std::string attributes = R"( lang=")";
  text::append_html_escaped(attributes, locale.tag);
  attributes += '"';
  if (locale.direction != page.direction)
    attributes.append(R"( dir=")").append(direction_name(locale.direction)) += '"';
  return attributes;
}

std::string_view strings_language(const SiteContext& context, locale::LocaleId locale) {
  return context.strings(locale).are_foreign() ? R"( lang="en" dir="ltr")" : "";
}

View make_frame(const SiteContext& context, const FramedPage& page) {
  const locale::Locale& row = context.locale(page.locale);
  const std::string start = start_path(row);
  View view;
  view.text("lang", row.tag)
      .text("direction", std::string{direction_name(row.direction)})
      .text("page_title", window_title(page.title, context.site_title(page.locale)))
      .text("site_title", std::string{context.site_title(page.locale)})
      .html("content_policy", policy_of(context, page))
      .text("root", root_prefix(page_address(context.model().config().urls, page.path)))
      .text("strings_href", context.file_href(page.path, context.script_strings(page.locale).path))
      .html("strings_language", std::string{strings_language(context, page.locale)});
  add_search_links(context, page, view);
  if (belongs_to_site(page.kind)) return view;

  const std::string status = context.status_page_of(page.locale);
  if (context.model().config().offline) view.text("offline_href", context.href(page.path, offline_path(row)));
  if (context.model().config().search && page.kind != PageKind::search)
    view.text("search_href", context.href(page.path, search_path(row)));
  view.flag("has_locale", true)
      .text("home_href", context.href(page.path, start))
      .text("contents_href", context.href(page.path, contents_path(row)))
      .text("titles_href", context.file_href(page.path, titles_path(row)))
      .text("index_href", context.href(page.path, index_path(row)))
      .text("recent_href", context.has_dates(page.locale) ? context.href(page.path, recent_path(row)) : std::string{})
      .text("status_href", status.empty() ? std::string{} : context.href(page.path, status))
      .flag("is_home", page.path == start)
      .flag("is_contents", page.kind == PageKind::contents)
      .flag("is_index", page.kind == PageKind::index)
      .text("current_language", row.native_name)
      .flag("has_languages", context.model().locales().size() > 1)
      .list("languages", languages(context, page));
  return view;
}

}  // namespace guidepost::render
