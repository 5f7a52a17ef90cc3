#include "translation/untranslated.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "base/parallel.hpp"
#include "base/utf8.hpp"
#include "language/detect.hpp"
#include "locale/tag.hpp"
#include "locale/text.hpp"
#include "site/no_loc.hpp"
#include "translation/counterpart.hpp"
#include "translation/words.hpp"

namespace guidepost::translation {
namespace {

/// How many common words the detector needs: with the source article as a second opinion, and without.
constexpr std::uint32_t fewest_words = 5;
constexpr std::uint32_t fewest_words_alone = 10;

/// Text of which this share of common words are words of the source is in its language: translations share some words
/// with their source ("program", "in"), and a few words of an untranslated text are touched.
constexpr double most_shared = 0.8;
constexpr double most_known = 0.75;  // of the many words that the source locale uses

/// A second opinion on the detector: whether too many words have letters that the language does not have. Of scripts
/// other than the Latin one the script is proof enough.
bool has_other_letters(const CommonWords& words, const locale::Alphabet& alphabet) {
  if (!alphabet.is_latin()) return false;
  std::size_t strange = 0;
  for (std::size_t i = 0; i < words.ranges.size(); ++i) {
    const std::string_view word = words.word(i);
    for (std::size_t at = 0; at < word.size();) {
      const utf8::Decoded next = utf8::decode(word.substr(at));
      at += next.size;
      if (next.code_point < 0x80 || next.code_point == U'’' || alphabet.contains(next.code_point)) continue;
      ++strange;
      break;
    }
  }
  return strange * 10 > words.ranges.size();
}

/// The language of text that is surely not the locale's; else nothing.
std::optional<std::string> other_language(const CommonWords& words, std::uint32_t fewest,
                                          const std::string& locale_tag) {
  if (words.common_count < fewest) return std::nullopt;
  std::optional<std::string> found = language::detect(words.common, locale_tag);
  if (!found) return std::nullopt;
  const bool is_same = locale::language_of(*found) == locale::language_of(locale_tag)
                           ? locale::tags_agree(*found, locale_tag)
                           : language::are_close(*found, locale_tag);
  if (is_same || has_other_letters(words, locale::Alphabet{*found})) return std::nullopt;
  return found;
}

/// The common words of the source language: of the beginnings of some articles of the source locale; where there is
/// none, of the sources of some segments. They are most of the words of any text.
Vocabulary site_vocabulary(const site::SiteModel& model) {
  constexpr std::size_t most_bytes = 200'000;
  constexpr std::size_t most_of_one = 2'000;
  Vocabulary vocabulary;
  std::size_t taken = 0;
  const auto add = [&](std::string_view text) {
    vocabulary.add(words_of_markdown(text, {}));
    taken += text.size();
  };
  const auto source = model.locales().source();
  for (const site::Article& article : model.articles()) {
    if (taken >= most_bytes) break;
    if (article.locale == source) add(std::string_view{article.content.text}.substr(0, most_of_one));
    for (const bilingual::Segment& segment : article.segments) {
      if (source || segment.whole.begin > most_of_one * 5) break;
      add(model.sources().text({article.file, segment.source}));
    }
  }
  return vocabulary;
}

/// Looks at the texts of one article.
class Reader {
 public:
  Reader(const site::SiteModel& model, const site::Article& article, const LanguageProfile& profile,
         const Vocabulary& vocabulary)
      : model_{model},
        article_{article},
        profile_{profile},
        vocabulary_{vocabulary},
        tag_{model.locales()[article.locale].tag} {
    if (const auto source = model.locales().source()) source_tag_ = model.locales()[*source].tag;
  }

  ArticleLanguage read() {
    for (const bilingual::Segment& segment : article_.segments) read_segment(segment);
    for (const markdown::TextBlock& block : article_.content.blocks) {
      if (is_own(block.where.file) && !has_segment(block.where)) read_block(block);
    }
    const auto sort = [](std::vector<ForeignText>& texts) {
      std::ranges::stable_sort(texts, {}, [](const ForeignText& text) { return text.where.range.begin; });
    };
    sort(result_.untranslated);
    sort(result_.wrong);
    return std::move(result_);
  }

 private:
  void read_segment(const bilingual::Segment& segment) {
    const SourceSpan where{article_.file, segment.target};
    const std::string_view text = model_.sources().text(where);
    const Glance seen = glance(text, profile_);
    result_.words += seen.words;
    if (!seen.is_suspicious) return;
    CommonWords words = words_of_markdown(text, no_loc());
    add_opening(words, vocabulary_);
    if (!words.is_prose()) return;
    const std::string_view source = model_.sources().text({article_.file, segment.source});
    CommonWords source_words = words_of_markdown(source, no_loc());
    add_opening(source_words, vocabulary_);
    if (shared_words(words, source_words) >= most_shared) {
      add_untranslated({where, text, seen.words, {}});
    } else if (auto language = other_language(words, fewest_words_alone, tag_)) {
      // A sentence that is half translated is close to its source, not to a third language.
      if (language::detect(source_words.common, *language) != language)
        result_.wrong.push_back({where, text, seen.words, std::move(*language)});
    }
  }

