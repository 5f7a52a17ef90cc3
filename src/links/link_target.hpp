// What the links of an article lead to.
#pragma once

#include <vector>

#include "site/target_lookup.hpp"

namespace guidepost::links {

using site::LinkTarget;
using site::TargetKind;

/// By ArticleIndex, then parallel to Article::content.links.
using ResolvedLinks = std::vector<std::vector<LinkTarget>>;

}  // namespace guidepost::links
