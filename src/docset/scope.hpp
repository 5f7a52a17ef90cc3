// Which files of a docset are published.
#pragma once

#include <string>
#include <vector>

#include "content/ledger.hpp"
#include "docset/docset.hpp"

namespace guidepost::docset {

/// Excludes what docfx.json leaves out: pages and tables of contents that no group of `content` takes, and assets that
/// a group excludes and none takes, but for those below a folder includes/, which the pages that include it show.
/// `include` are the globs of guidepost.yml that overrule it. A docset none of whose groups takes any page says nothing
/// about this site and is ignored. Files outside all docsets stay as they are. One thread.
void apply_scope(const std::vector<Docset>& docsets, const std::vector<std::string>& include,
                 std::vector<content::FoundFile>& ledger);

}  // namespace guidepost::docset
