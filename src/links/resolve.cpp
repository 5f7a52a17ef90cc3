#include "links/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "base/url_path.hpp"
#include "content/classify.hpp"
#include "diagnostics/link_messages.hpp"
#include "links/lookup.hpp"
#include "links/moved_href.hpp"
#include "links/toc_bookmarks.hpp"

namespace guidepost::links {
namespace {

using markdown::Link;
using markdown::LinkKind;
using site::Article;

/// Names of the articles of each folder with their extensions, by locale: for "did you mean". Built once; threads:
/// const is safe.
class FolderNames {
 public:
  explicit FolderNames(const site::SiteModel& model) : names_(model.locales().size()) {
    for (const site::Page& page : model.pages()) {
      const site::Article& article = model[page.article];
      const std::string_view id = article.id.path();
      const std::string ending = extension(model.sources()[article.file].path);
      names_[static_cast<std::size_t>(page.locale)][parent_path(id)].push_back(
          fmt::format("{}.{}", file_name(id), ending));
    }
  }

  /// The article in the folder of `path` whose file name is near to its own; "" when none is.
  [[nodiscard]] std::string_view nearest(locale::LocaleId locale, std::string_view path) const {
    const auto& folders = names_[static_cast<std::size_t>(locale)];
    const auto found = folders.find(parent_path(path));
    return found == folders.end() ? std::string_view{} : text::nearest(file_name(path), found->second);
  }

 private:
  std::vector<std::unordered_map<std::string_view, std::vector<std::string>>> names_;
};

/// Whether a link with this status leads nowhere.
bool is_dead(Status status) {
  return status == Status::missing || status == Status::not_published || status == Status::outside ||
         status == Status::local_path || status == Status::uid_missing || status == Status::unsafe;
}

/// Resolves the links of one article at a time.
class ArticleLinks {
 public:
  ArticleLinks(const site::SiteModel& model, const BookmarkIndex& bookmarks, const FolderNames& names,
               const Article& article)
      : model_{model}, bookmarks_{bookmarks}, names_{names}, article_{article}, source_{source_article()} {}

  std::vector<LinkTarget> resolve(Diagnostics& problems) {
    Diagnostics unsaid;
    std::vector<LinkTarget> targets;
    targets.reserve(article_.content.links.size());
    for (const Link& link : article_.content.links) {
      problems_ = is_own(link) ? &problems : &unsaid;
      Lookup lookup = look_up(model_, article_.locale, article_.id, link);
      report(link, lookup);
      check_bookmark(link, lookup);
      targets.push_back(std::move(lookup.target));
    }
    return targets;
  }

 private:
  /// Whether a link is this locale's business: what is wrong in another locale's include is reported there.
  [[nodiscard]] bool is_own(const Link& link) const {
    const content::FoundFile* const file = model_.file(link.where.file);
    return file == nullptr || file->locale == article_.locale;
  }

  /// The article that this one translates: what is wrong there is inherited here.
  [[nodiscard]] const Article* source_article() const {
    const auto reference = model_.reference(article_.id.path());
    if (!reference || &model_[*reference] == &article_) return nullptr;
    return &model_[*reference];
  }

  /// The source article's link with the same href, or nullptr.
  [[nodiscard]] const Link* source_link(const Link& link) const {
    if (source_ == nullptr) return nullptr;
    const auto& links = source_->content.links;
    const auto found = std::ranges::find(links, link.href, &Link::href);
    return found == links.end() ? nullptr : &*found;
  }

  /// Inherited when the source article has the same link and it is just as dead there.
  [[nodiscard]] Origin origin_of(const Link& link) const {
    const Link* const original = source_link(link);
    const bool inherited =
        original != nullptr && is_dead(look_up(model_, source_->locale, source_->id, *original).status);
    return inherited ? Origin::inherited : Origin::introduced;
  }

  void report(const Link& link, const Lookup& lookup) {
    if (lookup.backslash) report_backslash(link, lookup);
    switch (lookup.status) {
      case Status::ok:
        break;
      case Status::redirected:
        report_redirected(link, lookup);
        break;
      case Status::wrong_case:
        report_case(link, lookup);
        break;
      case Status::wrong_extension:
        report_extension(link, lookup);
        break;
      case Status::fallback:
        problems_->add(file_not_found(link.where, link.href, {}, Origin::pending));
        break;
      case Status::missing:
        report_missing(link, lookup);
        break;
      case Status::not_published:
        add_dead(link, link_not_published(link.where, link.href, lookup.actual));
        break;
      case Status::outside:
        add_dead(link, link_out_of_scope(link.where, link.href));
        break;
      case Status::local_path:
        add_dead(link, local_file_path(link.where, link.href));
        break;
      case Status::uid_missing:
        if (!link.may_be_missing) add_dead(link, xref_not_found(link.where, lookup.path));
        break;
      case Status::unsafe:
        add_dead(link, unsafe_link(link.where, lookup.actual));
        break;
    }
  }

