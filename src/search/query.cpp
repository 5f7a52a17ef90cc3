#include "search/query.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "search/analyze.hpp"

namespace guidepost::search {
namespace {

constexpr std::size_t most_units = 12;

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
    if (query.units.size() == most_units || std::ranges::any_of(query.units, is_this)) continue;
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
  return query;
}

Query in_grams(Query query) {
  const std::vector<Unit> units = std::exchange(query.units, {});
  for (const Unit& unit : units) {
    std::vector<std::string_view> parts = grams(unit.folded, unit.gram_size);
    if (unit.is_word || parts.size() <= unit.gram_size) {
      query.units.push_back(unit);
      continue;
    }
    parts.resize(parts.size() - (unit.gram_size - 1));
    for (const std::string_view part : parts) {
      const auto is_this = [&](const Unit& other) { return other.folded == part; };
      if (query.units.size() == most_units || std::ranges::any_of(query.units, is_this)) continue;
      query.units.push_back(
          {.is_word = false, .form = std::string{part}, .folded = std::string{part}, .gram_size = unit.gram_size});
    }
  }
  return query;
}

}  // namespace guidepost::search
