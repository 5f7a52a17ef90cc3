// Pages from the model: the one user of the template engine.
#pragma once

#include <memory>
#include <string>

#include "assets/publish.hpp"
#include "links/link_target.hpp"
#include "render/script_data.hpp"
#include "render/status_book.hpp"
#include "render/theme.hpp"
#include "site/site_model.hpp"
#include "translation/work_list.hpp"

namespace guidepost::render {

/// Renders every kind of page. All URLs are relative, so that the site works from any folder and from the disk. What is
/// the same for all pages of a section is computed once, in the constructor or on first use. Lifetime: views the model,
/// the links, the images, the theme and what is known of the translations. Threads: all const functions are safe to
/// call concurrently.
class Renderer {
 public:
  Renderer(const site::SiteModel& model, const links::ResolvedLinks& links, const assets::PublishedImages& images,
           const Theme& theme, const translation::Assessment& translations);
  ~Renderer();

  /// An article or a fallback page; its path is site::page_path.
  [[nodiscard]] std::string article_page(const site::Page& page) const;
  /// The same article in Markdown; its path is twin_path. REQUIRES: no fallback page.
  [[nodiscard]] std::string markdown_twin(const site::Page& page) const;
  /// Where the sentences of an article stand beside those of its source, and the bytes of that file (see
  /// segments_file.hpp). REQUIRES: the article has segments.
  [[nodiscard]] std::string segments_path(site::ArticleIndex article) const;
  [[nodiscard]] std::string segments_file(site::ArticleIndex article) const;
  /// The page of an article that has moved: sends readers on, without a script.
  [[nodiscard]] std::string redirect_page(const site::Redirect& redirect) const;
  /// LOCALE/index.html: the sections with their articles. Used when no article of the locale has the id "index".
  [[nodiscard]] std::string locale_start_page(locale::LocaleId locale) const;
  /// LOCALE/contents.html: the full tree of contents.
  [[nodiscard]] std::string contents_page(locale::LocaleId locale) const;
  /// LOCALE/a-z.html: all articles by title in the locale's collation.
  [[nodiscard]] std::string index_page(locale::LocaleId locale) const;
  /// Whether a locale has dates for its page of recent changes.
  [[nodiscard]] bool has_recent_page(locale::LocaleId locale) const;
  /// LOCALE/recent.html: the articles that were updated last.
  [[nodiscard]] std::string recent_page(locale::LocaleId locale) const;
  /// LOCALE/404.html.
  [[nodiscard]] std::string not_found_page(locale::LocaleId locale) const;
  /// LOCALE/offline.html, for those who have no connection.
  [[nodiscard]] std::string offline_page(locale::LocaleId locale) const;
  /// LOCALE/search.html: what a reader finds. REQUIRES: the site has a search.
  [[nodiscard]] std::string search_page(locale::LocaleId locale) const;
  /// The service worker, a script.
  [[nodiscard]] std::string service_worker() const;
  /// The texts that scripts show to readers of a locale.
  [[nodiscard]] const ScriptData& script_strings(locale::LocaleId locale) const;
  /// LOCALE/titles.js (see script_data.hpp).
  [[nodiscard]] std::string script_titles(locale::LocaleId locale) const;
  /// The pages about translations; none when `status:` is off or the site has one locale.
  [[nodiscard]] const std::vector<StatusPage>& status_pages() const;
  /// One of them. REQUIRES: an element of status_pages().
  [[nodiscard]] std::string status_page(const StatusPage& page) const;
  /// The site's name in a locale.
  [[nodiscard]] std::string_view site_title(locale::LocaleId locale) const;
  /// index.html: choose a language. The default document of the site.
  [[nodiscard]] std::string site_start_page() const;
  /// 404.html: not found, in every language.
  [[nodiscard]] std::string site_not_found_page() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace guidepost::render
