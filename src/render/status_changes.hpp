// The sentences that an outdated translation has to follow, as a status page shows them.
#pragma once

#include <cstddef>

#include "render/site_context.hpp"
#include "render/view.hpp"
#include "translation/work_list.hpp"

namespace guidepost::render {

/// Adds `has_changes`, `changes_summary`, `changes` and `more_changes` (see names.cpp) to the view of an article: of
/// each changed sentence both sources with their differences marked, and the translation. Of many the first are shown.
void add_changes(const SiteContext& context, const translation::Freshness& freshness, const translation::WorkItem& item,
                 locale::LocaleId locale, View& view);

/// About how many bytes of HTML they are.
[[nodiscard]] std::size_t size_of_changes(const SiteContext& context, const translation::Freshness& freshness,
                                          const translation::WorkItem& item);

}  // namespace guidepost::render
