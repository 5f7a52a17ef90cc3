#include "translation/parity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "translation/comparison.hpp"

namespace guidepost::translation {

void find_uneven_sections(Comparison& comparison) {
  const std::vector<Part>& here = comparison.parts_here;
  const std::vector<std::uint32_t>& there_of = comparison.alignment.there_of;
  const std::vector<std::uint32_t>& here_of = comparison.alignment.here_of;
  comparison.is_uneven_here.assign(here.size(), 0);
  comparison.is_uneven_there.assign(here_of.size(), 0);
  const auto mark = [&](std::size_t begin, std::size_t end, std::size_t begin_there, std::size_t end_there) {
    const auto is_alone = [](std::uint32_t partner) { return partner == no_part; };
    const auto is_other_table = [&](std::size_t i) {
      return here[i].kind == PartKind::table && there_of[i] != no_part &&
             here[i].key != comparison.parts_there[there_of[i]].key;
    };
    bool has_other_table = false;
    for (std::size_t i = begin; i < end; ++i) has_other_table = has_other_table || is_other_table(i);
    const std::span section_here{there_of.data() + begin, end - begin};
    const std::span section_there{here_of.data() + begin_there, end_there - begin_there};
    if (!has_other_table && std::ranges::none_of(section_here, is_alone) &&
        std::ranges::none_of(section_there, is_alone)) {
      return;
    }
    // The heading itself has its partner for sure.
    const bool has_heading = begin < end && here[begin].kind == PartKind::heading && there_of[begin] != no_part;
    const std::size_t first = has_heading ? 1 : 0;
    std::fill_n(comparison.is_uneven_here.data() + begin + first, section_here.size() - first, 1);
    std::fill_n(comparison.is_uneven_there.data() + begin_there + first, section_there.size() - first, 1);
  };
  std::size_t begin = 0;
  std::size_t begin_there = 0;
  for (std::size_t i = 0; i < here.size(); ++i) {
    if (here[i].kind != PartKind::heading || there_of[i] == no_part) continue;
    mark(begin, i, begin_there, there_of[i]);
    begin = i;
    begin_there = there_of[i];
  }
  mark(begin, here.size(), begin_there, here_of.size());
}

Leftovers leftovers(const Comparison& comparison, std::vector<Token> here, std::vector<Token> there) {
  const auto place = [&](const Token& token) {
    return token.part == no_part ? no_part : comparison.alignment.there_of[token.part];
  };
  for (Token& token : here) token.partner = place(token);
  for (Token& token : there) token.partner = token.part;
  Leftovers rest{.here = std::move(here), .there = std::move(there)};
  const auto cancel = [&rest](auto key) {
    const auto less = [&](const Token& a, const Token& b) { return key(a) < key(b); };
    std::ranges::stable_sort(rest.here, less);
    std::ranges::stable_sort(rest.there, less);
    Leftovers left;
    std::ranges::set_difference(rest.here, rest.there, std::back_inserter(left.here), less);
    std::ranges::set_difference(rest.there, rest.here, std::back_inserter(left.there), less);
    rest = std::move(left);
  };
  cancel([](const Token& token) { return std::pair<std::string_view, std::uint32_t>{token.value, token.partner}; });
  cancel([](const Token& token) { return std::string_view{token.value}; });
  std::ranges::sort(rest.here, {}, &Token::index);
  std::ranges::sort(rest.there, {}, &Token::index);
  constexpr std::size_t most_told = 100;  // where more differ, the articles are not versions of one text
  if (rest.here.size() > most_told) rest.here.resize(most_told);
  if (rest.there.size() > most_told) rest.there.resize(most_told);
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
    if (token.part != no_part && comparison.is_uneven_here[token.part] != 0) continue;
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
    if (is_paired[i] != 0 || (token.part != no_part && comparison.is_uneven_there[token.part] != 0)) continue;
    const SourceSpan where = token.part == no_part ? comparison.here.article.title.where
                                                   : comparison.parts_here[alignment.here_of[token.part]].where;
    comparison.found.add(message(comparison.places(place_in(comparison.here.article, where), token.where),
                                 {.deviation = Deviation::missing, .there = token.value}));
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
  comparison.alignment = align_parts(here, comparison.parts_here, there, comparison.parts_there);
  find_uneven_sections(comparison);
  compare_metadata(comparison);
  compare_parts(comparison);
  compare_anchors(comparison);
  compare_links(comparison);
  // Two translations say the same in other words: of numbers and names, only the source can tell.
  if (basis == Basis::source) compare_words(comparison);
  return std::move(comparison.found);
}

}  // namespace guidepost::translation
