#include "translation/freshness.hpp"

#include <algorithm>
#include <map>

#include "base/parallel.hpp"
#include "base/url_path.hpp"
#include "translation/counterpart.hpp"

namespace guidepost::translation {
namespace {

using locale::Date;

std::size_t place(site::ArticleIndex index) {
  return static_cast<std::size_t>(index);
}

bool is_markdown(const site::SiteModel& model, const site::Article& article) {
  return extension(model.sources()[article.file].path) == "md";
}

/// An article and the version that it was made from.
struct Versioned {
  site::ArticleIndex article;
  std::string_view version;
};

/// The articles of one id of which the version is known: they name it, or have the commit of one that does. Commits
/// alone cannot be compared, because most of them leave an article as it is.
std::vector<Versioned> versioned_articles(const site::SiteModel& model, std::string_view id) {
  std::vector<Versioned> found;
  std::vector<site::ArticleIndex> unnamed;
  for (const locale::LocaleId locale : model.locales().ids()) {
    const auto article = model.find(locale, id);
    if (!article) continue;
    const std::string_view version = source_version(model[*article]);
    if (!version.empty()) found.push_back({*article, version});
    if (version.empty() && !source_commit(model[*article]).empty()) unnamed.push_back(*article);
  }
  for (const site::ArticleIndex index : unnamed) {
    const auto twin = std::ranges::find_if(
        found, [&](const Versioned& other) { return is_of_one_version(model[index], model[other.article]); });
    if (twin != found.end()) found.push_back({index, twin->version});
  }
  std::ranges::sort(found, {}, [&](const Versioned& one) { return model[one.article].locale; });
  return found;
}

/// The source's own version, else the one that was handed off last; empty when dates do not tell.
std::string_view newest_version(const site::SiteModel& model, const std::vector<Versioned>& articles) {
  std::map<std::string_view, std::optional<Date>> handoffs;
  for (const auto& [index, version] : articles) {
    if (model[index].locale == model.locales().source()) return version;
    std::optional<Date>& handoff = handoffs[version];
    handoff = std::max(handoff, model[index].meta.date("ms.lasthandoff"));
  }
  const auto newest = std::ranges::max_element(handoffs, {}, [](const auto& one) { return one.second; });
  const auto is_as_new = [&](const auto& one) { return !one.second || one.second == newest->second; };
  return std::ranges::count_if(handoffs, is_as_new) == 1 ? newest->first : std::string_view{};
}

/// Nothing when all have one version.
std::optional<VersionSkew> find_skew(const site::SiteModel& model, const std::vector<Versioned>& articles) {
  if (std::ranges::adjacent_find(articles, std::not_equal_to{}, &Versioned::version) == articles.end())
    return std::nullopt;
  const std::string_view newest = newest_version(model, articles);
  VersionSkew skew;
  for (const auto& [index, version] : articles) {
    (version == newest ? skew.newest : skew.lagging).push_back(index);
  }
  return skew;
}

/// Whether the source has changed since the commit that the translation was made from: the history tells for sure.
void assess_commits(ArticleFreshness& fresh, const site::SiteModel& model, const History& history,
                    const site::Article& article) {
  const auto change = last_change(history, model, model[fresh.source]);
  const auto handoff = handoff_commit(history, article);
  if (!change || !handoff) return;
  fresh.since_commit = change->age < handoff->age ? State::outdated : State::current;
  fresh.state = fresh.since_commit;
  fresh.evidence = Evidence::version;
  fresh.source_date = change->date;
  fresh.version_date = handoff->date;
}

std::optional<Date> date_of(const std::optional<Commit>& commit) {
  return commit ? std::optional{commit->date} : std::nullopt;
}

void assess_dates(ArticleFreshness& fresh, const site::SiteModel& model, const History& history,
                  const site::Article& article) {
  if (const auto source = model.locales().source()) {
    fresh.source = model.find(*source, article.id.path()).value_or(site::no_article);
  }
  if (fresh.source != site::no_article) {
    fresh.source_date = model[fresh.source].meta.date("ms.date");
    if (!fresh.source_date) fresh.source_date = date_of(last_change(history, model, model[fresh.source]));
  }
  fresh.version_date = article.meta.date("ms.date");
  fresh.handoff_date = article.meta.date("ms.lasthandoff");
  if (!fresh.version_date && !fresh.handoff_date) fresh.change_date = date_of(last_change(history, model, article));
  fresh.state = state_by_dates(fresh);
  if (fresh.state != State::unknown) fresh.evidence = Evidence::date;
  if (fresh.source != site::no_article) assess_commits(fresh, model, history, article);
}

/// The translations of one source article that carry its sentences.
std::vector<site::ArticleIndex> bilingual_translations(const site::SiteModel& model, const site::Article& source) {
  std::vector<site::ArticleIndex> found;
  for (const locale::LocaleId locale : model.locales().ids()) {
    if (locale == source.locale) continue;
    const auto article = model.find(locale, source.id.path());
    if (article && !model[*article].segments.empty()) found.push_back(*article);
  }
  return found;
}

void assess_segments(ArticleFreshness& fresh, std::string_view text, const site::Article& article,
                     const SentenceList& sentences) {
  SegmentComparison compared = compare_segments(text, article.segments, sentences);
  if (!compared.is_reliable) return;
  fresh.evidence = Evidence::segments;
  fresh.state = compared.counts.stale() == 0 ? State::current : State::outdated;
  fresh.segments = compared.counts;
  fresh.changes = std::move(compared.changes);
  fresh.current_segments = std::move(compared.current);
}

}  // namespace

std::string_view state_name(State state) {
  switch (state) {
    case State::current:
      return "current";
    case State::outdated:
      return "outdated";
    case State::unknown:
      break;
  }
  return "unknown";
}

/// A source that was dated before the hand-off may well be the one that was handed off: both dates have to agree.
State state_by_dates(const ArticleFreshness& fresh) {
  const std::optional<Date>& handoff = fresh.handoff_date ? fresh.handoff_date : fresh.change_date;
  if (!fresh.source_date || (!fresh.version_date && !handoff)) return State::unknown;
  const auto is_newer_than = [&](std::optional<Date> date) { return !date || *fresh.source_date > *date; };
  const bool newer_than_version = is_newer_than(fresh.version_date);
  const bool newer_than_handoff = is_newer_than(handoff);
  if (newer_than_version && newer_than_handoff) return State::outdated;
  const bool is_covered = fresh.version_date ? !newer_than_version : !newer_than_handoff;
  return is_covered ? State::current : State::unknown;
}

double FreshnessTotals::share() const {
  const std::size_t expected = articles + missing;
  return expected == 0 ? 1.0 : static_cast<double>(current) / static_cast<double>(expected);
}

FreshnessTotals Freshness::totals(const site::SiteModel& model, locale::LocaleId locale,
                                  std::string_view folder) const {
  FreshnessTotals sum;
  for (const site::CoverageRow& row : model.coverage()) {
    const std::string_view id = row.id.path();
    if (!folder.empty() && (!id.starts_with(folder) || id.size() <= folder.size() || id[folder.size()] != '/'))
      continue;
    add(sum, model, locale, row);
  }
  return sum;
}

std::vector<FolderTotals> Freshness::folder_totals(const site::SiteModel& model, locale::LocaleId locale) const {
  std::map<std::string, FreshnessTotals, std::less<>> folders;
  for (const site::CoverageRow& row : model.coverage()) {
    for (std::string_view folder = parent_path(row.id.path()); !folder.empty(); folder = parent_path(folder)) {
      auto found = folders.find(folder);
      if (found == folders.end()) found = folders.emplace(folder, FreshnessTotals{}).first;
      add(found->second, model, locale, row);
    }
  }
  std::vector<FolderTotals> all;
  for (auto& [folder, totals] : folders) all.push_back({folder, totals});
  return all;
}

void Freshness::add(FreshnessTotals& sum, const site::SiteModel& model, locale::LocaleId locale,
                    const site::CoverageRow& row) const {
  const auto article = model.find(locale, row.id.path());
  if (!article) {
    sum.missing += row.expected ? 1U : 0U;
    return;
  }
  const ArticleFreshness& fresh = (*this)[*article];
  ++sum.articles;
  ++(fresh.state == State::current ? sum.current : fresh.state == State::outdated ? sum.outdated : sum.unknown);
  sum.segments += fresh.segments;
}

Freshness assess_freshness(const site::SiteModel& model, const History& history, unsigned workers) {
  Freshness result;
  result.articles_.resize(model.articles().size());
  const auto source_locale = model.locales().source();
  const auto is_source = [&](site::ArticleIndex index) { return source_locale == model[index].locale; };

  parallel_for(model.articles().size(), workers, [&](std::size_t i) {
    if (!is_source(static_cast<site::ArticleIndex>(i))) {
      assess_dates(result.articles_[i], model, history, model.articles()[i]);
    } else {
      result.articles_[i].state = State::current;
    }
  });

  for (const site::CoverageRow& row : model.coverage()) {
    const std::vector<Versioned> articles = versioned_articles(model, row.id.path());
    auto skew = find_skew(model, articles);
    for (const auto& [index, version] : articles) {
      ArticleFreshness& fresh = result.articles_[place(index)];
      if (is_source(index)) continue;
      if (skew && !skew->newest.empty() && std::ranges::find(skew->lagging, index) != skew->lagging.end()) {
        fresh.state = State::outdated;
        fresh.evidence = Evidence::version;
      } else if (!source_locale && articles.size() > 1 && (!skew || !skew->newest.empty())) {
        fresh.state = State::current;
        fresh.evidence = Evidence::version;
      }
    }
    if (skew) result.skews_.push_back(*std::move(skew));
  }

  // A task per source article, because its sentences are what all its translations are compared with.
  if (!source_locale) return result;
  parallel_for(model.articles().size(), workers, [&](std::size_t i) {
    const site::Article& source = model.articles()[i];
    if (!is_source(static_cast<site::ArticleIndex>(i)) || !is_markdown(model, source)) return;
    const std::vector<site::ArticleIndex> translations = bilingual_translations(model, source);
    if (translations.empty()) return;
    const SentenceList sentences = split_sentences(model.sources()[source.file].text);
    for (const site::ArticleIndex index : translations) {
      const site::Article& article = model[index];
      assess_segments(result.articles_[place(index)], model.sources()[article.file].text, article, sentences);
    }
  });
  return result;
}

}  // namespace guidepost::translation
