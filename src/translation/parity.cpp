#include "translation/parity.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "translation/comparison.hpp"

namespace guidepost::translation {

std::uint32_t part_at(const std::vector<Part>& parts, std::uint64_t position) {
  const auto behind = std::ranges::upper_bound(parts, position, {}, &Part::position);
  return behind == parts.begin() ? no_part : static_cast<std::uint32_t>(behind - parts.begin() - 1);
}

Leftovers leftovers(std::vector<Token> here, std::vector<Token> there) {
  const auto less = [](const Token& a, const Token& b) { return a.value < b.value; };
  std::ranges::stable_sort(here, less);
  std::ranges::stable_sort(there, less);
  Leftovers rest;
  std::ranges::set_difference(here, there, std::back_inserter(rest.here), less);
  std::ranges::set_difference(there, here, std::back_inserter(rest.there), less);
  std::ranges::sort(rest.here, {}, &Token::index);
  std::ranges::sort(rest.there, {}, &Token::index);
  return rest;
}

void report_leftovers(Comparison& comparison, const Leftovers& rest,
                      Diagnostic (*message)(const ParityPlaces&, const PartDeviation&)) {
  const Alignment& alignment = comparison.alignment;
  std::vector<char> is_paired(rest.there.size(), 0);
  const auto partner_of = [&](const Token& token) -> const Token* {
    const std::uint32_t part = token.part == no_part ? no_part : alignment.there_of[token.part];
    for (std::size_t i = 0; i < rest.there.size(); ++i) {
      if (is_paired[i] != 0 || rest.there[i].part != part) continue;
      is_paired[i] = 1;
      return &rest.there[i];
    }
    return nullptr;
  };
  for (const Token& token : rest.here) {
    if (token.part != no_part && alignment.there_of[token.part] == no_part) continue;
    if (const Token* const other = partner_of(token)) {
      comparison.found.add(message(comparison.places(token.where, other->where),
                                   {.deviation = Deviation::altered, .here = token.value, .there = other->value}));
      continue;
    }
    const SourceSpan counterpart = token.part == no_part ? comparison.there.article.title.where
                                                         : comparison.parts_there[alignment.there_of[token.part]].where;
    comparison.found.add(
        message(comparison.places(token.where, counterpart), {.deviation = Deviation::added, .here = token.value}));
  }
  for (std::size_t i = 0; i < rest.there.size(); ++i) {
    const Token& token = rest.there[i];
    if (is_paired[i] != 0 || (token.part != no_part && alignment.here_of[token.part] == no_part)) continue;
    const SourceSpan where = token.part == no_part ? comparison.here.article.title.where
                                                   : comparison.parts_here[alignment.here_of[token.part]].where;
    comparison.found.add(
        message(comparison.places(where, token.where), {.deviation = Deviation::missing, .there = token.value}));
  }
}

Diagnostics differences(const Side& here, const Side& there, Basis basis) {
  Comparison comparison{
      .here = here,
      .there = there,
      .basis = basis,
      .other_name = basis == Basis::source ? "the source" : fmt::format("the '{}' version", there.tag()),
      .parts_here = parts_of(here),
      .parts_there = parts_of(there),
      .alignment = {},
      .found = {}};
  comparison.alignment = align(comparison.parts_here, comparison.parts_there);
  compare_metadata(comparison);
  compare_parts(comparison);
  compare_anchors(comparison);
  compare_links(comparison);
  // Two translations say the same in other words: of numbers and names, only the source can tell.
  if (basis == Basis::source && here.article.segments.empty()) compare_words(comparison);
  return std::move(comparison.found);
}

}  // namespace guidepost::translation
