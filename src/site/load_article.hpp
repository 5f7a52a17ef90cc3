// One file becomes one article: front matter, stripped text, parsed body. A task of its own.
#pragma once

#include <memory>

#include "base/source_set.hpp"
#include "content/ledger.hpp"
#include "diagnostics/diagnostic.hpp"
#include "locale/locale.hpp"
#include "site/article.hpp"
#include "site/docset_files.hpp"

namespace guidepost::site {

struct LoadedArticle {
  Article article;
  Diagnostics problems;
};

/// Builds the article of `file` (role page) from its text in `sources`, and from those of `included` that it names.
/// `defaults` is what its docset says about its metadata; it may be null and must outlive the article. Never fails:
/// whatever is broken is reported, and the page shows what could be saved. Threads: safe for different files.
[[nodiscard]] LoadedArticle load_article(const content::FoundFile& found, FileId file, const SourceSet& sources,
                                         const DocsetFiles& included,
                                         const std::vector<yaml::Entry>* defaults = nullptr);

}  // namespace guidepost::site
