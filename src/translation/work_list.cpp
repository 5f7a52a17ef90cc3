#include "translation/work_list.hpp"

#include <algorithm>
#include <chrono>

#include "base/text.hpp"

namespace guidepost::translation {
namespace {

std::chrono::sys_days day_of(locale::Date date) {
  return std::chrono::year{date.year} / std::chrono::month{date.month} / std::chrono::day{date.day};
}

Work work_of(const WorkItem& item, State state, bool is_expected) {
  if (!is_expected) return Work::orphan;
  if (state == State::outdated) return Work::outdated;
  if (item.untranslated >= noticeable_share) return Work::partial;
  if (item.maker == Maker::machine) return Work::machine_translated;
  return state == State::current ? Work::current : Work::unknown;
}

void assess(WorkItem& item, const site::SiteModel& model, const Assessment& known, bool is_expected) {
  const site::Article& article = model[item.article];
  const ArticleFreshness& fresh = known.freshness[item.article];
  item.maker = maker_of(article);
  item.untranslated = known.languages[static_cast<std::size_t>(item.article)].untranslated_share();
  const std::optional<locale::Date> made = fresh.version_date   ? fresh.version_date
                                           : fresh.handoff_date ? fresh.handoff_date
                                                                : fresh.change_date;
  if (fresh.source_date && made && *fresh.source_date > *made)
    item.days_behind = static_cast<std::int32_t>((day_of(*fresh.source_date) - day_of(*made)).count());
  item.work = work_of(item, fresh.state, is_expected);
}

/// Whether `a` comes before `b`. Both are of one kind of work.
bool is_more_urgent(const WorkItem& a, const WorkItem& b, const Freshness& freshness) {
  switch (a.work) {
    case Work::missing:
      return a.source_date > b.source_date;
    case Work::outdated: {
      const std::size_t a_stale = freshness[a.article].segments.stale();
      const std::size_t b_stale = freshness[b.article].segments.stale();
      return a_stale != b_stale ? a_stale > b_stale : a.days_behind > b.days_behind;
    }
    case Work::partial:
      return a.untranslated > b.untranslated;
    default:
      return false;
  }
}

}  // namespace

Maker maker_of(const site::Article& article) {
  const std::string_view type = article.meta.string("ms.translationtype");
  if (text::equal_ignoring_ascii_case(type, "MT")) return Maker::machine;
  return text::equal_ignoring_ascii_case(type, "HT") ? Maker::people : Maker::unknown;
}

std::vector<WorkItem> work_list(const site::SiteModel& model, const Assessment& known, locale::LocaleId locale) {
  std::vector<WorkItem> items;
  for (std::size_t row = 0; row < model.coverage().size(); ++row) {
    const site::CoverageRow& coverage = model.coverage()[row];
    const site::Presence presence = coverage.locales[static_cast<std::size_t>(locale)];
    const bool is_there = presence == site::Presence::present || presence == site::Presence::orphan;
    if (!is_there && (presence == site::Presence::redirected || !coverage.expected)) continue;
    WorkItem item{.work = Work::missing, .row = row};
    item.reference = model.reference(coverage.id.path()).value_or(site::no_article);
    if (item.reference != site::no_article) item.source_date = model[item.reference].meta.date("ms.date");
    if (is_there) {
      item.article = *model.find(locale, coverage.id.path());
      assess(item, model, known, coverage.expected);
    }
    items.push_back(item);
  }
  std::ranges::stable_sort(items, [&](const WorkItem& a, const WorkItem& b) {
    return a.work != b.work ? a.work < b.work : is_more_urgent(a, b, known.freshness);
  });
  return items;
}

}  // namespace guidepost::translation
