// Source texts with their translations: what consistency and glossaries are about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "site/site_model.hpp"

namespace guidepost::translation {

/// A text of the source and what an article makes of it. The views are Markdown of a segment, or plain text of a
/// heading; they live as long as the model and its sources.
struct TextPair {
  std::string_view source;
  std::string_view target;
  SourceSpan where;           ///< of the target
  bool is_interface = false;  ///< the name of a button or page: the only bold text of a segment on either side
};

/// The pairs of an article, in file order: its segments, and the names in bold in them; in an article without segments
/// its headings that have the anchors of the source article's.
[[nodiscard]] std::vector<TextPair> pairs_of(const site::SiteModel& model, const site::Article& article);

/// Markdown as it reads, for comparing: without markup, link targets and HTML, blanks made one, without marks at its
/// ends, in one case and normalization.
[[nodiscard]] std::string comparable(std::string_view markdown);

}  // namespace guidepost::translation
