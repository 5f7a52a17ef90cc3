// What there is to translate, article by article and locale by locale.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "handoff/cut.hpp"
#include "site/site_model.hpp"
#include "translation/freshness.hpp"

namespace guidepost::handoff {

/// How the units of an article were found, and with that the file whose bytes stay round them (the skeleton).
enum class Basis : std::uint8_t {
  segments,  ///< the locale's article, whose bilingual segments carry their sources
  pairs,     ///< the locale's article, unit by unit beside the source article of the same structure
  source,    ///< the source article: the locale has none
};
/// "segments", "pairs", "source": as files that go out name it.
[[nodiscard]] std::string_view basis_name(Basis basis);
[[nodiscard]] std::optional<Basis> find_basis(std::string_view name);

enum class State : std::uint8_t {
  initial,       ///< not translated
  translated,    ///< by a machine (ms.translationtype: MT)
  final,         ///< by a person
  needs_review,  ///< the source has changed since, or has dropped the sentence
};

struct TransUnit {
  std::string id;              ///< unique in the article; as long as the source text stands, the same in every export
  std::size_t slot;            ///< of the skeleton's units
  std::string name;            ///< "heading"
  std::string source;          ///< of a segment whose source has changed: today's sentence
  bool is_new_source = false;  ///< the skeleton still has the sentence that the target was made from
  std::optional<std::string> target;
  State state = State::initial;
  SourceSpan where;  ///< of the source text, in the source article where it is there
};

/// An article of a locale that is to be translated. Views the texts of the model's sources.
struct TransArticle {
  std::string path;  ///< below the locale's folder, with extension
  locale::LocaleId locale{};
  Basis basis = Basis::source;
  FileId skeleton = no_file;
  std::string version;  ///< a hash of the skeleton and of what is to be translated: equal as long as neither changes
  Cut cut;              ///< of the skeleton
  std::vector<TransUnit> units;
  std::size_t gained = 0;  ///< sentences that the source has gained, for which a bilingual article has no place
};

/// Why an article of a locale is not handed off.
enum class Skip : std::uint8_t {
  none,
  no_source,        ///< neither segments nor a source article tell what it was made from
  other_structure,  ///< its headings, paragraphs and cells are not those of the source article
  redirected,       ///< the locale sends its readers elsewhere
  no_words,
};

struct Collected {
  std::optional<TransArticle> article;
  Skip skip = Skip::none;
  std::string path;  ///< of the article or of its source, below the site folder
};

/// A site as far as it is known when translations go out or come back.
struct Site {
  const site::SiteModel& model;
  const translation::Freshness& freshness;  ///< of the model
};

/// The units of the article of `row` for `locale`, which is not the source locale; nothing and no reason when the
/// locale need not have it. Threads: safe to call concurrently.
[[nodiscard]] Collected collect(const Site& site, locale::LocaleId locale, const site::CoverageRow& row);

/// The same from the source article alone, whether the locale has the article or not.
[[nodiscard]] Collected collect_from_source(const Site& site, locale::LocaleId locale, const site::CoverageRow& row);

}  // namespace guidepost::handoff
