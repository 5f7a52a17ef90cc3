#include "render/status_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/url_path.hpp"
#include "locale/date.hpp"
#include "locale/message.hpp"
#include "render/page_frame.hpp"
#include "render/page_paths.hpp"
#include "render/status_changes.hpp"

namespace guidepost::render {
namespace {

using translation::Maker;
using translation::Work;
using translation::WorkItem;

constexpr std::array<std::string_view, translation::work_kinds> work_keys{"missing", "outdated", "partial", "machine",
                                                                          "unknown", "orphan",   "current"};

/// One page of one locale.
class LocaleStatus {
 public:
  LocaleStatus(const SiteContext& context, const StatusBook& book, const StatusPage& page)
      : context_{context},
        book_{book},
        page_{page},
        locale_{*page.locale},
        row_{context.locale(locale_)},
        strings_{context.strings(locale_)},
        items_{book.work(locale_)} {}

  [[nodiscard]] std::string render() const {
    const WorkCounts& counts = book_.counts(locale_);
    View view = make_frame(
        context_, {.kind = PageKind::status, .locale = locale_, .path = page_.path, .title = strings_["status.title"]});
    View::List pages = page_links(context_, book_, page_);
    View::List sections = make_sections();
    const std::size_t by_machine = shown_by(Maker::machine);
    const std::size_t by_people = shown_by(Maker::people);
    view.text("status_language", row_.native_name)
        .text("translated_share", locale::format_percent(counts.translated_share(), row_.tag))
        .text("current_share", locale::format_percent(counts.current_share(), row_.tag))
        .list("bar", bar_parts(counts))
        .list("works", work_counts())
        .flag("has_pages", !pages.empty())
        .list("pages", std::move(pages))
        .flag("has_filters", sections.size() > 1)
        .flag("has_makers", by_machine > 0 && by_people > 0)
        .text("machine_shown", strings_.number(by_machine))
        .text("people_shown", strings_.number(by_people))
        .list("sections", std::move(sections))
        .text("site_status_href", context_.href(page_.path, site_status_path()));
    return context_.render(TemplateId::status, view, locale_);
  }

 private:
  [[nodiscard]] View::List work_counts() const {
    View::List list;
    for (std::size_t i = 0; i < items_.size();) {
      const Work work = items_[i].work;
      const std::size_t count = book_.counts(locale_).of(work);
      const std::size_t begin = std::max(i, page_.begin);
      const std::size_t end = std::min(i + count, page_.end);
      const bool is_here = begin < end;
      const std::string page = is_here ? std::string{} : context_.href(page_.path, path_of_item(i));
      list.emplace_back()
          .text("work", std::string{work_key(work)})
          .text("work_name", work_name(context_, work, locale_))
          .text("work_articles", strings_.counted("contents.count", count))
          .text("work_href", fmt::format("{}#{}", page, work_key(work)))
          .text("work_shown", is_here ? strings_.number(end - begin) : std::string{});
      i += count;
    }
    return list;
  }

  [[nodiscard]] std::string path_of_item(std::size_t index) const {
    const auto has_item = [&](const StatusPage& page) {
      return page.locale == locale_ && page.begin <= index && index < page.end;
    };
    return std::ranges::find_if(book_.pages(), has_item)->path;
  }

  /// How many of the articles on this page have been translated by `maker`.
  [[nodiscard]] std::size_t shown_by(Maker maker) const {
    const auto is_by = [&](const WorkItem& item) { return item.maker == maker; };
    return static_cast<std::size_t>(std::count_if(items_.begin() + static_cast<std::ptrdiff_t>(page_.begin),
                                                  items_.begin() + static_cast<std::ptrdiff_t>(page_.end), is_by));
  }

  [[nodiscard]] View::List make_sections() const {
    View::List list;
    for (std::size_t i = page_.begin; i < page_.end;) {
      const Work work = items_[i].work;
      View::List articles;
      for (; i < page_.end && items_[i].work == work; ++i) articles.push_back(article_view(items_[i]));
      list.emplace_back()
          .text("section_work", std::string{work_key(work)})
          .text("section_name", work_name(context_, work, locale_))
          .text("section_articles", strings_.counted("contents.count", book_.counts(locale_).of(work)))
          .text("section_hint", strings_[fmt::format("status.{}.hint", work_key(work))])
          .list("articles", std::move(articles));
    }
    return list;
  }

