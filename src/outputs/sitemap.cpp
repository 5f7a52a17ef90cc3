// sitemap.xml names one sitemap for each locale (more, where it has too many pages), with true pages only and their
// translations as alternates. Needs base_url: sitemaps name absolute URLs (sitemaps.org/protocol.html; alternates:
// developers.google.com/search/docs/specialty/international/localized-versions). robots.txt names the sitemap.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "outputs/outputs.hpp"
#include "render/alternates.hpp"
#include "render/page_paths.hpp"

namespace guidepost::outputs {
namespace {

using site::SiteModel;

/// By the protocol. With 30 alternates a page, such a file is still below its limit of 50 MB.
constexpr std::size_t most_urls = 50'000;

/// The pages of one locale that search engines may list: an article, or `no_article` for a start page.
struct Listed {
  site::ArticleIndex article = site::no_article;
  std::string path;
};

std::vector<Listed> listed_pages(const SiteModel& model, locale::LocaleId locale) {
  const locale::Locale& row = model.locales()[locale];
  std::vector<Listed> pages;
  if (locale == model.locales().source().value_or(locale::LocaleId{}))
    pages.push_back({.path = std::string{render::site_start_path}});
  if (render::has_generated_start(model, locale)) pages.push_back({.path = render::start_path(row)});
  for (const site::Page& page : model.pages()) {
    if (page.locale != locale || page.is_fallback || !render::is_listed(model[page.article])) continue;
    pages.push_back({.article = page.article, .path = page.path});
  }
  return pages;
}

void append_entry(std::string& xml, const SiteModel& model, const Listed& page) {
  const bool is_article = page.article != site::no_article;
  xml += fmt::format("  <url>\n    <loc>{}</loc>\n", text::html_escaped(render::page_url(model, page.path)));
  const auto date = is_article ? render::changed_on(model[page.article]) : std::nullopt;
  if (date) xml += fmt::format("    <lastmod>{}</lastmod>\n", locale::iso_date(*date));
  const auto alternates =
      is_article ? render::alternates_of(model, model[page.article].id.path()) : render::start_alternates(model);
  for (const render::Alternate& alternate : alternates) {
    xml += fmt::format("    <xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>\n", alternate.hreflang,
                       text::html_escaped(alternate.url));
  }
  xml += "  </url>\n";
}

std::string make_sitemap(const SiteModel& model, locale::LocaleId locale, std::size_t number) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
  const std::vector<Listed> pages = listed_pages(model, locale);
  const std::size_t end = std::min(pages.size(), number * most_urls);
  for (std::size_t i = (number - 1) * most_urls; i < end; ++i) append_entry(xml, model, pages[i]);
  xml += "</urlset>\n";
  return xml;
}

std::string make_index(const SiteModel& model, const std::vector<std::string>& sitemaps) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const std::string& path : sitemaps) {
    xml += fmt::format("  <sitemap>\n    <loc>{}</loc>\n  </sitemap>\n",
                       text::html_escaped(render::file_url(model, path)));
  }
  return xml + "</sitemapindex>\n";
}

void plan(const OutputInput& input, std::vector<PlannedFile>& files) {
  const SiteModel& model = input.model;
  if (model.config().base_url.empty()) return;
  std::vector<std::string> sitemaps;
  for (const locale::LocaleId locale : model.locales().ids()) {
    const std::string& folder = model.locales()[locale].folder;
    const std::size_t count = (listed_pages(model, locale).size() + most_urls - 1) / most_urls;
    for (std::size_t number = 1; number <= count; ++number) {
      sitemaps.push_back(number == 1 ? fmt::format("sitemap-{}.xml", folder)
                                     : fmt::format("sitemap-{}-{}.xml", folder, number));
      files.push_back({.path = sitemaps.back(),
                       .what = fmt::format("the sitemap of '{}'", folder),
                       .where = {},
                       .make = [&model, locale, number] { return make_sitemap(model, locale, number); }});
    }
  }
  files.push_back({.path = "sitemap.xml", .what = "the list of sitemaps", .where = {}, .make = [&model, sitemaps] {
                     return make_index(model, sitemaps);
                   }});
  files.push_back({.path = "robots.txt", .what = "the file for search engines", .where = {}, .make = [&model] {
                     return fmt::format("User-agent: *\nAllow: /\n\nSitemap: {}\n",
                                        render::file_url(model, "sitemap.xml"));
                   }});
}

}  // namespace

extern const Output sitemap{.name = "sitemap", .plan = &plan};

}  // namespace guidepost::outputs
