// The Content-Security-Policy of pages: what they may load, and from where. https://www.w3.org/TR/CSP3/
#pragma once

#include <set>
#include <string>

#include "site/article.hpp"

namespace guidepost::render {

/// What pages show that is not of the site.
struct ForeignParts {
  bool has_videos = false;              ///< guidepost.js opens a player when a reader asks for it
  std::set<std::string> image_origins;  ///< "https://example.com", sorted

  void add(const site::Article& article);
};

/// Everything comes from the site itself but for these parts, and nothing that stands in a page runs: no inline script,
/// no inline style. `'self'` also holds for pages from the disk. `data:` is for the empty picture of an image that does
/// not exist.
[[nodiscard]] std::string content_policy(const ForeignParts& foreign);

}  // namespace guidepost::render
