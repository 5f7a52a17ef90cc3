// How a team translates its terms: glossaries in CSV and TBX.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/byte_range.hpp"
#include "diagnostics/diagnostic.hpp"
#include "locale/locale.hpp"
#include "site/article_id.hpp"

namespace guidepost::translation {

struct GlossaryTerm {
  std::string source;                               ///< as `comparable` makes it
  SourceSpan where;                                 ///< of the term in the glossary: its row or entry
  std::vector<std::vector<std::string>> by_locale;  ///< by LocaleId: the translations that are right; may be empty
};

/// Threads: const is safe.
class Glossary {
 public:
  [[nodiscard]] const std::vector<GlossaryTerm>& terms() const { return terms_; }

  /// The terms that a source text has, as `comparable` makes it: as whole words, or anywhere in scripts without blanks.
  /// Each once, in the glossary's order. Time: linear in the text, not in the glossary.
  [[nodiscard]] std::vector<const GlossaryTerm*> terms_in(std::string_view text) const;

  /// Adds a file. Which format it has, its content tells: TBX is XML.
  ///
  /// CSV (RFC 4180; a semicolon or a tab divides as well when the header uses it): the header names a column `term`, or
  /// the source locale, and locales by tag, folder or language; other columns are notes. A cell may hold several
  /// translations, divided by '|'. TBX (ISO 30042, versions 2 and 3): terms of the source locale's language (English
  /// without a source locale) and of the locales', entry by entry.
  ///
  /// Reports a file without a column or language to start from. Time: linear.
  void add(std::string_view text, FileId file, const locale::LocaleTable& locales, Diagnostics& problems);

 private:
  void add_csv(std::string_view text, FileId file, const locale::LocaleTable& locales, Diagnostics& problems);
  void add_tbx(std::string_view text, FileId file, const locale::LocaleTable& locales, Diagnostics& problems);

  void add_term(GlossaryTerm term);

  std::vector<GlossaryTerm> terms_;
  std::unordered_map<std::string, std::vector<std::uint32_t>, site::ArticleIdHash, site::ArticleIdEqual> by_first_word_;
};

/// Whether a text, as `comparable` makes it, has a translation of a term: each of its words, in any order and with
/// other endings ("számla" is in "számlát" and "számlák").
[[nodiscard]] bool has_translation(std::string_view text, std::string_view translation);

}  // namespace guidepost::translation
