// Puts the loaded articles together: indexes, pages, coverage, navigation.
#pragma once

#include <vector>

#include "content/toc.hpp"
#include "docset/docset.hpp"
#include "docset/metadata.hpp"
#include "site/site_model.hpp"

namespace guidepost::site {

/// A table of contents that was read: `file` indexes the ledger.
struct LoadedToc {
  FileId file = no_file;
  content::Toc toc;
};

struct SiteParts {
  config::SiteConfig config;
  std::vector<content::FoundFile> ledger;
  FileId first_file{};  ///< of ledger[0]
  std::vector<Article> articles;
  std::vector<LoadedToc> tocs;
  std::vector<LoadedToc> breadcrumbs;
  docset::DocsetFiles docset_files;
  docset::Metadata metadata;  ///< what the articles' front matter has as defaults: the model keeps it for them
};

struct Assembled {
  SiteModel model;
  Diagnostics problems;  ///< of redirects and tables of contents
};

/// REQUIRES: every article's file is in the ledger; `sources` outlives the model. On `workers` threads where locales
/// are independent.
[[nodiscard]] Assembled assemble(SiteParts parts, const SourceSet& sources, unsigned workers);

/// Makes the pages of these articles fallback pages: they show the first of the locale's fallbacks that has the article
/// and is not among them, if there is one. The articles stay in the model. REQUIRES: nothing else has a pointer to one
/// of its pages.
void serve_fallbacks(SiteModel& model, const std::vector<ArticleIndex>& articles);

}  // namespace guidepost::site
