// What all pages share: head, header, language switch, footer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "render/site_context.hpp"
#include "render/view.hpp"

namespace guidepost::render {

enum class PageKind : std::uint8_t {
  article,
  redirect,
  start,
  contents,
  index,
  recent,
  status,
  not_found,
  offline,
  search,
  site_start,
  site_not_found,
};

struct FramedPage {
  PageKind kind = PageKind::article;
  locale::LocaleId locale{};
  std::string path;                  ///< in the site
  std::string title;                 ///< without the site's name
  const site::Page* page = nullptr;  ///< of an article
  const site::Redirect* redirect = nullptr;
};

/// The values of the names `frame` in names.hpp. Canonical links and language alternates follow the rules of search
/// engines: a fallback page is a copy of the source's page and belongs to no set of alternates.
[[nodiscard]] View make_frame(const SiteContext& context, const FramedPage& page);

/// "ltr" or "rtl": a value of `dir`.
[[nodiscard]] std::string_view direction_name(locale::Direction direction);

/// ` lang="en"`, with ` dir="ltr"` where that differs, for the start tag of an element in another language than its
/// page's.
[[nodiscard]] std::string language_attributes(const locale::Locale& locale, const locale::Locale& page);

/// ` lang="en" dir="ltr"` for elements with interface strings where the locale has none of its own, else "".
[[nodiscard]] std::string_view strings_language(const SiteContext& context, locale::LocaleId locale);

}  // namespace guidepost::render
