// A small site, put together without files: what the page tests render.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/source_set.hpp"
#include "links/link_target.hpp"
#include "locale/locale.hpp"
#include "render/renderer.hpp"
#include "render/theme.hpp"
#include "site/assemble.hpp"

namespace guidepost::test {

/// One entry of a table of contents; `href` as in TOC.yml.
inline content::TocEntry toc_entry(std::string name, std::string href, std::vector<content::TocEntry> items = {}) {
  content::TocEntry entry;
  entry.name.value = std::move(name);
  entry.href.value = std::move(href);
  entry.items = std::move(items);
  return entry;
}

/// Builds the site step by step; `renderer()` is the last one. Locales: en (source), de, zh-Hans in the folder zh.
class SampleSite {
 public:
  explicit SampleSite(std::string base_url = {}) {
    parts_.config.locales = locale::LocaleTable{{
                                                    {.tag = "en", .folder = "en", .native_name = "English"},
                                                    {.tag = "de", .folder = "de", .native_name = "Deutsch"},
                                                    {.tag = "zh-Hans", .folder = "zh", .native_name = "简体中文"},
                                                },
                                                locale::LocaleId{0}};
    parts_.config.title.by_locale = {{"en", "Guides"}, {"de", "Leitfäden"}, {"zh", "指南"}};
    parts_.config.base_url = std::move(base_url);
    parts_.config.search = true;
  }

  /// The links of an article, with the hole of each at the '|' of its html, in order: "a|" becomes `<a href="...">`.
  using Targets = std::vector<std::pair<markdown::HoleKind, links::LinkTarget>>;

  SampleSite& article(std::string_view folder, std::string id, std::string title, std::string html,
                      Targets targets = {}, std::vector<std::pair<std::string, std::string>> meta = {}) {
    site::Article article;
    article.id = site::ArticleId{id};
    article.locale = *parts_.config.locales.find_folder(folder);
    article.file = add_file(std::string{folder} + "/" + id + ".md", content::Role::page, article.locale);
    article.title.value = std::move(title);
    std::vector<yaml::Entry> entries;
    for (auto& [key, value] : meta) {
      yaml::Entry& entry = entries.emplace_back();
      entry.key.value = std::move(key);
      entry.value.kind = yaml::Kind::scalar;
      entry.value.text = std::move(value);
    }
    article.meta = content::FrontMatter{std::move(entries)};
    set_body(article.content, std::move(html), targets);
    for (auto& [kind, target] : targets) links_of_[{article.locale, id}].push_back(std::move(target));
    parts_.articles.push_back(std::move(article));
    return *this;
  }

  /// A heading of the article that was added last.
  SampleSite& heading(std::uint8_t level, std::string id, std::string text) {
    parts_.articles.back().content.headings.push_back(
        {.level = level, .id = std::move(id), .text = std::move(text), .where = {}});
    return *this;
  }

  /// What the writer asks for the first image of the article that was added last.
  SampleSite& size_of_image(assets::ImageSize size) {
    markdown::Link& image = parts_.articles.back().content.links.front();
    image.width = size.width;
    image.height = size.height;
    return *this;
  }

  /// How many letters the article that was added last has.
  SampleSite& letters(std::uint32_t count) {
    parts_.articles.back().characters.letters = count;
    return *this;
  }

  SampleSite& description(std::string text) {
    parts_.articles.back().description = std::move(text);
    return *this;
  }

  /// A string hole: "string" holes of the last article, in order, show these keys.
  SampleSite& strings(std::vector<std::string> keys) {
    parts_.articles.back().content.body.strings = std::move(keys);
    return *this;
  }

  /// `edit_url:` and `feedback_url:`. REQUIRES: both are valid.
  SampleSite& page_addresses(std::string_view edit, std::string_view feedback) {
    parts_.config.edit_url = *config::PageAddress::parse(edit);
    parts_.config.feedback_url = *config::PageAddress::parse(feedback);
    return *this;
  }

  /// `search: off`
  SampleSite& without_search() {
    parts_.config.search = false;
    return *this;
  }

