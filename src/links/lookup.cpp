#include "links/lookup.hpp"

#include "base/parallel.hpp"
#include "base/url_path.hpp"
#include "locale/text.hpp"

namespace guidepost::links {
BookmarkIndex::BookmarkIndex(const site::SiteModel& model, unsigned workers) : by_article_(model.articles().size()) {
  parallel_for(by_article_.size(), workers, [&](std::size_t i) {
    const markdown::ParsedArticle& content = model.articles()[i].content;
    auto& bookmarks = by_article_[i];
    bookmarks.reserve(content.headings.size() + content.anchors.size());
    for (const markdown::Heading& heading : content.headings) bookmarks.insert(heading.id);
    for (const markdown::Anchor& anchor : content.anchors) bookmarks.insert(anchor.id);
  });
}

bool BookmarkIndex::has(site::ArticleIndex article, std::string_view bookmark) const {
  return by_article_[static_cast<std::size_t>(article)].contains(bookmark);
}

std::string base_of(const site::SiteModel& model, const site::ArticleId& id, const markdown::Link& link) {
  const content::FoundFile* const file = model.file(link.where.file);
  if (file == nullptr) return id.path();
  if (file->role == content::Role::page) return file->article;
  return locale::to_nfc(std::string_view{file->path}.substr(file->path.find('/') + 1));
}

Lookup look_up(const site::SiteModel& model, locale::LocaleId locale, const site::ArticleId& id,
               const markdown::Link& link) {
  const bool is_image = link.kind == markdown::LinkKind::image;
  return site::look_up_target(model, locale, parent_path(base_of(model, id, link)), link.href,
                              is_image ? site::TargetUse::image : site::TargetUse::link);
}

}  // namespace guidepost::links
