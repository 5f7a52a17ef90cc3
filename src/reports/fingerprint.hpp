// Names for findings that stay when lines move: what code scanning services and baselines compare.
#pragma once

#include <string>
#include <vector>

#include "reports/report.hpp"

namespace guidepost::reports {

/// One fingerprint per finding, in the order of `report.diagnostics`: 16 hexadecimal digits of code, file, locale,
/// message and the words of the source line, and of the number of earlier findings that are equal in all of these.
/// Lines and columns are not in it. Unique within a report but for collisions of 64 bits.
[[nodiscard]] std::vector<std::string> fingerprints(const Report& report);

}  // namespace guidepost::reports
