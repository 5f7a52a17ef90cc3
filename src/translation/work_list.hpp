// What is to be done for the translations of a locale, most urgent first.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "site/site_model.hpp"
#include "translation/freshness.hpp"
#include "translation/untranslated.hpp"

namespace guidepost::translation {

/// What is known of all articles of a site. `languages`: by ArticleIndex (see `article_languages`).
struct Assessment {
  const Freshness& freshness;
  std::span<const ArticleLanguage> languages;
};

/// What an article of a locale is, as far as its translators are concerned. In the order of their urgency: each article
/// has the first that is true of it.
enum class Work : std::uint8_t {
  missing,             ///< expected and not there, nor sent elsewhere by a redirect
  outdated,            ///< the source has changed since
  partial,             ///< some of it is still in the source's language
  machine_translated,  ///< `ms.translationtype: MT`, and nobody has looked at it since
  unknown,             ///< nothing tells whether it is current
  orphan,              ///< the source has no such article
  current,
};
inline constexpr std::size_t work_kinds = 7;

/// A smaller part of an article that is not translated is names and terms that were kept on purpose.
inline constexpr double noticeable_share = 0.02;

/// Who has translated: `ms.translationtype`, MT or HT.
enum class Maker : std::uint8_t { unknown, machine, people };
[[nodiscard]] Maker maker_of(const site::Article& article);

struct WorkItem {
  Work work = Work::current;
  std::size_t row = 0;                              ///< index into SiteModel::coverage()
  site::ArticleIndex article = site::no_article;    ///< none when it is missing
  site::ArticleIndex reference = site::no_article;  ///< what stands for the article where there is no translation
  Maker maker = Maker::unknown;
  double untranslated = 0;                  ///< share of its words, 0 to 1
  std::optional<locale::Date> source_date;  ///< ms.date of the source's article
  std::optional<std::int32_t> days_behind;  ///< from the version it was made from to today's source
};

/// The articles of `locale`, most urgent first: by `Work`; then missing ones by the date of their source, the latest
/// first; outdated ones by the number of sentences, then by days; partial ones by share; then by id. Articles that the
/// locale neither has nor needs are left out. Time: n log n in the articles of the site. Threads: safe.
[[nodiscard]] std::vector<WorkItem> work_list(const site::SiteModel& model, const Assessment& known,
                                              locale::LocaleId locale);

}  // namespace guidepost::translation
