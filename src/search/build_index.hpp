// The index that a site carries, of one locale.
#pragma once

#include <vector>

#include "search/table_writer.hpp"
#include "site/site_model.hpp"

namespace guidepost::search {

/// All files of the index of `locale`, the directory first. The same model gives the same bytes, for any number of
/// `workers`. A locale without articles to find has none. Time: linear but for sorting.
[[nodiscard]] std::vector<IndexFile> build_index(const site::SiteModel& model, locale::LocaleId locale,
                                                 unsigned workers);

}  // namespace guidepost::search
