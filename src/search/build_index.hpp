// The indexes that a site carries, one for each locale.
#pragma once

#include <span>
#include <vector>

#include "search/table_writer.hpp"
#include "site/site_model.hpp"
#include "translation/work_list.hpp"

namespace guidepost::search {

/// All files of the indexes of `locales`, of each the directory first. The same model gives the same bytes, for any
/// number of `workers`. A locale without articles to find has none. They view the model. Time: linear but for sorting.
[[nodiscard]] std::vector<IndexFile> build_index(const site::SiteModel& model, const translation::Assessment& known,
                                                 std::span<const locale::LocaleId> locales, unsigned workers);

}  // namespace guidepost::search
