// search-synonyms.yml: words that find each other. An article that has one of them is indexed as if it had the others,
// so that who asks needs to know nothing of them.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "config/site_config.hpp"
#include "diagnostics/diagnostic.hpp"
#include "search/stemmer.hpp"
#include "search/term_table.hpp"

namespace guidepost::search {

/// The groups of each locale, by LocaleId: `all: [[sign in, log on]]`, `en: [[invoice, bill]]`, or a list alone for all
/// of them. What cannot be used is reported and left out. Time: linear.
[[nodiscard]] std::vector<config::SynonymGroups> read_synonyms(std::string_view text, FileId file,
                                                               const locale::LocaleTable& locales,
                                                               Diagnostics& problems);

/// The groups of one locale, to be found in texts. Views them. Threads: const is safe.
class Synonyms {
 public:
  /// Words are the same when they have one stem in the language of `tag`, but for diacritics.
  Synonyms(const config::SynonymGroups& groups, std::string_view tag);

  [[nodiscard]] bool empty() const { return groups_.empty(); }

 private:
  friend class SynonymFinder;
  struct Word {
    std::uint32_t group = 0;
    std::uint32_t number = 0;  // in its group
  };
  [[nodiscard]] static std::uint64_t step(std::uint32_t node, std::uint32_t token) {
    return (std::uint64_t{node} << 32U) | token;
  }

  std::string_view tag_;
  std::vector<const std::vector<std::string>*> groups_;
  TermTable tokens_;                                        // stems, and single characters of scripts without blanks
  std::unordered_map<std::uint64_t, std::uint32_t> steps_;  // of a tree of tokens: from a node, by a token
  std::vector<std::vector<Word>> ends_;                     // by node: what ends there
};

/// Finds synonyms in the texts of one task.
class SynonymFinder {
 public:
  explicit SynonymFinder(const Synonyms& synonyms) : synonyms_{synonyms}, stemmer_{synonyms.tag_} {}

  /// For each word of a group that the text has, in any form, the group's others. Time: linear in the text for words of
  /// limited length.
  [[nodiscard]] std::vector<std::string_view> others(std::string_view text);

 private:
  const Synonyms& synonyms_;
  Stemmer stemmer_;
};

}  // namespace guidepost::search
