#include "render/alternates.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "render/page_paths.hpp"

namespace guidepost::render {
namespace {

constexpr std::string_view start_article = "index";

std::optional<site::ArticleIndex> listed_article(const site::SiteModel& model, locale::LocaleId locale,
                                                 std::string_view id) {
  const auto article = model.find(locale, id);
  return article && is_listed(model[*article]) ? article : std::nullopt;
}

}  // namespace

std::string file_url(const site::SiteModel& model, std::string_view path) {
  const std::string& base = model.config().base_url;
  return base.empty() ? std::string{} : base + percent_encode_path(path);
}

std::string page_url(const site::SiteModel& model, std::string_view path) {
  return file_url(model, page_address(model.config().urls, path));
}

bool is_listed(const site::Article& article) {
  // Docsets write the key in both ways.
  for (const std::string_view key : {"robots", "ROBOTS"}) {
    if (text::lower_ascii(article.meta.string(key)).find("noindex") != std::string::npos) return false;
  }
  return true;
}

std::optional<locale::Date> changed_on(const site::Article& article) {
  // Nothing is less than any date.
  return std::max(article.meta.date("ms.date"), article.meta.date("ms.lasthandoff"));
}

bool has_generated_start(const site::SiteModel& model, locale::LocaleId locale) {
  const bool has_redirect = model.config().redirects.pages && model.redirect(locale, start_article) != nullptr;
  return model.page(locale, start_article) == nullptr && !has_redirect;
}

std::vector<Alternate> start_alternates(const site::SiteModel& model) {
  if (model.config().base_url.empty()) return {};
  std::vector<Alternate> found;
  for (const locale::LocaleId locale : model.locales().ids()) {
    if (!listed_article(model, locale, start_article) && !has_generated_start(model, locale)) continue;
    const locale::Locale& row = model.locales()[locale];
    found.push_back({row.tag, page_url(model, start_path(row))});
  }
  found.push_back({"x-default", page_url(model, site_start_path)});
  return found;
}

std::vector<Alternate> alternates_of(const site::SiteModel& model, std::string_view id) {
  if (id == start_article) return start_alternates(model);
  if (model.config().base_url.empty()) return {};
  std::vector<Alternate> found;
  for (const locale::LocaleId locale : model.locales().ids()) {
    if (!listed_article(model, locale, id)) continue;
    const locale::Locale& row = model.locales()[locale];
    found.push_back({row.tag, page_url(model, site::page_path(row, id))});
  }
  if (found.empty()) return found;
  // The source's page, or the first one's where the source has none that is listed.
  const auto source = model.locales().source();
  const auto first =
      std::ranges::find(found, source ? model.locales()[*source].tag : found[0].hreflang, &Alternate::hreflang);
  found.push_back({"x-default", first == found.end() ? found[0].url : first->url});
  return found;
}

}  // namespace guidepost::render
