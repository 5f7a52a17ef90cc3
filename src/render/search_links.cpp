#include "render/search_links.hpp"

#include <algorithm>

#include "render/alternates.hpp"
#include "render/feed.hpp"
#include "render/page_paths.hpp"
#include "render/redirect_view.hpp"

namespace guidepost::render {
namespace {

bool is_not_found(PageKind kind) {
  return kind == PageKind::not_found || kind == PageKind::site_not_found;
}

View::List alternate_views(std::vector<Alternate> alternates) {
  View::List list;
  for (Alternate& alternate : alternates) {
    list.emplace_back().text("hreflang", std::move(alternate.hreflang)).text("href", std::move(alternate.url));
  }
  return list;
}

/// "zh_Hans": Open Graph writes locales with a low line.
std::string open_graph_locale(std::string tag) {
  std::ranges::replace(tag, '-', '_');
  return tag;
}

/// The address of the first image of the site that the article shows, or "".
std::string first_image(const SiteContext& context, site::ArticleIndex article) {
  const auto& links = context.model()[article].content.links;
  const auto& targets = context.links()[static_cast<std::size_t>(article)];
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (links[i].kind == markdown::LinkKind::image && targets[i].asset != no_file) {
      return file_url(context.model(), context.path_of(targets[i].asset));
    }
  }
  return {};
}

void add_open_graph(const SiteContext& context, const FramedPage& page, std::string url, View& view) {
  View::List list;
  const auto add = [&](std::string_view property, std::string content) {
    if (content.empty()) return;
    list.emplace_back().text("property", std::string{property}).text("content", std::move(content));
  };
  const std::string site{context.site_title(page.locale)};
  add("type", page.page == nullptr ? "website" : "article");
  add("title", page.title.empty() ? site : page.title);
  add("site_name", site);
  add("locale", open_graph_locale(context.locale(page.locale).tag));
  add("url", std::move(url));
  if (page.page != nullptr) {
    add("description", context.model()[page.page->article].description);
    add("image", first_image(context, page.page->article));
  }
  view.list("open_graph", std::move(list));
}

void add_article_links(const SiteContext& context, const FramedPage& page, View& view) {
  const site::Article& article = context.model()[page.page->article];
  view.flag("is_noindex", !is_listed(article));
  if (page.page->is_fallback) {
    const std::string original = site::page_path(context.locale(article.locale), article.id.path());
    const std::string absolute = context.absolute_url(original);
    view.text("canonical", absolute.empty() ? context.href(page.path, original) : absolute);
    return;
  }
  view.text("canonical", context.absolute_url(page.path));
  if (is_listed(article)) view.list("alternates", alternate_views(alternates_of(context.model(), article.id.path())));
}

}  // namespace

void add_search_links(const SiteContext& context, const FramedPage& page, View& view) {
  if (is_not_found(page.kind)) {
    // Served under any missing address, so its relative links need a fixed place to start from: on this host, which may
    // be a preview of the site.
    const std::string url = context.absolute_url(page.path);
    view.flag("is_noindex", true).text("base", url.empty() ? url : url.substr(url.find('/', url.find("//") + 2)));
    return;
  }
  if (page.kind == PageKind::status || page.kind == PageKind::offline || page.kind == PageKind::search) {
    view.flag("is_noindex", true);
    return;
  }
  if (page.kind == PageKind::redirect) {
    view.flag("is_noindex", true).text("canonical", redirect_address(context, *page.redirect, page.path));
    return;
  }
  if (page.page != nullptr && !page.page->is_fallback && context.model().config().markdown) {
    view.text("markdown_href", context.file_href(page.path, twin_path(page.path)));
  }
  if (page.kind == PageKind::article) {
    add_article_links(context, page, view);
  } else {
    view.text("canonical", context.absolute_url(page.path));
    if (page.kind == PageKind::start || page.kind == PageKind::site_start) {
      view.list("alternates", alternate_views(start_alternates(context.model())));
    }
  }
  if (page.kind != PageKind::site_start && context.has_feed(page.locale)) {
    view.text("feed_href", context.file_href(page.path, feed_path(context.locale(page.locale))));
  }
  const std::string url = context.absolute_url(page.path);
  if (url.empty()) return;
  if (page.page == nullptr || !page.page->is_fallback) add_open_graph(context, page, url, view);
}

}  // namespace guidepost::render
