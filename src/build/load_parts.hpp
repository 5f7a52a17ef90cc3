// From texts to articles and tables of contents.
#pragma once

#include "base/file_system.hpp"
#include "base/source_set.hpp"
#include "build/source_tree.hpp"
#include "render/theme.hpp"
#include "site/assemble.hpp"

namespace guidepost::build {

/// Every article and table of contents of a tree, parsed.
struct LoadedParts {
  site::SiteParts parts;
  Diagnostics problems;
};

/// Parses what `tree` holds, each file a task of its own; takes the tree's ledger and docsets. `theme` has the words
/// of alerts. An error is returned only when the ledger does not account for every file, which is an internal one.
[[nodiscard]] Result<LoadedParts> load_parts(const SourceFolder& folder, SourceTree tree, const render::Theme& theme,
                                             const SourceSet& sources, unsigned workers);

}  // namespace guidepost::build
