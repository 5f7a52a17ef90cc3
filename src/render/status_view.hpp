// The pages that show translators what to do: status.html of the site and of each locale.
#pragma once

#include <string>
#include <string_view>

#include "render/site_context.hpp"
#include "render/status_book.hpp"

namespace guidepost::render {

/// "outdated": of classes, ids and keys of strings.
[[nodiscard]] std::string_view work_key(translation::Work work);
/// "Outdated", as readers of `locale` see it.
[[nodiscard]] const std::string& work_name(const SiteContext& context, translation::Work work, locale::LocaleId locale);
/// The items of `bar`: what has been done before what is to do.
[[nodiscard]] View::List bar_parts(const WorkCounts& counts);
/// The items of `pages`: the pages of the book about the same as `page`; none when it is the only one.
[[nodiscard]] View::List page_links(const SiteContext& context, const StatusBook& book, const StatusPage& page);

/// A page of LOCALE/status.html: articles, most urgent first, in a section for each kind of work.
[[nodiscard]] std::string render_status_page(const SiteContext& context, const StatusBook& book,
                                             const StatusPage& page);
/// A page of status.html: the locales, and the grid of articles and locales.
[[nodiscard]] std::string render_site_status_page(const SiteContext& context, const StatusBook& book,
                                                  const StatusPage& page);

}  // namespace guidepost::render
