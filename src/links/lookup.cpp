#include "links/lookup.hpp"

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "base/url_path.hpp"
#include "locale/text.hpp"
#include "markdown/cross_reference.hpp"

namespace guidepost::links {
namespace {

Lookup look_up_uid(const site::SiteModel& model, locale::LocaleId locale, markdown::CrossReference reference) {
  Lookup result;
  result.path = std::move(reference.uid);
  const auto article = model.find_uid(locale, result.path);
  const site::Page* const page = article ? model.page(locale, model[*article].id.path()) : nullptr;
  if (page == nullptr) {
    result.status = Status::uid_missing;
    result.target.kind = TargetKind::broken;
    result.target.href = std::move(reference.fallback);
    return result;
  }
  if (page->is_fallback) result.status = Status::fallback;
  result.target.kind = TargetKind::article;
  result.target.article = model[*article].id.path();
  result.target.suffix = percent_encode_href(reference.fragment);
  if (!reference.fragment.empty()) result.bookmark = reference.fragment.substr(1);
  return result;
}

}  // namespace

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
  if (auto reference = markdown::cross_reference(text::trim(link.href))) {
    return look_up_uid(model, locale, std::move(*reference));
  }
  const bool is_image = link.kind == markdown::LinkKind::image;
  return site::look_up_target(model, locale, parent_path(base_of(model, id, link)), link.href,
                              is_image ? site::TargetUse::image : site::TargetUse::link);
}

}  // namespace guidepost::links
