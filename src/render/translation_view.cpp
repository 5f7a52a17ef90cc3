#include "render/translation_view.hpp"

#include <string>
#include <utility>

#include "base/url_path.hpp"
#include "locale/date.hpp"
#include "locale/message.hpp"
#include "render/page_frame.hpp"
#include "render/segments_file.hpp"
#include "translation/reader_notice.hpp"

namespace guidepost::render {
namespace {

using translation::ArticleFreshness;
using translation::State;

/// The page that this one was made from: what a fallback page shows, or the source locale's article; or nullptr.
const site::Page* original_of(const SiteContext& context, const site::Page& page) {
  const site::SiteModel& model = context.model();
  const site::Article& article = model[page.article];
  if (page.is_fallback) return model.page(article.locale, article.id.path());
  const auto source = model.locales().source();
  if (!source || *source == page.locale || !model.find(*source, article.id.path())) return nullptr;
  return model.page(*source, article.id.path());
}

/// Whether readers can choose between the page and its original.
bool add_original(const SiteContext& context, const site::Page& page, std::string_view path, View& view) {
  const site::Page* const original = original_of(context, page);
  if (original == nullptr) return false;
  const locale::Locale& row = context.locale(original->locale);
  View found;
  found.text("original_href", context.href(path, original->path))
      .text("original_name", row.native_name)
      .text("original_lang", row.tag)
      .text("original_dir", std::string{direction_name(row.direction)});
  if (!page.is_fallback) found.text("read_original", context.read_source(page.locale));
  view.one("original", std::move(found));
  return !page.is_fallback;
}

void add_age(const SiteContext& context, const ArticleFreshness& fresh, locale::LocaleId reader, View& view) {
  const LocaleStrings& strings = context.strings(reader);
  // The source's date tells when it changed only where it is later than that of the version that was translated.
  if (fresh.source_date && state_by_dates(fresh) == State::outdated) {
    const std::string date = locale::format_date(*fresh.source_date, strings.tag());
    view.text("outdated", strings.formatted("notice.outdated_on", {{"date", std::string_view{date}}}));
  } else {
    view.text("outdated", strings["notice.outdated"]);
  }
  const std::size_t older = fresh.segments.changed + fresh.segments.obsolete;
  if (older > 0) view.text("older_passages", strings.counted("notice.older_passages", older));
  if (fresh.segments.missing > 0)
    view.text("new_passages", strings.counted("notice.new_passages", fresh.segments.missing));
  view.flag("has_older_passages", older > 0);
}

void add_share(const SiteContext& context, double untranslated, locale::LocaleId reader, View& view) {
  const LocaleStrings& strings = context.strings(reader);
  const std::string share = locale::format_percent(untranslated, strings.tag());
  view.text("partial", strings.formatted("notice.partial", {{"share", std::string_view{share}}}));
}

}  // namespace

void add_translation(const SiteContext& context, const translation::Assessment& known, const site::Page& page,
                     std::string_view path, View& view) {
  const site::Article& article = context.model()[page.article];
  const translation::ReaderNotice notice = translation::reader_notice(context.model(), known, page.article);
  view.flag("is_fallback", page.is_fallback).flag("is_machine_translated", notice.is_machine_translated);
  const bool has_original = add_original(context, page, path, view);
  if (notice.is_outdated) add_age(context, known.freshness[page.article], page.locale, view);
  if (notice.is_partial)
    add_share(context, known.languages[static_cast<std::size_t>(page.article)].untranslated_share(), page.locale, view);
  view.flag("has_translation_tools", has_original || !article.segments.empty());
  if (!article.segments.empty())
    view.text("segments_href", context.file_href(path, segments_path(context.locale(article.locale), article)));
}

}  // namespace guidepost::render
