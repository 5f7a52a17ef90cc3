// What a result shows of an article: one small file each.
#pragma once

#include <string>
#include <vector>

#include "search/facts.hpp"

namespace guidepost::search {

/// The strings of an article's record: title, address in the site, description, breadcrumbs and keywords (one a line),
/// and three for each section: id, heading, text.
[[nodiscard]] std::vector<std::string> record_of(const site::SiteModel& model, const site::Article& article,
                                                 const Facts& facts);

}  // namespace guidepost::search
