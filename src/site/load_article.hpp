// One file becomes one article: front matter, stripped text, parsed body. A task of its own.
#pragma once

#include <memory>

#include "base/source_set.hpp"
#include "content/ledger.hpp"
#include "diagnostics/diagnostic.hpp"
#include "locale/locale.hpp"
#include "markdown/alert_words.hpp"
#include "site/article.hpp"
#include "site/docset_files.hpp"

namespace guidepost::site {

struct LoadedArticle {
  Article article;
  Diagnostics problems;
};

/// What an article is made from beside its own text. All must outlive the article's making, `metadata` the article.
struct ArticleInputs {
  const DocsetFiles& included;
  const markdown::AlertWords& alert_words;             ///< of the article's locale
  const std::vector<yaml::Entry>* metadata = nullptr;  ///< what its docset says about it; may be null
};

/// Builds the article of `file` (role page) from its text in `sources`, and from those files that it includes. Never
/// fails: whatever is broken is reported, and the page shows what could be saved. Threads: safe for different files.
[[nodiscard]] LoadedArticle load_article(const content::FoundFile& found, FileId file, const SourceSet& sources,
                                         const ArticleInputs& inputs);

}  // namespace guidepost::site
