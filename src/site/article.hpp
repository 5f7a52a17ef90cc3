// One article of one locale: everything that was learnt from its file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bilingual/strip.hpp"
#include "content/front_matter.hpp"
#include "locale/locale.hpp"
#include "locale/reading.hpp"
#include "markdown/parsed_article.hpp"
#include "site/article_id.hpp"

namespace guidepost::site {

enum class DocumentKind : std::uint8_t { markdown, faq, landing, hub, other };

/// Index into SiteModel::articles().
enum class ArticleIndex : std::uint32_t {};
inline constexpr ArticleIndex no_article{0xffffffffU};

/// A question of an FAQ with its answer, as plain text.
struct FaqEntry {
  std::string question;
  std::string answer;
};

struct Article {
  ArticleId id;
  locale::LocaleId locale{};
  FileId file = no_file;
  DocumentKind kind = DocumentKind::markdown;
  content::FrontMatter meta;
  Located<std::string> title;       ///< front matter's, else the H1, else the file's name; `where` is what was taken
  std::string description;          ///< front matter's, may be empty
  markdown::ParsedArticle content;  ///< its problems have been moved to the build's list
  std::vector<bilingual::Segment> segments;
  std::vector<FaqEntry> faq;          ///< of an FAQ, those that have an answer
  locale::CharacterCount characters;  ///< of the text, for its reading time
};

}  // namespace guidepost::site