  void add_dead(const Link& link, Diagnostic diagnostic) {
    problems_->add(with_origin(std::move(diagnostic), origin_of(link)));
  }

  void report_case(const Link& link, const Lookup& lookup) {
    const HrefParts parts = split_href(link.href);
    const std::string_view suffix = std::string_view{link.href}.substr(parts.path.size());
    const std::string actual = relative_url(base_of(model_, article_.id, link), lookup.actual);
    Diagnostic found = link_case_mismatch(link.where, link.href, actual + std::string{suffix});
    // What stands before ("./", "~/") is right as it is.
    if (parts.path.size() >= actual.size()) {
      const std::size_t begin = parts.path.size() - actual.size();
      if (text::equal_ignoring_ascii_case(parts.path.substr(begin), actual))
        found.fix = href_edit(link, begin, parts.path.size(), actual);
    }
    problems_->add(std::move(found));
  }

  void report_backslash(const Link& link, const Lookup& lookup) {
    Diagnostic found = link_backslash(link.where, link.href);
    const std::string_view path = split_href(link.href).path;
    std::string mended{path};
    std::ranges::replace(mended, '\\', '/');
    if (!is_dead(lookup.status) && mended != path) found.fix = href_edit(link, 0, path.size(), std::move(mended));
    problems_->add(std::move(found));
  }

  void report_extension(const Link& link, const Lookup& lookup) {
    Diagnostic found = link_extension(link.where, link.href, lookup.actual);
    const std::string_view path = split_href(link.href).path;
    if (const std::size_t point = path.rfind('.'); point != path.npos)
      found.fix = href_edit(link, point + 1, path.size(), lookup.actual);
    problems_->add(std::move(found));
  }

  void report_redirected(const Link& link, const Lookup& lookup) {
    auto moved = moved_href(model_, article_, link, lookup);
    if (!moved) return;
    Diagnostic found = link_redirected(link.where, link.href, *moved);
    // In an address a parenthesis or quote may end the link.
    if (moved->find_first_of("()'") == std::string::npos)
      found.fix = href_edit(link, 0, link.href.size(), *std::move(moved));
    problems_->add(std::move(found));
  }

  /// Replaces the bytes [begin, end) of the link's href, where that stands in the file as it is read: not escaped, and
  /// where an href belongs. Nothing otherwise: of a reference link, say.
  [[nodiscard]] std::vector<TextEdit> href_edit(const Link& link, std::size_t begin, std::size_t end,
                                                std::string replacement) const {
    const std::string_view written = model_.sources().text(link.where);
    for (std::size_t at = written.rfind(link.href); at != written.npos && at > 0;
         at = written.rfind(link.href, at - 1)) {
      const std::string_view before = written.substr(0, at);
      const std::size_t after = at + link.href.size();
      const bool is_closed =
          after < written.size() && std::string_view{")>\"' \t\r\n"}.find(written[after]) != written.npos;
      const bool is_href =
          before.ends_with("](") || before.ends_with("](<") || before.ends_with("=\"") || before.ends_with("='");
      if (!is_closed || !is_href) continue;
      const std::size_t offset = link.where.range.begin + at;
      return {{{link.where.file, byte_range(offset + begin, offset + end)}, std::move(replacement)}};
    }
    return {};
  }

  /// An image is missing once: in the source article, at its first place there, however the translations spell it.
  void report_missing_image(const Link& link, const Lookup& lookup) {
    if (!missing_images_.insert(lookup.path).second || is_missing_in_source(lookup.path)) return;
    problems_->add(image_not_found(link.where, link.href));
  }

  /// Whether the source article shows an image that is not at this path either.
  [[nodiscard]] bool is_missing_in_source(std::string_view path) {
    if (source_ != nullptr && !missing_in_source_) {
      missing_in_source_.emplace();
      for (const Link& link : source_->content.links) {
        Lookup lookup = look_up(model_, source_->locale, source_->id, link);
        if (lookup.status == Status::missing) missing_in_source_->insert(std::move(lookup.path));
      }
    }
    return missing_in_source_ && missing_in_source_->contains(path);
  }

