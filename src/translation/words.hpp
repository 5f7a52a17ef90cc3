// The words of a text that tell its language.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/byte_range.hpp"
#include "markdown/no_loc_terms.hpp"
#include "markdown/parsed_article.hpp"

namespace guidepost::translation {

/// Common words are those in lower case: names, numbers, identifiers ("customerDomain", "a.b", "E5"), addresses, code,
/// `no-loc` terms and bold parts of a sentence are no common words. Scripts without case have common words only; a run
/// of Chinese or Japanese counts as a word for two characters.
struct CommonWords {
  std::string common;             ///< the common words in order, with a blank behind each
  std::vector<ByteRange> ranges;  ///< of `common`: its words
  std::uint32_t common_count = 0;
  std::uint32_t long_count = 0;  ///< common words of four letters and more
  std::uint32_t all = 0;         ///< with names, numbers and identifiers
  std::string opening;           ///< the first of all in lower case, when it begins with a capital: "create"

  [[nodiscard]] std::string_view word(std::size_t i) const { return ranges[i].of(common); }

  /// Whether they are running text rather than a label, a value or the name of a product: at least four words, three of
  /// them and a fifth of all common, and either two long common ones or three fifths of all common. "Set up a new
  /// partner" is; "Dynamics 365 for Finance and Operations, Business edition" is not.
  [[nodiscard]] bool is_prose() const;
};

class Vocabulary;

/// Counts the opening as a common word where the vocabulary has it: a sentence begins with a capital, as names do.
/// Where little else is common, it is taken for a name.
void add_opening(CommonWords& words, const Vocabulary& vocabulary);

/// The words of Markdown as written, such as one side of a bilingual segment.
[[nodiscard]] CommonWords words_of_markdown(std::string_view markdown, const markdown::NoLocTerms& no_loc);

/// The words of a block of an article.
[[nodiscard]] CommonWords words_of_block(const markdown::ParsedArticle& article, const markdown::TextBlock& block,
                                         const markdown::NoLocTerms& no_loc);

/// The common words of some texts: whether another one is in their language.
class Vocabulary {
 public:
  void add(const CommonWords& words);

  [[nodiscard]] bool empty() const { return known_.empty(); }
  [[nodiscard]] bool contains(std::string_view word) const { return known_.find(word) != known_.end(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  std::unordered_set<std::string, Hash, std::equal_to<>> known_;
};

/// The share of the common words of `text` that `other` has, too, each as often; 0 without common words.
[[nodiscard]] double shared_words(const CommonWords& text, const CommonWords& other);

}  // namespace guidepost::translation
