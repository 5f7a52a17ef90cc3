#include "render/redirect_view.hpp"

#include "base/url_path.hpp"
#include "render/page_frame.hpp"

namespace guidepost::render {
namespace {

/// The link from the page at `from` to where the redirect ends: {href, name, hreflang}.
View link_to_end(const SiteContext& context, const site::Redirect& redirect, std::string_view from) {
  View view;
  const site::Page* const end = context.model().end_of(redirect);
  if (end == nullptr) {
    return view.text("href", redirect.url + redirect.suffix).text("name", redirect.url);
  }
  return view.text("href", context.href(from, end->path) + redirect.suffix)
      .text("name", context.model()[end->article].title.value)
      .text("hreflang", context.other_language(*end, redirect.locale));
}

}  // namespace

std::string redirect_address(const SiteContext& context, const site::Redirect& redirect, std::string_view from) {
  const site::Page* const end = context.model().end_of(redirect);
  if (end == nullptr) return redirect.url;
  const std::string absolute = context.absolute_url(end->path);
  return absolute.empty() ? context.href(from, end->path) : absolute;
}

std::string render_redirect_page(const SiteContext& context, const site::Redirect& redirect) {
  const std::string path = site::page_path(context.locale(redirect.locale), redirect.id.path());
  View view = make_frame(context, {.kind = PageKind::redirect,
                                   .locale = redirect.locale,
                                   .path = path,
                                   .title = context.strings(redirect.locale)["redirect.title"],
                                   .redirect = &redirect});
  View link = link_to_end(context, redirect, path);
  std::string refresh = std::get<std::string>(*link.find("href"));
  // A quote would begin a quoted address (HTML standard, "shared declarative refresh steps").
  if (refresh.starts_with('\'')) refresh.insert(0, "./");
  view.one("target", std::move(link)).text("refresh", std::move(refresh));
  return context.render(TemplateId::redirect, view, redirect.locale);
}

}  // namespace guidepost::render
