#include "render/status_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "render/page_frame.hpp"
#include "translation/display_text.hpp"
#include "translation/section_freshness.hpp"
#include "translation/word_diff.hpp"

namespace guidepost::render {
namespace {

using translation::ArticleFreshness;
using translation::ChangeKind;
using translation::SegmentChange;
using translation::WorkItem;

/// An article that has this many is translated anew, not sentence by sentence.
constexpr std::size_t most_changes = 40;

std::span<const SegmentChange> shown_changes(const ArticleFreshness& fresh) {
  return std::span{fresh.changes}.first(std::min(fresh.changes.size(), most_changes));
}

std::string_view string_key(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::changed:
      return "status.change.changed";
    case ChangeKind::missing:
      return "status.change.new";
    case ChangeKind::obsolete:
      break;
  }
  return "status.change.removed";
}

/// HTML in which <del> is what was and <ins> what is now.
std::string marked_up(std::string_view before, std::string_view after) {
  std::string html;
  for (const translation::DiffPart& part : translation::diff_words(before, after)) {
    const bool is_same = part.kind == translation::DiffKind::same;
    const bool is_removed = part.kind == translation::DiffKind::removed;
    if (!is_same) html += is_removed ? "<del>" : "<ins>";
    text::append_html_escaped(html, part.text);
    if (!is_same) html += is_removed ? "</del>" : "</ins>";
  }
  return html;
}

class ChangeViews {
 public:
  ChangeViews(const SiteContext& context, const site::Article& article, const site::Article& source)
      : context_{context}, article_{article}, source_{source} {}

  [[nodiscard]] View view(const SegmentChange& change) const {
    const bilingual::Segment* const segment =
        change.kind == ChangeKind::missing ? nullptr : &article_.segments[change.segment];
    const std::string before = segment == nullptr ? std::string{} : text_of(article_.file, segment->source);
    const std::string after =
        change.kind == ChangeKind::obsolete ? std::string{} : text_of(source_.file, change.source);
    View view;
    view.text("change_kind", context_.strings(article_.locale)[string_key(change.kind)])
        .html("change_source", marked_up(before, after))
        .html("change_language",
              language_attributes(context_.locale(source_.locale), context_.locale(article_.locale)));
    if (segment != nullptr) view.text("change_target", text_of(article_.file, segment->target));
    return view;
  }

 private:
  [[nodiscard]] std::string text_of(FileId file, ByteRange range) const {
    return translation::display_text(context_.model().sources().text({file, range}));
  }

  const SiteContext& context_;
  const site::Article& article_;
  const site::Article& source_;
};

/// None where all of them stand in the only section.
View::List stale_sections(const SiteContext& context, const translation::Freshness& freshness, site::ArticleIndex index,
                          std::string_view path) {
  const site::Article& article = context.model()[index];
  const auto sections = translation::section_freshness(context.model(), freshness, index);
  View::List list;
  if (sections.size() < 2) return list;
  const site::Page* const page = context.model().page(article.locale, article.id.path());
  const bool is_shown = page != nullptr && page->article == index;
  for (const translation::SectionFreshness& section : sections) {
    if (section.segments.stale() == 0) continue;
    View::List facts;
    for (std::string& text : stale_counts(context.strings(article.locale), section.segments))
      facts.emplace_back().text("stale_fact", std::move(text));
    View& view = list.emplace_back();
    view.text("stale_heading", section.heading == nullptr ? article.title.value : section.heading->text)
        .list("stale_facts", std::move(facts));
    if (section.heading != nullptr && is_shown)
      view.text("stale_href", fmt::format("{}#{}", context.href(path, page->path), section.heading->id));
  }
  return list;
}

}  // namespace

void add_changes(const SiteContext& context, const translation::Freshness& freshness, const WorkItem& item,
                 std::string_view path, View& view) {
  if (item.article == site::no_article) return;
  const ArticleFreshness& fresh = freshness[item.article];
  if (fresh.changes.empty() || fresh.source == site::no_article) return;
  const LocaleStrings& strings = context.strings(context.model()[item.article].locale);
  const ChangeViews views{context, context.model()[item.article], context.model()[fresh.source]};
  View::List list;
  for (const SegmentChange& change : shown_changes(fresh)) list.push_back(views.view(change));
  view.flag("has_changes", true).text("changes_summary", strings.counted("status.changes", fresh.changes.size()));
  if (fresh.changes.size() > list.size())
    view.text("more_changes", strings.counted("status.more_changes", fresh.changes.size() - list.size()));
  view.list("changes", std::move(list));
  View::List sections = stale_sections(context, freshness, item.article, path);
  view.flag("has_stale_sections", !sections.empty()).list("stale_sections", std::move(sections));
}

std::vector<std::string> stale_counts(const LocaleStrings& strings, const translation::SegmentCounts& counts) {
  std::vector<std::string> texts;
  if (counts.changed > 0) texts.push_back(strings.counted("status.changed", counts.changed));
  if (counts.missing > 0) texts.push_back(strings.counted("status.new", counts.missing));
  if (counts.obsolete > 0) texts.push_back(strings.counted("status.removed", counts.obsolete));
  return texts;
}

std::size_t size_of_changes(const SiteContext& context, const translation::Freshness& freshness, const WorkItem& item) {
  constexpr std::size_t change_size = 120;
  if (item.article == site::no_article) return 0;
  const ArticleFreshness& fresh = freshness[item.article];
  const site::Article& article = context.model()[item.article];
  std::size_t size = 0;
  for (const SegmentChange& change : shown_changes(fresh)) {
    size += change_size + change.source.size();
    if (change.kind != ChangeKind::missing) size += article.segments[change.segment].whole.size();
  }
  return size;
}

}  // namespace guidepost::render
