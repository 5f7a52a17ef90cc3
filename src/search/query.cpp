#include "search/query.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "search/analyze.hpp"

namespace guidepost::search {
namespace {

constexpr std::size_t most_units = 12;
constexpr std::ptrdiff_t least_others = 2;

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
  const auto is_common = [&](const Unit& unit) {
    return unit.is_word && !unit.is_open && common.contains(unit.folded);
  };
  const auto others = std::ranges::count_if(query.units, [&](const Unit& unit) { return !is_common(unit); });
  if (others >= least_others) std::erase_if(query.units, is_common);
  return query;
}

}  // namespace guidepost::search
