#include "search/matches.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "locale/search_text.hpp"
#include "search/analyze.hpp"

namespace guidepost::search {
namespace {

/// How good a term is for the one that was asked for, in sixteenths.
constexpr std::uint32_t exact_form = 16;
constexpr std::uint32_t folded_form = 14;
constexpr std::uint32_t base_form = 12;
constexpr std::uint32_t related_form = 11;
constexpr std::uint32_t longer_form = 9;
constexpr std::uint32_t inside_form = 6;

/// By level: what an article gets for a term.
constexpr std::array<std::uint32_t, highest_level + 1> level_points{0, 2, 3, 4, 6, 9, 12, 14, 16};

/// Files that are read for a beginning.
constexpr std::size_t most_files = 2;

void add(Matches& matches, const std::vector<Posting>& postings, std::uint32_t quality) {
  for (const Posting& posting : postings) {
    std::uint32_t& points = matches.points[posting.document];
    points = std::max(points, level_points[posting.level] * quality);
  }
}

void add_beginning(Matches& matches, std::string_view folded, std::uint32_t quality, TermReader& terms) {
  for (const Entry* const entry : terms.beginning(folded, most_files)) add(matches, entry->own, quality);
}

Matches match_word(const Unit& unit, TermReader& terms) {
  Matches matches{.needles = {unit.folded}};
  const std::vector<const Entry*> entries = terms.equal(unit.folded);
  for (const Entry* const entry : entries) {
    add(matches, entry->own, entry->form == unit.form ? exact_form : folded_form);
    add(matches, entry->related, related_form);
    add(matches, entry->containing, inside_form);
    const Entry* const base = entry->base.empty() ? nullptr : terms.exact(entry->base);
    if (base == nullptr) continue;
    add(matches, base->own, base_form);
    add(matches, base->related, related_form);
    matches.needles.push_back(base->folded);
  }
  if (unit.is_open || entries.empty()) add_beginning(matches, unit.folded, longer_form, terms);
  return matches;
}

/// The articles that have all n-grams of the run.
Matches match_run(const Unit& unit, TermReader& terms) {
  Matches matches{.needles = {unit.folded}};
  std::vector<std::string_view> parts = grams(unit.folded, unit.gram_size);
  if (parts.size() < unit.gram_size) {
    for (const Entry* const entry : terms.equal(unit.folded)) add(matches, entry->own, exact_form);
    add_beginning(matches, unit.folded, exact_form, terms);
    return matches;
  }
  parts.resize(parts.size() - (unit.gram_size - 1));
  matches.needs_proof = parts.size() > 1;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Matches of_gram;
    for (const Entry* const entry : terms.equal(parts[i])) add(of_gram, entry->own, exact_form);
    if (i == 0) {
      matches.points = std::move(of_gram.points);
      continue;
    }
    std::erase_if(matches.points, [&](const auto& match) { return !of_gram.points.contains(match.first); });
    for (auto& [document, points] : matches.points) points = std::min(points, of_gram.points[document]);
  }
  return matches;
}

}  // namespace

Matches match(const Unit& unit, TermReader& terms) {
  return unit.is_word ? match_word(unit, terms) : match_run(unit, terms);
}

}  // namespace guidepost::search
