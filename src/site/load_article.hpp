// One file becomes one article: front matter, stripped text, parsed body. A task of its own.
#pragma once

#include <memory>

#include "base/source_set.hpp"
#include "content/ledger.hpp"
#include "diagnostics/diagnostic.hpp"
#include "locale/locale.hpp"
#include "markdown/alert_words.hpp"
#include "site/article.hpp"

namespace guidepost::site {

struct LoadedArticle {
  Article article;
  Diagnostics problems;
};

/// Builds the article of `file` (role page) from its text in `sources`. Never fails: whatever is broken is reported,
/// and the page shows what could be saved. `words` are those of the article's locale. Threads: safe for different
/// files.
[[nodiscard]] LoadedArticle load_article(const content::FoundFile& found, FileId file, const SourceSet& sources,
                                         const markdown::AlertWords& words);

}  // namespace guidepost::site
