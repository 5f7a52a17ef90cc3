#include "search/synonyms.hpp"

#include <algorithm>
#include <string>

#include "base/utf8.hpp"
#include "diagnostics/search_messages.hpp"
#include "locale/search_text.hpp"
#include "search/analyze.hpp"
#include "search/site_file.hpp"

namespace guidepost::search {
namespace {

constexpr std::size_t most_words = 32;
constexpr std::size_t longest_word = 64;  // characters
constexpr std::string_view example = "en: [[invoice, bill]]";

std::vector<std::string> read_group(const yaml::Value& value, Diagnostics& problems) {
  std::vector<std::string> group;
  if (!value.is_sequence() || value.items.size() < 2) {
    problems.add(search_wrong_shape(value.where, "a group of synonyms", "a list of two words or more", example));
    return group;
  }
  if (value.items.size() > most_words) {
    problems.add(search_too_much(value.where, "a group of synonyms", most_words, "words"));
    return group;
  }
  for (const yaml::Value& item : value.items) {
    auto word = read_word(item, "a synonym", problems);
    if (!word) continue;
    if (utf8::count_code_points(word->value) > longest_word) {
      problems.add(search_too_much(word->where, "a synonym", longest_word, "characters"));
    } else {
      group.push_back(std::move(word->value));
    }
  }
  return group;
}

config::SynonymGroups read_groups(const yaml::Value& value, Diagnostics& problems) {
  config::SynonymGroups groups;
  if (!value.is_sequence()) {
    problems.add(search_wrong_shape(value.where, "what a locale has", "a list of groups", example));
    return groups;
  }
  for (const yaml::Value& item : value.items) {
    if (auto group = read_group(item, problems); group.size() > 1) groups.push_back(std::move(group));
  }
  return groups;
}

/// Calls `take` with what a text is compared by, in order: the stems of words, and each character of scripts without
/// blanks; "" where a run of such a script ends.
template <typename Take>
void for_each_token(std::string_view text, Stemmer& stemmer, Take take) {
  const std::string form = locale::search_form(text);
  for (const Run& run : runs(form)) {
    if (run.kind == locale::SearchClass::word) {
      take(locale::search_fold(stemmer.stem(run.text)));
      continue;
    }
    const std::string folded = locale::search_fold(run.text);
    for (const std::string_view character : grams(folded, 1)) take(character);
    take("");
  }
}

}  // namespace

std::vector<config::SynonymGroups> read_synonyms(std::string_view text, FileId file, const locale::LocaleTable& locales,
                                                 Diagnostics& problems) {
  const auto root = read_root(text, file, problems);
  if (!root) return {};
  std::vector<config::SynonymGroups> by_locale(locales.size());
  const auto add = [](config::SynonymGroups& to, const config::SynonymGroups& groups) {
    to.insert(to.end(), groups.begin(), groups.end());
  };
  const auto add_to_all = [&](const config::SynonymGroups& groups) {
    for (config::SynonymGroups& to : by_locale) add(to, groups);
  };
  if (root->is_sequence()) {
    add_to_all(read_groups(*root, problems));
  } else if (!root->is_map()) {
    problems.add(search_wrong_shape(root->where, "search-synonyms.yml", "a map of locales", example));
  }
  for (const yaml::Entry& entry : root->entries) {
    if (entry.key.value == "all") {
      add_to_all(read_groups(entry.value, problems));
    } else if (const auto locale = read_locale(entry.key, locales, problems)) {
      add(by_locale[static_cast<std::size_t>(*locale)], read_groups(entry.value, problems));
    }
  }
  return by_locale;
}

Synonyms::Synonyms(const config::SynonymGroups& groups, std::string_view tag) : tag_{tag}, ends_(1) {
  Stemmer stemmer{tag};
  for (const std::vector<std::string>& group : groups) {
    for (std::uint32_t number = 0; number < group.size(); ++number) {
      std::uint32_t node = 0;
      for_each_token(group[number], stemmer, [&](std::string_view token) {
        if (token.empty()) return;
        const auto [next, is_new] =
            steps_.try_emplace(step(node, tokens_.add(token)), static_cast<std::uint32_t>(ends_.size()));
        if (is_new) ends_.emplace_back();
        node = next->second;
      });
      if (node != 0) ends_[node].push_back({static_cast<std::uint32_t>(groups_.size()), number});
    }
    groups_.push_back(&group);
  }
}

std::vector<std::string_view> SynonymFinder::others(std::string_view text) {
  std::vector<std::uint32_t> tokens;
  for_each_token(text, stemmer_, [&](std::string_view token) { tokens.push_back(synonyms_.tokens_.find(token)); });
  std::vector<Synonyms::Word> found;
  for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
    std::uint32_t node = 0;
    for (std::size_t at = begin; at < tokens.size() && tokens[at] != TermTable::none; ++at) {
      const auto next = synonyms_.steps_.find(Synonyms::step(node, tokens[at]));
      if (next == synonyms_.steps_.end()) break;
      node = next->second;
      found.insert(found.end(), synonyms_.ends_[node].begin(), synonyms_.ends_[node].end());
    }
  }
  std::vector<std::string_view> words;
  for (const Synonyms::Word& one : found) {
    const std::vector<std::string>& group = *synonyms_.groups_[one.group];
    for (std::uint32_t number = 0; number < group.size(); ++number) {
      if (number != one.number) words.push_back(group[number]);
    }
  }
  return words;
}

}  // namespace guidepost::search
