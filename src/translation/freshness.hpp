// How fresh translations are: against today's source, best evidence first.
//
// `assess_freshness` runs once, after the model is there; checks, reports, the status command and pages read its
// result.
//
//   const translation::ArticleFreshness& fresh = freshness[index];    // index: of SiteModel::articles()
//   fresh.state, fresh.evidence                                       // outdated, because segments say so
//   fresh.segments.changed                                            // 3 sentences
//   for (const SegmentChange& change : fresh.changes) ...             // which, as ranges into the two files
//   freshness.totals(model, locale), freshness.totals(model, locale, "billing")   // sums
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "locale/date.hpp"
#include "site/site_model.hpp"
#include "translation/history.hpp"
#include "translation/segment_changes.hpp"

namespace guidepost::translation {

/// `unknown`: nothing tells, or there is nothing to be measured against. Articles of the source locale are `current`.
enum class State : std::uint8_t { current, outdated, unknown };

/// "current", "outdated", "unknown".
[[nodiscard]] std::string_view state_name(State state);

/// What a state rests on, weakest first.
enum class Evidence : std::uint8_t {
  none,
  /// `ms.date` of the source against the translation's, which is that of the version it was made from. Writers set it
  /// by hand: a newer date says that somebody looked at the source, an equal one that nobody said anything.
  date,
  /// `ms.openlocfilehash` of the locales: another one has a version that was handed off later, or this is the latest.
  /// Or the history of the source since `ms.sourcegitcommit`.
  version,
  /// The source sentences that the article carries against those of today's source article.
  segments,
};

struct ArticleFreshness {
  State state = State::unknown;
  Evidence evidence = Evidence::none;
  SegmentCounts segments;                       ///< zero unless `evidence` is `segments`
  std::vector<SegmentChange> changes;           ///< likewise; in the order of the translation
  std::vector<std::uint32_t> current_segments;  ///< likewise; indexes into Article::segments
  /// Today's source article, and its ms.date, else its last change where the history is known. None for articles of the
  /// source locale and without a source.
  site::ArticleIndex source = site::no_article;
  std::optional<locale::Date> source_date;
  /// The ms.date of the source's version that the translation was made from, and when that was handed off.
  std::optional<locale::Date> version_date;
  std::optional<locale::Date> handoff_date;
  /// The last change of a translation that has neither, where the history is known.
  std::optional<locale::Date> change_date;
  /// What the history says of the source since the commit that the translation was made from; both dates above are
  /// those of the history then. `unknown` without one.
  State since_commit = State::unknown;
};

/// What the dates alone say, whatever the evidence: outdated when the source's is later than both others that are
/// known, current when it is not later than that of the version.
[[nodiscard]] State state_by_dates(const ArticleFreshness& fresh);

/// Sums over articles of one locale. `missing`: expected articles that the locale does not have.
struct FreshnessTotals {
  std::size_t articles = 0;
  std::size_t current = 0;
  std::size_t outdated = 0;
  std::size_t unknown = 0;
  std::size_t missing = 0;
  SegmentCounts segments;

  /// Of the articles that should be there, those that are there and current; 1 when there are none.
  [[nodiscard]] double share() const;
};

/// An article that locales have made from different versions of its source.
struct VersionSkew {
  std::vector<site::ArticleIndex> lagging;  ///< made from an older version; all of them when dates do not tell
  std::vector<site::ArticleIndex> newest;   ///< made from the version that was handed off last; none when unknown
};

/// Totals of what is below a folder, in folders too.
struct FolderTotals {
  std::string folder;  ///< "billing", "billing/old"
  FreshnessTotals totals;
};

/// Threads: immutable; all functions may be called concurrently.
class Freshness {
 public:
  [[nodiscard]] const ArticleFreshness& operator[](site::ArticleIndex article) const {
    return articles_[static_cast<std::size_t>(article)];
  }
  /// The articles of `locale` below `folder` ("billing"; "" is all) of the model that this was made from. Linear in the
  /// articles of the site.
  [[nodiscard]] FreshnessTotals totals(const site::SiteModel& model, locale::LocaleId locale,
                                       std::string_view folder = {}) const;
  /// The totals of each folder of the site, by name. Time: articles x depth of their folders.
  [[nodiscard]] std::vector<FolderTotals> folder_totals(const site::SiteModel& model, locale::LocaleId locale) const;
  /// Sorted by article id.
  [[nodiscard]] const std::vector<VersionSkew>& skews() const { return skews_; }

 private:
  void add(FreshnessTotals& sum, const site::SiteModel& model, locale::LocaleId locale,
           const site::CoverageRow& row) const;

  friend Freshness assess_freshness(const site::SiteModel& model, const History& history, unsigned workers);

  std::vector<ArticleFreshness> articles_;  // parallel to the model's
  std::vector<VersionSkew> skews_;
};

/// Assesses every article. A translation with bilingual segments is compared sentence by sentence where the source
/// locale has its article as Markdown; else versions decide that it is outdated, else dates: those of the front matter,
/// where it has none those of the history. Time: linear in the texts of articles with segments and their sources; of
/// others only the front matter is read.
[[nodiscard]] Freshness assess_freshness(const site::SiteModel& model, const History& history, unsigned workers);

}  // namespace guidepost::translation
