#include "search/variants.hpp"

#include <map>
#include <unordered_map>

#include "base/utf8.hpp"
#include "locale/chinese_variants.hpp"
#include "search/spelling.hpp"

namespace guidepost::search {
namespace {

/// How often articles have each character: every one is the first of an n-gram.
using Frequencies = std::unordered_map<char32_t, std::size_t>;

Frequencies frequencies_of(const Vocabulary& vocabulary) {
  Frequencies frequencies;
  for (const Term& term : vocabulary.terms) {
    if (!term.is_word) frequencies[utf8::decode(term.folded).code_point] += term.own.size();
  }
  return frequencies;
}

}  // namespace

std::string variant_pairs(const Vocabulary& vocabulary, std::string_view tag) {
  if (!locale::is_chinese(tag)) return {};
  const Frequencies frequencies = frequencies_of(vocabulary);
  const auto frequency = [&](char32_t character) {
    const auto found = frequencies.find(character);
    return found == frequencies.end() ? 0 : found->second;
  };
  std::map<char32_t, char32_t> better;
  const auto consider = [&](char32_t from, char32_t to) {
    if (frequency(to) <= frequency(from)) return;
    char32_t& best = better.try_emplace(from, to).first->second;
    if (frequency(to) > frequency(best)) best = to;
  };
  for (const locale::ChineseVariants& pair : locale::chinese_variants()) {
    consider(pair.traditional, pair.simplified);
    consider(pair.simplified, pair.traditional);
  }
  std::string pairs;
  for (const auto& [from, to] : better) {
    utf8::append(pairs, from);
    utf8::append(pairs, to);
  }
  return pairs;
}

std::string replace_variants(std::string_view text, std::string_view pairs) {
  const std::u32string both = characters(pairs);
  std::map<char32_t, char32_t> better;
  for (std::size_t i = 0; i + 1 < both.size(); i += 2) better.emplace(both[i], both[i + 1]);
  std::string replaced;
  for (const char32_t character : characters(text)) {
    const auto found = better.find(character);
    utf8::append(replaced, found == better.end() ? character : found->second);
  }
  return replaced;
}

}  // namespace guidepost::search
