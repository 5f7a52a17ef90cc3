// sitemap.xml: true pages only, with their translations as alternates. Needs base_url: sitemaps name absolute URLs
// (sitemaps.org/protocol.html; alternates:
// developers.google.com/search/docs/specialty/international/localized-versions).
#include <fmt/format.h>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "locale/date.hpp"
#include "outputs/outputs.hpp"

namespace guidepost::outputs {
namespace {

std::string absolute_url(const site::SiteModel& model, locale::LocaleId locale, std::string_view article) {
  return text::html_escaped(model.config().base_url +
                            percent_encode_path(site::page_path(model.locales()[locale], article)));
}

void append_entry(std::string& xml, const site::SiteModel& model, const site::Page& page) {
  const site::Article& article = model[page.article];
  const std::string& id = article.id.path();
  xml += fmt::format("  <url>\n    <loc>{}</loc>\n", absolute_url(model, page.locale, id));
  if (const auto date = article.meta.date("ms.date")) {
    xml += fmt::format("    <lastmod>{}</lastmod>\n", locale::iso_date(*date));
  }
  for (const locale::LocaleId other : model.locales().ids()) {
    const site::Page* const translation = model.page(other, id);
    if (translation == nullptr || translation->is_fallback) continue;
    xml += fmt::format("    <xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>\n", model.locales()[other].tag,
                       absolute_url(model, other, id));
  }
  xml += "  </url>\n";
}

std::string make_sitemap(const site::SiteModel& model) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
  for (const site::Page& page : model.pages()) {
    if (!page.is_fallback) append_entry(xml, model, page);
  }
  xml += "</urlset>\n";
  return xml;
}

void plan(const OutputInput& input, std::vector<PlannedFile>& files) {
  if (input.model.config().base_url.empty()) return;
  files.push_back({.path = "sitemap.xml", .what = "the sitemap", .where = {}, .make = [&model = input.model] {
                     return make_sitemap(model);
                   }});
}

}  // namespace

extern const Output sitemap{.name = "sitemap", .plan = &plan};

}  // namespace guidepost::outputs
