// What is not translated in a translation: text in the source's language, and text in a language that is neither.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "site/site_model.hpp"
#include "translation/glance.hpp"
#include "translation/words.hpp"

namespace guidepost::translation {

/// A sentence (a bilingual segment) or a block of text that is in another language than its article should be.
struct ForeignText {
  SourceSpan where;
  std::string_view text;    ///< of the article or of its file: lives as long as the model and its sources
  std::uint32_t words = 0;  ///< of all its words, names and numbers among them
  std::string language;     ///< BCP 47; empty for the source's where no detector was asked
};

/// How much of an article is translated. CommonWords of Chinese and Japanese are pairs of characters.
struct ArticleLanguage {
  std::vector<ForeignText> untranslated;  ///< in the source's language, in file order
  std::vector<ForeignText> wrong;         ///< in a language that is neither the locale's nor the source's, likewise
  std::uint32_t words = 0;                ///< of the sentences and blocks: code is none
  std::uint32_t untranslated_words = 0;

  /// Of the words that are not translated: 0 to 1; 0 for an article without words.
  [[nodiscard]] double untranslated_share() const {
    return words == 0 ? 0 : static_cast<double>(untranslated_words) / static_cast<double>(words);
  }
};

/// Tells languages apart for the articles of one site. Code, names, numbers, addresses, identifiers, `no-loc` terms and
/// bold names of buttons say nothing about a language and are set aside; what then has fewer than a few common words (a
/// label, a value, a product) is never judged, so that what is kept in English on purpose is not reported.
///
/// A bilingual segment is untranslated when the common words of its target stand in its source. A block without
/// segments is when the source article has it word for word, or when the language detector is sure. Without a source
/// locale nothing but segments can be untranslated: text in another language is wrong then. Text that an article
/// includes from another locale's file, as its own locale lacks it, does not count.
///
/// Views the model. Threads: const is safe. Construct it once: it learns what each locale looks like.
class TextLanguages {
 public:
  explicit TextLanguages(const site::SiteModel& model, unsigned workers = 1);

  /// Nothing for an article of the source locale. Linear in the article's text.
  [[nodiscard]] ArticleLanguage of(const site::Article& article) const;

  /// Whether `text` (plain: a title, a description, an alternative text) is still what `source` says, or in the source
  /// locale's language. `source` may be empty.
  [[nodiscard]] bool is_untranslated(std::string_view text, std::string_view source, locale::LocaleId locale) const;

 private:
  const site::SiteModel& model_;
  std::vector<LanguageProfile> profiles_;  // by LocaleId
  Vocabulary vocabulary_;                  // of the source language
};

/// What `languages` says of each article of its model, by ArticleIndex. Time: linear in the site's text.
[[nodiscard]] std::vector<ArticleLanguage> article_languages(const site::SiteModel& model,
                                                             const TextLanguages& languages, unsigned workers);

}  // namespace guidepost::translation
