// `no-loc` metadata.
#pragma once

#include "content/front_matter.hpp"
#include "markdown/no_loc_terms.hpp"

namespace guidepost::site {

/// The terms of `no-loc: [Azure, Contoso]`; a single term may stand without a list.
/// Source: learn.microsoft.com/contribute/content/markdown-reference, "Localization".
[[nodiscard]] markdown::NoLocTerms no_loc_terms(const content::FrontMatter& meta);

}  // namespace guidepost::site
