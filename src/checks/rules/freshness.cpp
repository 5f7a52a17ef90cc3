// What translations lack of today's source: sentences, by the segments they carry; versions; dates.
#include "translation/freshness.hpp"

#include <string>

#include "checks/rules.hpp"
#include "diagnostics/freshness_messages.hpp"
#include "locale/date.hpp"
#include "translation/display_text.hpp"

namespace guidepost::checks {
namespace {

using translation::ArticleFreshness;
using translation::ChangeKind;
using translation::SegmentChange;

std::string iso(const std::optional<locale::Date>& date) {
  return date ? locale::iso_date(*date) : std::string{};
}

/// Where the article says the first of `keys` that it has, else its title.
SourceSpan place_of(const site::Article& article, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    const yaml::Entry* const entry = article.meta.find(key);
    if (entry != nullptr && entry->value.where.file == article.file) return entry->value.where;
  }
  return article.title.where;
}

class SegmentReport {
 public:
  SegmentReport(const site::SiteModel& model, const site::Article& article, const site::Article& source,
                Diagnostics& out)
      : model_{model}, article_{article}, source_{source}, out_{out} {}

  void add(const SegmentChange& change) {
    const SourceSpan new_place{source_.file, change.source};
    const std::string new_text = translation::display_text(model_.sources().text(new_place));
    if (change.kind == ChangeKind::missing) {
      out_.add(loc_segment_missing(place(change), new_text, new_place));
      return;
    }
    const ByteRange old = article_.segments[change.segment].source;
    const std::string old_text = translation::display_text(model_.sources().text({article_.file, old}));
    if (change.kind == ChangeKind::changed) {
      out_.add(loc_segment_outdated(place(change), old_text, new_text, new_place));
    } else {
      out_.add(loc_segment_obsolete(place(change), old_text));
    }
  }

 private:
  [[nodiscard]] SourceSpan place(const SegmentChange& change) const {
    if (change.segment == translation::no_segment) return article_.title.where;
    return {article_.file, article_.segments[change.segment].target};
  }

  const site::SiteModel& model_;
  const site::Article& article_;
  const site::Article& source_;
  Diagnostics& out_;
};

void check_article(const CheckInput& input, const site::Article& article, Diagnostics& out) {
  const auto index = input.model.find(article.locale, article.id.path());
  const ArticleFreshness& fresh = input.freshness[*index];
  if (fresh.source == site::no_article || fresh.state != translation::State::outdated) return;
  const site::Article& source = input.model[fresh.source];
  if (fresh.evidence == translation::Evidence::segments) {
    if (translation::has_new_source(fresh.changes, article.segments)) {
      const translation::SegmentCounts& counts = fresh.segments;
      out.add(loc_outdated_by_segments(article.title.where,
                                       {.changed = counts.changed,
                                        .missing = counts.missing,
                                        .obsolete = counts.obsolete,
                                        .current = counts.current},
                                       source.title.where));
    }
    SegmentReport report{input.model, article, source, out};
    for (const SegmentChange& change : fresh.changes) report.add(change);
  } else if (fresh.since_commit == translation::State::outdated) {
    out.add(loc_outdated_by_commit(place_of(article, {"ms.sourcegitcommit"}), iso(fresh.source_date),
                                   iso(fresh.version_date), source.title.where));
  } else if (fresh.since_commit == translation::State::unknown &&
             translation::state_by_dates(fresh) == translation::State::outdated) {
    out.add(loc_outdated_by_date(place_of(article, {"ms.date", "ms.lasthandoff"}),
                                 {.source = iso(fresh.source_date),
                                  .version = iso(fresh.version_date),
                                  .handoff = iso(fresh.handoff_date),
                                  .change = iso(fresh.change_date)},
                                 place_of(source, {"ms.date"})));
  }
}

void check(const CheckInput& input, Diagnostics& out) {
  std::vector<std::string> dates;  // what the versions view
  const auto versions = [&](const std::vector<site::ArticleIndex>& articles) {
    std::vector<VersionOfLocale> found;
    for (const site::ArticleIndex index : articles) {
      const site::Article& article = input.model[index];
      dates.push_back(iso(article.meta.date("ms.lasthandoff")));
      found.push_back({.locale_tag = input.model.locales()[article.locale].tag,
                       .handoff = dates.back(),
                       .where = place_of(article, {"ms.openlocfilehash"})});
    }
    return found;
  };
  for (const translation::VersionSkew& skew : input.freshness.skews()) {
    dates.clear();
    dates.reserve(skew.lagging.size() + skew.newest.size());
    const std::vector<VersionOfLocale> lagging = versions(skew.lagging);
    out.add(loc_source_skew(lagging, versions(skew.newest)));
  }
}

}  // namespace

extern const Rule freshness{.name = "freshness", .check = &check, .check_article = &check_article};

}  // namespace guidepost::checks
