#include "search/query.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "search/analyze.hpp"

namespace guidepost::search {
namespace {

/// So many are read of a query, and the longest of these are looked up.
constexpr std::size_t most_read = 24;
constexpr std::size_t most_units = 6;
/// Of a run so many n-grams are looked at, and so many of all are units.
constexpr std::size_t most_grams = 48;
constexpr std::size_t most_parts = 7;

/// The longer the rarer, as a rule. Two characters of a script without blanks are as good as four letters.
std::size_t length_of(const Unit& unit) {
  return utf8::count_code_points(unit.folded) * (unit.is_word ? 1 : 2);
}

/// Of equally short ones the last one goes first.
void keep_longest(std::vector<Unit>& units) {
  while (units.size() > most_units) {
    const auto shortest = std::ranges::min_element(units.rbegin(), units.rend(), {}, length_of);
    units.erase(std::next(shortest).base());
  }
}

/// Leaves out the units that are among `words`, where so many others remain.
void leave_out(const std::unordered_set<std::string>& words, std::ptrdiff_t least_others, std::vector<Unit>& units) {
  const auto is_among_them = [&](const Unit& unit) {
    return unit.is_word && !unit.is_open && words.contains(unit.folded);
  };
  if (std::ssize(units) - std::ranges::count_if(units, is_among_them) >= least_others)
    std::erase_if(units, is_among_them);
}

}  // namespace

Query parse_query(std::string_view text, const CommonWords& common) {
  const std::string form = locale::search_form(text);
  Query query{.phrase = flat_text(text), .form = std::string{text::trim(form)}};
  const std::vector<Run> parts = runs(form);
  for (const Run& run : parts) {
    const bool is_word = run.kind == locale::SearchClass::word;
    const auto is_this = [&](const Unit& unit) { return unit.form == run.text; };
    if (query.units.size() == most_read || std::ranges::any_of(query.units, is_this)) continue;
    query.units.push_back({.is_word = is_word,
                           .form = std::string{run.text},
                           .folded = locale::search_fold(run.text),
                           .gram_size = is_word ? 0 : gram_size(run.kind)});
  }
  if (!parts.empty() && form.ends_with(parts.back().text) && query.units.back().form == parts.back().text) {
    query.units.back().is_open = true;
    query.phrase.pop_back();
  }
  leave_out(common.functions, 1, query.units);
  leave_out(common.frequent, 2, query.units);
  keep_longest(query.units);
  return query;
}

Query in_grams(Query query) {
  std::vector<Unit> all;
  for (const Unit& unit : query.units) {
    std::vector<std::string_view> parts = grams(unit.folded, unit.gram_size);
    if (unit.is_word || parts.size() <= unit.gram_size) {
      all.push_back(unit);
      continue;
    }
    parts.resize(std::min(parts.size() - (unit.gram_size - 1), most_grams));
    for (const std::string_view part : parts) {
      const auto is_this = [&](const Unit& other) { return other.folded == part; };
      if (std::ranges::any_of(all, is_this)) continue;
      all.push_back(
          {.is_word = false, .form = std::string{part}, .folded = std::string{part}, .gram_size = unit.gram_size});
    }
  }
  query.units.clear();
  for (const std::size_t i : evenly(all.size(), most_parts)) query.units.push_back(std::move(all[i]));
  return query;
}

}  // namespace guidepost::search
