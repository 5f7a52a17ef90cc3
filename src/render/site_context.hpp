// What every view reads: the model, the links, the templates and the strings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/publish.hpp"
#include "links/link_target.hpp"
#include "render/script_data.hpp"
#include "render/strings.hpp"
#include "render/template_engine.hpp"
#include "render/theme.hpp"
#include "render/view.hpp"
#include "site/site_model.hpp"

namespace guidepost::render {

/// Lifetime: views the model, the links, the images and the theme. Threads: immutable.
class SiteContext {
 public:
  SiteContext(const site::SiteModel& model, const links::ResolvedLinks& links, const assets::PublishedImages& images,
              const Theme& theme);

  [[nodiscard]] const site::SiteModel& model() const { return model_; }
  [[nodiscard]] const links::ResolvedLinks& links() const { return links_; }
  [[nodiscard]] const locale::Locale& locale(locale::LocaleId id) const { return model_.locales()[id]; }
  [[nodiscard]] const LocaleStrings& strings(locale::LocaleId id) const {
    return strings_[static_cast<std::size_t>(id)];
  }
  /// The file with the texts that scripts show.
  [[nodiscard]] const ScriptData& script_strings(locale::LocaleId id) const {
    return script_strings_[static_cast<std::size_t>(id)];
  }
  /// The site's name in a locale; never empty.
  [[nodiscard]] std::string_view site_title(locale::LocaleId id) const { return titles_[static_cast<std::size_t>(id)]; }
  /// What readers call a section; one that has no name of its own is the site. Never empty.
  [[nodiscard]] std::string_view section_name(const site::Section& section, locale::LocaleId id) const {
    return section.name.empty() ? site_title(id) : std::string_view{section.name};
  }
  /// Whether some article of a locale says when it was updated.
  [[nodiscard]] bool has_dates(locale::LocaleId id) const { return has_dates_[static_cast<std::size_t>(id)]; }
  /// "Read in English" for readers of a locale; "" where the site has no source.
  [[nodiscard]] const std::string& read_source(locale::LocaleId reader) const {
    return read_source_[static_cast<std::size_t>(reader)];
  }
  /// "5 minutes to read", for readers of a locale.
  [[nodiscard]] std::string reading_time(locale::LocaleId reader, unsigned minutes) const;
  /// The language of pages that belong to no locale: the source, else the first one.
  [[nodiscard]] locale::LocaleId main_locale() const;

  [[nodiscard]] std::string render(TemplateId id, const View& view, locale::LocaleId locale) const {
    return engines_[static_cast<std::size_t>(locale)].render(id, view);
  }

  /// The page that a link from a page of `locale` to `article` opens: that locale's, else the reference's. Nothing when
  /// no locale has the article.
  [[nodiscard]] const site::Page* target_page(locale::LocaleId locale, std::string_view article) const;
  /// The path of an asset in the site.
  [[nodiscard]] std::string_view path_of(FileId asset) const;
  /// As it is shown; zeros when it is not known.
  [[nodiscard]] assets::ImageSize size_of(FileId asset) const;
  /// The relative address of one page from another; both are paths.
  [[nodiscard]] std::string href(std::string_view from, std::string_view page) const;
  /// The relative address of a file that is no page, from a page.
  [[nodiscard]] std::string file_href(std::string_view from, std::string_view file) const;
  /// The absolute URL of a page by its path, or "" when the site does not know where it is published.
  [[nodiscard]] std::string absolute_url(std::string_view path) const;
  /// The tag of the language that `page` is written in when it is another one than that of `reader`, else "".
  [[nodiscard]] std::string other_language(const site::Page& page, locale::LocaleId reader) const;

  /// The first status page that is about `locale`: that of the site for its source. "" where the site has none.
  [[nodiscard]] std::string status_page_of(locale::LocaleId locale) const;

  /// Whether the locale has a feed of its changes.
  [[nodiscard]] bool has_feed(locale::LocaleId id) const { return has_feed_[static_cast<std::size_t>(id)]; }

  /// A link {href, name, hreflang} from the page at `from`, of `locale`.
  [[nodiscard]] View entry(std::string_view from, const site::Page& page, std::string_view name) const;

 private:
  const site::SiteModel& model_;
  const links::ResolvedLinks& links_;
  const assets::PublishedImages& images_;
  std::vector<LocaleStrings> strings_;                   // by LocaleId
  std::vector<TemplateEngine> engines_;                  // by LocaleId
  std::vector<ScriptData> script_strings_;               // by LocaleId
  std::vector<std::string> titles_;                      // by LocaleId
  std::vector<std::string> read_source_;                 // by LocaleId
  std::vector<std::vector<std::string>> reading_times_;  // by LocaleId, then by minutes
  std::vector<bool> has_dates_;                          // by LocaleId
  std::vector<bool> has_feed_;                           // by LocaleId
};

/// The href of an entry of a table of contents that leads out of the site, encoded; nothing when its scheme could run
/// code.
[[nodiscard]] std::optional<std::string> safe_href(std::string_view url);

}  // namespace guidepost::render
