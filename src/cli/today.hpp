// The day of a run: the one thing that a report takes from the system's clock.
#pragma once

#include <optional>
#include <string>

#include "locale/date.hpp"

namespace guidepost::cli {

/// The date that --today names, else the system's in UTC, so that all runners of a CI agree. Nothing for a text that is
/// no date.
[[nodiscard]] std::optional<locale::Date> today(const std::string& argument);

}  // namespace guidepost::cli
