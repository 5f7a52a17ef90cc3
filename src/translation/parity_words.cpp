// Numbers, placeholders and no-loc terms of words that stand for each other; front matter.
#include <algorithm>
#include <array>

#include "site/no_loc.hpp"
#include "translation/comparison.hpp"
#include "translation/numbers.hpp"
#include "translation/parity.hpp"
#include "translation/placeholders.hpp"

namespace guidepost::translation {
namespace {

/// Front matter that belongs to the language, the hand-off or the people of a locale.
bool is_of_locale(std::string_view key) {
  constexpr std::array<std::string_view, 24> keys{"title",
                                                  "titleSuffix",
                                                  "description",
                                                  "keywords",
                                                  "author",
                                                  "manager",
                                                  "ms.author",
                                                  "ms.manager",
                                                  "ms.reviewer",
                                                  "ms.date",
                                                  "ms.reviewed",
                                                  "ms.lasthandoff",
                                                  "ms.contentlocale",
                                                  "ms.contentlang",
                                                  "ms.locfileid",
                                                  "ms.lastreviewed",
                                                  "ms.openlocfilehash",
                                                  "ms.sourcegitcommit",
                                                  "ms.translationtype",
                                                  "ms.localizationstatus",
                                                  "ms.loc.status",
                                                  "ms.author.email",
                                                  "ms.translator",
                                                  "ms.lang"};
  return std::ranges::find(keys, key) != keys.end();
}

/// Keys that mean the same to every locale.
bool is_shared(std::string_view key) {
  constexpr std::array<std::string_view, 10> keys{"uid",
                                                  "layout",
                                                  "robots",
                                                  "ROBOTS",
                                                  "no-loc",
                                                  "product",
                                                  "audience",
                                                  "products",
                                                  "zone_pivot_groups",
                                                  "localization_priority"};
  if (key.starts_with("ms.")) return !is_of_locale(key);
  return std::ranges::find(keys, key) != keys.end();
}

/// A value as one line: of a list its items.
std::string shown(const yaml::Value& value) {
  if (!value.is_sequence()) return value.text;
  std::string line;
  for (const yaml::Value& item : value.items) {
    if (!line.empty()) line += ", ";
    line += item.text;
  }
  return line;
}

/// Where a finding about front matter stands: an entry's value, or the title when a docset says it for many articles.
SourceSpan place_of(const site::Article& article, const yaml::Entry& entry) {
  return entry.value.where.file == article.file ? entry.value.where : article.title.where;
}

/// Whether a bilingual segment stands in a part.
bool has_segment(const site::Article& article, const Part& part) {
  if (part.where.file != article.file) return false;
  const auto begin = [](const bilingual::Segment& segment) { return segment.whole.begin; };
  const auto next = std::ranges::lower_bound(article.segments, part.where.range.begin, {}, begin);
  return next != article.segments.end() && next->whole.begin < part.where.range.end;
}

class WordComparison {
 public:
  explicit WordComparison(Comparison& comparison)
      : all_{comparison}, terms_{site::no_loc_terms(comparison.there.article.meta)} {}

  void compare(const Part& here, const Part& there) {
    const ParityPlaces places = all_.places(here.where, there.where);
    if (const auto number = find_number_difference({here.words, all_.here.tag()}, {there.words, all_.there.tag()})) {
      all_.found.add(number_mismatch(places, deviation(number->here, number->there)));
    }
    if (const auto placeholder = find_placeholder_difference(here.words, there.words)) {
      all_.found.add(placeholder_mismatch(places, deviation(placeholder->here, placeholder->there)));
    }
    compare_terms(here, there, places);
  }

 private:
  static PartDeviation deviation(std::string_view here, std::string_view there) {
    PartDeviation part{.deviation = Deviation::altered, .here = here, .there = there};
    if (here.empty()) part.deviation = Deviation::missing;
    if (there.empty()) part.deviation = Deviation::added;
    return part;
  }

  /// Reports terms that do not stand in the translation at all: how often, and with which ending, is the language's
  /// business.
  void compare_terms(const Part& here, const Part& there, const ParityPlaces& places) {
    if (terms_.empty()) return;
    std::vector<std::string_view> seen;
    for (auto term = terms_.find(there.words, 0); term; term = terms_.find(there.words, term->end)) {
      const std::string_view name = term->of(there.words);
      if (std::ranges::find(seen, name) != seen.end()) continue;
      seen.push_back(name);
      if (here.words.find(name) == std::string_view::npos) all_.found.add(no_loc_translated(places, name));
    }
  }

  Comparison& all_;
  markdown::NoLocTerms terms_;
};

}  // namespace

void compare_words(Comparison& comparison) {
  WordComparison words{comparison};
  for (std::size_t i = 0; i < comparison.parts_here.size(); ++i) {
    const std::uint32_t partner = comparison.alignment.there_of[i];
    if (has_segment(comparison.here.article, comparison.parts_here[i])) continue;
    if (partner == no_part || comparison.is_uneven_here[i] != 0 || comparison.parts_here[i].words.empty()) continue;
    words.compare(comparison.parts_here[i], comparison.parts_there[partner]);
  }
}

bool has_dropped_metadata(const site::Article& source, const site::Article& article) {
  return std::ranges::any_of(article.meta.entries(), [&](const yaml::Entry& entry) {
    return is_shared(entry.key.value) && source.meta.find(entry.key.value) == nullptr;
  });
}

void compare_metadata(Comparison& comparison) {
  const site::Article& here = comparison.here.article;
  const site::Article& there = comparison.there.article;
  for (const yaml::Entry& entry : there.meta.entries()) {
    const std::string_view key = entry.key.value;
    if (!is_shared(key)) continue;
    const yaml::Entry* const own = here.meta.find(key);
    const std::string expected = shown(entry.value);
    const std::string value = own == nullptr ? std::string{} : shown(own->value);
    if (value == expected) continue;
    const SourceSpan where = own == nullptr ? here.title.where : place_of(here, *own);
    comparison.found.add(metadata_mismatch(
        comparison.places(where, entry.value.where), key,
        {.deviation = own == nullptr ? Deviation::missing : Deviation::altered, .here = value, .there = expected}));
  }
  for (const yaml::Entry& entry : here.meta.entries()) {
    const std::string_view key = entry.key.value;
    if (!is_shared(key) || there.meta.find(key) != nullptr) continue;
    comparison.found.add(metadata_mismatch(comparison.places(entry.value.where, there.title.where), key,
                                           {.deviation = Deviation::added, .here = shown(entry.value)}));
  }
}

}  // namespace guidepost::translation