  [[nodiscard]] View article_view(const WorkItem& item) const {
    const std::string& id = context_.model().coverage()[item.row].id.path();
    const bool is_there = item.article != site::no_article;
    const site::Article& shown = context_.model()[is_there ? item.article : item.reference];
    View view;
    View::List known = facts(item);
    view.text("article_title", shown.title.value)
        .text("article_path", id)
        .flag("has_facts", !known.empty())
        .list("facts", std::move(known));
    if (item.maker != Maker::unknown) view.text("made_by", item.maker == Maker::machine ? "machine" : "people");
    if (!is_there) view.html("title_language", language_attributes(context_.locale(shown.locale), row_));
    if (const site::Page* const page = context_.target_page(locale_, id)) {
      view.text("article_href", context_.href(page_.path, page->path))
          .text("article_hreflang", context_.other_language(*page, locale_));
    }
    add_changes(context_, book_.freshness(), item, page_.path, view);
    return view;
  }

  [[nodiscard]] View::List facts(const WorkItem& item) const {
    View::List list;
    const auto add = [&](std::string text) -> View& { return list.emplace_back().text("fact", std::move(text)); };
    const auto add_date = [&](std::string_view key, const std::optional<locale::Date>& date) {
      if (!date) return;
      add(strings_[key])
          .text("fact_value", locale::format_date(*date, row_.tag))
          .text("fact_iso", locale::iso_date(*date));
    };
    if (item.article != site::no_article) {
      const translation::ArticleFreshness& fresh = book_.freshness()[item.article];
      for (std::string& text : stale_counts(strings_, fresh.segments)) add(std::move(text));
      if (item.work == Work::outdated) add_reason(fresh, add);
      if (item.untranslated >= translation::noticeable_share)
        add(strings_["status.untranslated"]).text("fact_value", locale::format_percent(item.untranslated, row_.tag));
      if (is_served_elsewhere(item)) add(strings_["status.served_elsewhere"]);
      if (item.maker == Maker::people) add(strings_["status.by_people"]);
      if (item.maker == Maker::machine && item.work != Work::machine_translated) add(strings_["status.by_machine"]);
      if (item.days_behind) add(strings_.counted("status.days_behind", static_cast<std::size_t>(*item.days_behind)));
      add_date("status.made_from", fresh.version_date);
    }
    if (item.work != Work::current && item.work != Work::orphan) add_date("status.source_date", item.source_date);
    return list;
  }

  /// Whether readers see another language although the article is there (`untranslated_fallback:`).
  [[nodiscard]] bool is_served_elsewhere(const WorkItem& item) const {
    const std::string& id = context_.model().coverage()[item.row].id.path();
    const site::Page* const page = context_.model().page(locale_, id);
    return page != nullptr && page->is_fallback;
  }

  /// Why it is outdated, where no sentences tell.
  template <typename Add>
  void add_reason(const translation::ArticleFreshness& fresh, Add add) const {
    const bool is_behind_source = fresh.since_commit == translation::State::outdated;
    if (fresh.evidence == translation::Evidence::date ||
        (fresh.evidence == translation::Evidence::version && is_behind_source)) {
      add(strings_["status.by_date"]);
    } else if (fresh.evidence == translation::Evidence::version) {
      add(strings_["status.newer_version"]);
    }
  }

  const SiteContext& context_;
  const StatusBook& book_;
  const StatusPage& page_;
  locale::LocaleId locale_;
  const locale::Locale& row_;
  const LocaleStrings& strings_;
  const std::vector<WorkItem>& items_;
};

}  // namespace

std::string_view work_key(Work work) {
  return work_keys[static_cast<std::size_t>(work)];
}

const std::string& work_name(const SiteContext& context, Work work, locale::LocaleId locale) {
  return context.strings(locale)[fmt::format("status.{}", work_key(work))];
}

View::List bar_parts(const WorkCounts& counts) {
  constexpr std::array order{Work::current, Work::machine_translated, Work::partial,
                             Work::unknown, Work::outdated,           Work::missing};
  View::List list;
  double begin = 0;
  for (const Work work : order) {
    if (counts.of(work) == 0) continue;
    const double length = 100.0 * static_cast<double>(counts.of(work)) / static_cast<double>(counts.expected());
    list.emplace_back()
        .text("bar_work", std::string{work_key(work)})
        .text("bar_begin", fmt::format("{:.2f}", begin))
        .text("bar_length", fmt::format("{:.2f}", length));
    begin += length;
  }
  return list;
}

View::List page_links(const SiteContext& context, const StatusBook& book, const StatusPage& page) {
  View::List list;
  const LocaleStrings& strings = context.strings(page.locale.value_or(context.main_locale()));
  for (const StatusPage& other : book.pages()) {
    if (other.locale != page.locale) continue;
    list.emplace_back()
        .text("page_number", strings.number(other.number))
        .text("page_href", context.href(page.path, other.path))
        .flag("is_this_page", other.number == page.number);
  }
  if (list.size() == 1) list.clear();
  return list;
}

std::string render_status_page(const SiteContext& context, const StatusBook& book, const StatusPage& page) {
  return LocaleStatus{context, book, page}.render();
}

}  // namespace guidepost::render
