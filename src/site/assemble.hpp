// Puts the loaded articles together: indexes, pages, coverage, navigation.
#pragma once

#include <vector>

#include "content/toc.hpp"
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
};

struct Assembled {
  SiteModel model;
  Diagnostics problems;  ///< of the tables of contents
};

/// REQUIRES: every article's file is in the ledger; `sources` outlives the model. One thread.
[[nodiscard]] Assembled assemble(SiteParts parts, const SourceSet& sources);

}  // namespace guidepost::site