  void report_missing(const Link& link, const Lookup& lookup) {
    // A link to an image (a lightbox) is missing in the same way as the image itself.
    if (link.kind == LinkKind::image || content::is_image_name(lookup.path)) return report_missing_image(link, lookup);
    const Origin origin = origin_of(link);
    const std::string_view name = names_.nearest(article_.locale, lookup.path);
    const std::string folder{parent_path(lookup.path)};
    const std::string suggestion =
        name.empty() ? std::string{}
                     : relative_url(base_of(model_, article_.id, link),
                                    folder.empty() ? std::string{name} : fmt::format("{}/{}", folder, name));
    problems_->add(file_not_found(link.where, link.href, suggestion, origin));
  }

  void check_bookmark(const Link& link, const Lookup& lookup) {
    if (lookup.bookmark.empty() || lookup.bookmark.starts_with("tab/")) return;
    if (text::equal_ignoring_ascii_case(lookup.bookmark, "top")) return;  // the HTML standard defines it on every page
    const std::optional<site::ArticleIndex> target = target_of(article_.locale, article_.id, lookup.target);
    if (!target) return;
    const std::string bookmark = percent_decode(lookup.bookmark);
    if (bookmarks_.has(*target, bookmark)) return;

    std::vector<std::string> known;
    for (const markdown::Heading& heading : model_[*target].content.headings) known.push_back(heading.id);
    for (const markdown::Anchor& anchor : model_[*target].content.anchors) known.push_back(anchor.id);
    const std::string_view shown =
        lookup.target.kind == TargetKind::self ? std::string_view{} : std::string_view{lookup.target.article};
    problems_->add(bookmark_not_found(link.where, bookmark, shown, text::nearest(bookmark, known),
                                      bookmark_origin(link, lookup, bookmark)));
  }

  /// Inherited: the source article has the link, and its own target lacks the bookmark. Pending: the source's version
  /// of the target has the bookmark, this locale's is older.
  [[nodiscard]] Origin bookmark_origin(const Link& link, const Lookup& lookup, std::string_view bookmark) const {
    if (source_ == nullptr) return Origin::introduced;
    const auto target = target_of(source_->locale, source_->id, lookup.target);
    if (target && bookmarks_.has(*target, bookmark)) return Origin::pending;
    return source_link(link) != nullptr ? Origin::inherited : Origin::introduced;
  }

  /// The article whose content readers get on the page that a target names.
  [[nodiscard]] std::optional<site::ArticleIndex> target_of(locale::LocaleId locale, const site::ArticleId& id,
                                                            const LinkTarget& target) const {
    if (target.kind != TargetKind::article && target.kind != TargetKind::self) return std::nullopt;
    const std::string& path = target.kind == TargetKind::self ? id.path() : target.article;
    const site::Page* const page = model_.page(locale, path);
    if (page == nullptr) return std::nullopt;
    return page->article;
  }

  const site::SiteModel& model_;
  const BookmarkIndex& bookmarks_;
  const FolderNames& names_;
  const Article& article_;
  const Article* source_;
  std::set<std::string, std::less<>> missing_images_;                    // paths
  std::optional<std::set<std::string, std::less<>>> missing_in_source_;  // paths; filled when the first one is asked
  Diagnostics* problems_ = nullptr;
};

/// Reports the bookmarks of redirects that their articles do not have: here, not at every link that follows them.
void check_redirects(const site::SiteModel& model, const BookmarkIndex& bookmarks, Diagnostics& problems) {
  for (const site::Redirect& redirect : model.redirects()) {
    const site::Page* const page = redirect.is_inherited ? nullptr : model.page(redirect.locale, redirect.article);
    if (page == nullptr || redirect.fragment().empty()) continue;
    const std::string bookmark = percent_decode(redirect.fragment().substr(1));
    if (bookmarks.has(page->article, bookmark)) continue;
    std::vector<std::string> known;
    for (const markdown::Heading& heading : model[page->article].content.headings) known.push_back(heading.id);
    problems.add(bookmark_not_found(redirect.where, bookmark, redirect.article, text::nearest(bookmark, known),
                                    Origin::introduced));
  }
}

}  // namespace

Resolved resolve(const site::SiteModel& model, unsigned workers) {
  const BookmarkIndex bookmarks{model, workers};
  const FolderNames names{model};
  const std::vector<Article>& articles = model.articles();
  std::vector<Diagnostics> problems(articles.size());
  Resolved resolved;
  resolved.targets = parallel_map(articles.size(), workers, [&](std::size_t i) {
    return ArticleLinks{model, bookmarks, names, articles[i]}.resolve(problems[i]);
  });
  for (Diagnostics& found : problems) resolved.problems.append(std::move(found));
  resolved.problems.append(check_toc_bookmarks(model, bookmarks));
  check_redirects(model, bookmarks, resolved.problems);
  return resolved;
}

}  // namespace guidepost::links