  void read_block(const markdown::TextBlock& block) {
    const std::string_view text = block.text.of(article_.content.text);
    const Glance seen = glance(text, profile_);
    result_.words += seen.words;
    if (!seen.is_suspicious) return;
    CommonWords words = words_of_block(article_.content, block, no_loc());
    add_opening(words, vocabulary_);
    if (!words.is_prose()) return;
    // A cell of few words is more often a value ("acr quarantine data reader") than a sentence.
    if (block.kind == markdown::BlockKind::table_cell && words.common_count < fewest_words) return;
    if (source_blocks().contains(text)) return add_untranslated({block.where, text, seen.words, {}});
    auto language = other_language(words, vocabulary_.empty() ? fewest_words_alone : fewest_words, tag_);
    if (!language) return;
    if (!is_source(*language)) {
      result_.wrong.push_back({block.where, text, seen.words, std::move(*language)});
    } else if (known_words(words) >= most_known) {
      add_untranslated({block.where, text, seen.words, std::move(*language)});
    }
  }

  void add_untranslated(ForeignText text) {
    result_.untranslated_words += text.words;
    result_.untranslated.push_back(std::move(text));
  }

  [[nodiscard]] bool is_source(std::string_view language) const {
    return !source_tag_.empty() && locale::tags_agree(language, source_tag_);
  }

  /// Text that is included from another locale, as this one lacks the file, is reported where it is included.
  [[nodiscard]] bool is_own(FileId id) const {
    if (id == article_.file) return true;
    const content::FoundFile* const file = model_.file(id);
    return file == nullptr || file->locale == article_.locale;
  }

  /// The share of the common words that the source locale or the source article uses, too.
  double known_words(const CommonWords& words) {
    const Vocabulary& own = source_vocabulary();
    std::size_t known = 0;
    for (std::size_t i = 0; i < words.ranges.size(); ++i)
      known += vocabulary_.contains(words.word(i)) || own.contains(words.word(i)) ? 1U : 0U;
    return static_cast<double>(known) / static_cast<double>(words.ranges.size());
  }

  /// Whether a segment stands in the block: then its text has been looked at.
  [[nodiscard]] bool has_segment(SourceSpan where) const {
    if (where.file != article_.file) return false;
    const auto first = std::ranges::upper_bound(article_.segments, where.range.begin, {},
                                                [](const bilingual::Segment& segment) { return segment.whole.end; });
    return first != article_.segments.end() && first->whole.begin < where.range.end;
  }

  /// The blocks of the source article: views of its text. Made when first asked for, as the words of all its text are,
  /// which few articles need.
  const std::unordered_set<std::string_view>& source_blocks() {
    if (source_blocks_) return *source_blocks_;
    source_blocks_.emplace();
    if (const markdown::ParsedArticle* const source = source_content()) {
      source_blocks_->reserve(source->blocks.size());
      for (const markdown::TextBlock& block : source->blocks) source_blocks_->insert(block.text.of(source->text));
    }
    return *source_blocks_;
  }

  const Vocabulary& source_vocabulary() {
    if (source_vocabulary_) return *source_vocabulary_;
    source_vocabulary_.emplace();
    if (const markdown::ParsedArticle* const source = source_content())
      source_vocabulary_->add(words_of_markdown(source->text, {}));
    return *source_vocabulary_;
  }

  [[nodiscard]] const markdown::ParsedArticle* source_content() const {
    const auto found = counterpart(model_, article_);
    return found && found->basis == Basis::source ? &model_[found->article].content : nullptr;
  }

  const markdown::NoLocTerms& no_loc() {
    if (!no_loc_) no_loc_ = site::no_loc_terms(article_.meta);
    return *no_loc_;
  }

  const site::SiteModel& model_;
  const site::Article& article_;
  const LanguageProfile& profile_;
  const Vocabulary& vocabulary_;
  const std::string& tag_;
  std::string_view source_tag_;
  ArticleLanguage result_;
  std::optional<std::unordered_set<std::string_view>> source_blocks_;
  std::optional<Vocabulary> source_vocabulary_;
  std::optional<markdown::NoLocTerms> no_loc_;
};

}  // namespace

TextLanguages::TextLanguages(const site::SiteModel& model, unsigned workers) : model_{model} {
  const std::vector<locale::LocaleId> locales = model.locales().ids();
  auto profiles = parallel_map(locales.size() + 1, workers, [&](std::size_t i) -> std::optional<LanguageProfile> {
    if (i > 0) return LanguageProfile{model, locales[i - 1]};
    vocabulary_ = site_vocabulary(model);
    return std::nullopt;
  });
  for (std::size_t i = 1; i < profiles.size(); ++i) profiles_.push_back(*std::move(profiles[i]));
}

ArticleLanguage TextLanguages::of(const site::Article& article) const {
  if (article.locale == model_.locales().source()) return {};
  return Reader{model_, article, profiles_[static_cast<std::size_t>(article.locale)], vocabulary_}.read();
}

std::vector<ArticleLanguage> article_languages(const site::SiteModel& model, const TextLanguages& languages,
                                               unsigned workers) {
  const std::vector<site::Article>& articles = model.articles();
  return parallel_map(articles.size(), workers, [&](std::size_t i) { return languages.of(articles[i]); });
}

bool TextLanguages::is_untranslated(std::string_view text, std::string_view source, locale::LocaleId locale) const {
  if (locale == model_.locales().source()) return false;
  if (!glance(text, profiles_[static_cast<std::size_t>(locale)]).is_suspicious) return false;
  CommonWords words = words_of_markdown(text, {});
  add_opening(words, vocabulary_);
  if (!words.is_prose()) return false;
  if (text == source) return true;
  const auto language = other_language(words, fewest_words_alone, model_.locales()[locale].tag);
  const auto source_locale = model_.locales().source();
  return language && source_locale && locale::tags_agree(*language, model_.locales()[*source_locale].tag);
}

}  // namespace guidepost::translation
