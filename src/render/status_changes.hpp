// The sentences that an outdated translation has to follow, as a status page shows them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/site_context.hpp"
#include "render/view.hpp"
#include "translation/work_list.hpp"

namespace guidepost::render {

/// Adds `has_changes`, `changes_summary`, `changes` and `more_changes` (see names.cpp) to the view of an article: of
/// each changed sentence both sources with their differences marked, and the translation. Of many the first are shown.
/// Of an article with several sections, `stale_sections` are those with such sentences, with links from the page at
/// `path`.
void add_changes(const SiteContext& context, const translation::Freshness& freshness, const translation::WorkItem& item,
                 std::string_view path, View& view);

/// "3 sentences changed", "1 new sentence": of each kind that there is.
[[nodiscard]] std::vector<std::string> stale_counts(const LocaleStrings& strings,
                                                    const translation::SegmentCounts& counts);

/// About how many bytes of HTML they are.
[[nodiscard]] std::size_t size_of_changes(const SiteContext& context, const translation::Freshness& freshness,
                                          const translation::WorkItem& item);

}  // namespace guidepost::render
