// Where the site stands on its host.
#pragma once

#include <string>

#include "site/site_model.hpp"

namespace guidepost::outputs {

/// The folder of base_url, for addresses from the host's root: "/" or "/guides/". "/" without a base_url.
[[nodiscard]] std::string site_root(const site::SiteModel& model);

}  // namespace guidepost::outputs
