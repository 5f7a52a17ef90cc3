#include "render/site_context.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "locale/tag.hpp"
#include "render/alternates.hpp"
#include "render/feed.hpp"
#include "render/page_paths.hpp"

namespace guidepost::render {
namespace {

std::string read_in(const locale::LocaleTable& locales, const LocaleStrings& strings) {
  const auto source = locales.source();
  if (!source) return {};
  const std::string language = locale::language_name(locales[*source].tag, strings.tag());
  return strings.formatted("page.read_in", {{"language", std::string_view{language}}});
}

std::string reading_time_of(const LocaleStrings& strings, std::size_t minutes) {
  return strings.counted("page.reading_time", minutes);
}

/// Those of almost all pages: to put a number into a message takes longer than to fill the page's breadcrumbs.
std::vector<std::string> usual_reading_times(const LocaleStrings& strings) {
  constexpr std::size_t longest = 12;
  std::vector<std::string> times;
  for (std::size_t minutes = 0; minutes <= longest; ++minutes) times.push_back(reading_time_of(strings, minutes));
  return times;
}

}  // namespace

SiteContext::SiteContext(const site::SiteModel& model, const links::ResolvedLinks& links,
                         const assets::PublishedImages& images, const Theme& theme)
    : model_{model}, links_{links}, images_{images} {
  for (const locale::LocaleId id : model.locales().ids()) {
    const LocaleStrings& strings = strings_.emplace_back(theme, locale(id).tag);
    engines_.emplace_back(theme, strings);
    const std::string_view title = model.config().title.for_locale(locale(id));
    has_feed_.push_back(!newest_changes(model, id).empty());
    read_source_.push_back(read_in(model.locales(), strings));
    reading_times_.push_back(usual_reading_times(strings));
    titles_.emplace_back(title.empty() ? std::string_view{strings["site.title"]} : title);
  }
  script_strings_ = render::script_strings(model, strings_);
  has_dates_.resize(model.locales().size());
  for (const site::Article& article : model.articles()) {
    const auto place = static_cast<std::size_t>(article.locale);
    if (!has_dates_[place] && article.meta.date("ms.date")) has_dates_[place] = true;
  }
}

std::string SiteContext::reading_time(locale::LocaleId reader, unsigned minutes) const {
  const std::vector<std::string>& usual = reading_times_[static_cast<std::size_t>(reader)];
  return minutes < usual.size() ? usual[minutes] : reading_time_of(strings(reader), minutes);
}

locale::LocaleId SiteContext::main_locale() const {
  return model_.locales().source().value_or(locale::LocaleId{});
}

const site::Page* SiteContext::target_page(locale::LocaleId locale, std::string_view article) const {
  if (const site::Page* const own = model_.page(locale, article)) return own;
  // What an article in another language links to may have moved in this one.
  const site::Redirect* const redirect = model_.redirect(locale, article);
  const site::Page* const end = redirect == nullptr ? nullptr : model_.page(locale, redirect->article);
  if (end != nullptr) return end;
  const auto reference = model_.reference(article);
  return reference ? model_.page(model_[*reference].locale, article) : nullptr;
}

std::string_view SiteContext::path_of(FileId asset) const {
  const auto image = images_.find(asset);
  return image == images_.end() ? model_.sources()[asset].path : image->second.path;
}

assets::ImageSize SiteContext::size_of(FileId asset) const {
  const auto image = images_.find(asset);
  return image == images_.end() ? assets::ImageSize{} : image->second.size;
}

std::string SiteContext::absolute_url(std::string_view path) const {
  return page_url(model_, path);
}

std::string SiteContext::href(std::string_view from, std::string_view page) const {
  const config::UrlStyle style = model_.config().urls;
  if (style == config::UrlStyle::html) return relative_url(from, page);
  return relative_url(page_address(style, from), page_address(style, page));
}

std::string SiteContext::file_href(std::string_view from, std::string_view file) const {
  const config::UrlStyle style = model_.config().urls;
  if (style == config::UrlStyle::html) return relative_url(from, file);
  return relative_url(page_address(style, from), file);
}

std::string SiteContext::other_language(const site::Page& page, locale::LocaleId reader) const {
  const locale::LocaleId written_in = model_[page.article].locale;
  return written_in == reader ? std::string{} : locale(written_in).tag;
}

std::optional<std::string> safe_href(std::string_view url) {
  if (!is_safe_url(url)) return std::nullopt;
  return percent_encode_href(url);
}

std::string SiteContext::status_page_of(locale::LocaleId id) const {
  if (!model_.config().status || model_.locales().size() < 2) return {};
  return id == model_.locales().source() ? site_status_path() : status_path(locale(id));
}

View SiteContext::entry(std::string_view from, const site::Page& page, std::string_view name) const {
  View view;
  view.text("href", href(from, page.path))
      .text("name", std::string{name})
      .text("hreflang", other_language(page, page.locale));
  return view;
}

}  // namespace guidepost::render
