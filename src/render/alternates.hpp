// The addresses of pages for search engines, and which pages are translations of each other. Pages, the sitemap and the
// feeds take them from here, so that they say the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "locale/date.hpp"
#include "site/site_model.hpp"

namespace guidepost::render {

/// The absolute URL of a page by its path, or "" when the site does not know where it is published.
[[nodiscard]] std::string page_url(const site::SiteModel& model, std::string_view path);
/// The same of a file that is no page.
[[nodiscard]] std::string file_url(const site::SiteModel& model, std::string_view path);

/// Whether search engines may list the article: unless its writer has said `robots: noindex`.
[[nodiscard]] bool is_listed(const site::Article& article);

/// When readers got the text: the later one of `ms.date` and `ms.lasthandoff`.
[[nodiscard]] std::optional<locale::Date> changed_on(const site::Article& article);

/// Whether the locale's start page is made by the program: it has no article "index", nor has that moved.
[[nodiscard]] bool has_generated_start(const site::SiteModel& model, locale::LocaleId locale);

/// A page that says the same in another language; "x-default" is for readers of all others.
struct Alternate {
  std::string hreflang;
  std::string url;
};

/// Every true translation of the article `id`, itself among them; never a fallback page. The start pages of all locales
/// are one set, which the article "index" belongs to. Empty without a base_url.
[[nodiscard]] std::vector<Alternate> alternates_of(const site::SiteModel& model, std::string_view id);
/// The set of the start pages; its "x-default" is the page where readers choose a language.
[[nodiscard]] std::vector<Alternate> start_alternates(const site::SiteModel& model);

}  // namespace guidepost::render
