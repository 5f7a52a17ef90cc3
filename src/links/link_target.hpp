// What the links of an article lead to.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/byte_range.hpp"
#include "site/site_model.hpp"

namespace guidepost::links {

enum class TargetKind : std::uint8_t {
  external,  ///< leaves the site or is site-absolute: `href` as written
  article,   ///< `article` is an id: link to the page of the locale that is being rendered
  self,      ///< a bookmark on the same page: `suffix` only
  asset,     ///< `asset` is the file
  broken,    ///< reported; rendered as text without href
};

struct LinkTarget {
  TargetKind kind = TargetKind::broken;
  std::string article;
  std::string suffix;  ///< "?query#bookmark" as written, to append
  std::string href;    ///< of an external link; of a cross-reference that is broken, what is shown for its text
  FileId asset = no_file;
};

/// By ArticleIndex, then parallel to Article::content.links.
using ResolvedLinks = std::vector<std::vector<LinkTarget>>;

}  // namespace guidepost::links