  FileId asset(const std::string& path) { return add_file(path, content::Role::asset, std::nullopt); }
  /// An asset that is published as an image.
  FileId image(const std::string& path, std::string published, assets::ImageSize size) {
    const FileId file = asset(path);
    images_[file] = {.path = std::move(published), .file = file, .size = size};
    return file;
  }

  SampleSite& toc(std::string_view folder, std::string path, std::vector<content::TocEntry> entries) {
    site::LoadedToc loaded;
    const auto locale = *parts_.config.locales.find_folder(folder);
    loaded.file = add_file(std::string{folder} + "/" + path, content::Role::toc, locale);
    loaded.toc.entries = std::move(entries);
    parts_.tocs.push_back(std::move(loaded));
    return *this;
  }

  SampleSite& theme(render::Theme theme) {
    theme_ = std::move(theme);
    return *this;
  }

  [[nodiscard]] const render::Renderer& renderer() {
    if (!theme_) {
      const MemoryFileSystem none;
      SourceSet ignored;
      theme_ = render::load_theme(none, {}, parts_.config.locales, ignored)->theme;
    }
    model_ = site::assemble(std::move(parts_), sources_, 1).model;
    for (const site::Article& article : model_.articles()) {
      resolved_.push_back(links_of_[{article.locale, article.id.path()}]);
    }
    freshness_ = translation::assess_freshness(model_, {}, 1);
    languages_.resize(model_.articles().size());
    return renderer_.emplace(model_, resolved_, images_, *theme_, translation::Assessment{freshness_, languages_});
  }

  [[nodiscard]] const site::SiteModel& model() const { return model_; }

  /// The page of an article in a locale's folder. REQUIRES: renderer() has been called.
  [[nodiscard]] std::string page(std::string_view folder, std::string_view id) const {
    return renderer_->article_page(*model_.page(locale(folder), id));
  }
  [[nodiscard]] locale::LocaleId locale(std::string_view folder) const { return *model_.locales().find_folder(folder); }

 private:
  FileId add_file(std::string path, content::Role role, std::optional<locale::LocaleId> locale) {
    const FileId file = sources_.add(path);
    content::FoundFile& found = parts_.ledger.emplace_back();
    found.path = std::move(path);
    found.role = role;
    found.locale = locale;
    return file;
  }

  static void set_body(markdown::ParsedArticle& content, std::string html, const Targets& targets) {
    std::uint32_t links = 0;
    std::uint32_t strings = 0;
    std::string plain;
    for (const char c : html) {
      if (c != '|') {
        plain += c;
        continue;
      }
      const auto at = static_cast<std::uint32_t>(plain.size());
      if (links < targets.size()) {
        content.body.holes.push_back({.at = at, .kind = targets[links].first, .index = links});
        content.links.push_back({.href = "written.md"});
        ++links;
      } else {
        content.body.holes.push_back({.at = at, .kind = markdown::HoleKind::string, .index = strings++});
      }
    }
    content.body.html = std::move(plain);
  }

  SourceSet sources_;
  site::SiteParts parts_;
  std::map<std::pair<locale::LocaleId, std::string>, std::vector<links::LinkTarget>> links_of_;
  std::optional<render::Theme> theme_;
  site::SiteModel model_;
  links::ResolvedLinks resolved_;
  assets::PublishedImages images_;
  translation::Freshness freshness_;
  std::vector<translation::ArticleLanguage> languages_;
  std::optional<render::Renderer> renderer_;
};

/// The part of `html` from the first `begin` to the next `end` after it, both included, without empty lines; "" when it
/// is not there.
inline std::string part(std::string_view html, std::string_view begin, std::string_view end) {
  const std::size_t from = html.find(begin);
  if (from == std::string_view::npos) return {};
  const std::size_t to = html.find(end, from + begin.size());
  std::string found{html.substr(from, to == std::string_view::npos ? to : to + end.size() - from)};
  for (std::size_t at = found.find("\n\n"); at != std::string::npos; at = found.find("\n\n", at)) found.erase(at, 1);
  return found;
}

}  // namespace guidepost::test
