// Page-type YAML documents (FAQ, Landing, Hub) as pages.
#pragma once

#include <vector>

#include "content/yaml_document.hpp"
#include "diagnostics/diagnostic.hpp"
#include "markdown/alert_words.hpp"
#include "markdown/included_files.hpp"
#include "markdown/parsed_article.hpp"
#include "site/article.hpp"

namespace guidepost::site {

struct YamlPage {
  DocumentKind kind = DocumentKind::other;
  markdown::ParsedArticle content;
  std::vector<FaqEntry> faq;
  Diagnostics problems;
};

/// Builds the body from the document's fields, by Learn's schemas: FAQ (title, summary, sections, questions, answers
/// and additionalContent as Markdown), Landing (title, summary, landingContent), Hub (highlightedContent,
/// productDirectory, conceptualContent, tools, additionalContent). Fields that the schema does not have and values of
/// another type are reported; the rest stands. A document of another type keeps all its titles, texts and links, in
/// order. `file_text` is the whole file: positions inside answers point into it. `included`
/// is for what answers include, `words` are those of the file's locale.
[[nodiscard]] YamlPage build_yaml_page(const content::YamlDocument& document, FileId file, std::string_view file_text,
                                       const markdown::IncludedFiles& included, const markdown::AlertWords& words);

}  // namespace guidepost::site
