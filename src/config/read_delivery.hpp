// How a site is handed to servers: `urls:` and `delivery:`.
#pragma once

#include "config/site_config.hpp"
#include "yaml/value.hpp"

namespace guidepost::config {

/// `html`, the default, or `clean`.
[[nodiscard]] UrlStyle read_url_style(const yaml::Value& value, Diagnostics& problems);

/// `{headers: [netlify, nginx, apache], compress: [gz, br]}`; nothing of it by default.
[[nodiscard]] Delivery read_delivery(const yaml::Value& value, Diagnostics& problems);

}  // namespace guidepost::config
