// What of an article is searched: facts of the model, never markup.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/synonyms.hpp"
#include "site/site_model.hpp"

namespace guidepost::search {

/// The first section of an article has no id, and a heading where its heading of the first level is not its title.
struct Section {
  std::string_view id;
  std::string_view heading;
};

/// Text of one section.
struct Passage {
  std::size_t section = 0;
  std::string_view text;
  bool begins_section = false;  ///< its heading stands above it
};

/// A part of an article's text of some ten thousand bytes, so that who shows a passage of a long one need not load
/// all.
using Chunk = std::vector<Passage>;
inline constexpr std::size_t most_chunks = 15;

/// The kinds of text that an article has, by what a word in them says of it.
enum class FieldKind : std::uint8_t { title, keywords, headings, description, body };

/// A word that an article does not have, but one that the site says is found by it.
struct Synonym {
  std::string_view word;
  FieldKind field = FieldKind::body;  ///< where the other one stands
};

/// Views the model and its configuration.
struct Facts {
  std::string_view title;
  std::string_view description;
  std::vector<std::string_view> keywords;  ///< front matter's `keywords`, `displayName` of the tables of contents
  std::vector<Synonym> synonyms;           ///< as often as the other words stand there
  std::vector<Section> sections;
  std::vector<Chunk> chunks;  ///< at least one, at most `most_chunks`
};

/// Threads: safe. Time: linear.
[[nodiscard]] Facts facts_of(const site::SiteModel& model, const site::Article& article, const Synonyms& synonyms);

/// The articles that the search of a locale finds: its own ones that search engines may list too, in the order of the
/// model.
[[nodiscard]] std::vector<site::ArticleIndex> searched_articles(const site::SiteModel& model, locale::LocaleId locale);

}  // namespace guidepost::search
