// LOCALE/feed.xml: what changed last, in Atom (RFC 4287). Needs base_url. An entry's id is the address of its article,
// which stays as long as the article does.
#include <fmt/format.h>

#include "base/text.hpp"
#include "outputs/outputs.hpp"
#include "render/alternates.hpp"
#include "render/feed.hpp"
#include "render/page_paths.hpp"

namespace guidepost::outputs {
namespace {

/// Dates have no time of day.
std::string timestamp(locale::Date date) {
  return locale::iso_date(date) + "T00:00:00Z";
}

std::string entry(const site::SiteModel& model, const locale::Locale& locale, const render::Change& change) {
  const site::Article& article = model[change.article];
  const std::string url = text::html_escaped(render::page_url(model, site::page_path(locale, article.id.path())));
  std::string xml = fmt::format(
      "  <entry>\n    <id>{0}</id>\n    <title>{1}</title>\n    <updated>{2}</updated>\n"
      "    <link rel=\"alternate\" type=\"text/html\" href=\"{0}\"/>\n",
      url, text::html_escaped(article.title.value), timestamp(change.date));
  if (!article.description.empty())
    xml += fmt::format("    <summary>{}</summary>\n", text::html_escaped(article.description));
  return xml + "  </entry>\n";
}

std::string make_feed(const OutputInput& input, locale::LocaleId id) {
  const site::SiteModel& model = input.model;
  const locale::Locale& row = model.locales()[id];
  const std::vector<render::Change> changes = render::newest_changes(model, id);
  const std::string title = text::html_escaped(input.renderer.site_title(id));
  std::string xml = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{0}\">\n"
      "  <id>{1}</id>\n  <title>{2}</title>\n  <updated>{3}</updated>\n"
      "  <link rel=\"self\" type=\"application/atom+xml\" href=\"{1}\"/>\n"
      "  <link rel=\"alternate\" type=\"text/html\" href=\"{4}\"/>\n"
      "  <author>\n    <name>{2}</name>\n  </author>\n",
      text::html_escaped(row.tag), text::html_escaped(render::file_url(model, render::feed_path(row))), title,
      timestamp(changes.front().date), text::html_escaped(render::page_url(model, render::start_path(row))));
  for (const render::Change& change : changes) xml += entry(model, row, change);
  return xml + "</feed>\n";
}

void plan(const OutputInput& input, std::vector<PlannedFile>& files) {
  for (const locale::LocaleId id : input.model.locales().ids()) {
    if (render::newest_changes(input.model, id).empty()) continue;
    const locale::Locale& row = input.model.locales()[id];
    files.push_back({.path = render::feed_path(row),
                     .what = fmt::format("the feed of '{}'", row.folder),
                     .where = {},
                     .make = [input, id] { return make_feed(input, id); }});
  }
}

}  // namespace

extern const Output feeds{.name = "feeds", .plan = &plan};

}  // namespace guidepost::outputs
