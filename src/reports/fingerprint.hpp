// Names for findings that stay when lines move: what code scanning services and baselines compare.
#pragma once

#include <cstdint>
#include <string>

#include "reports/report.hpp"

namespace guidepost::reports {

/// Names every finding, the suppressed ones last: a hash of code, file, locale, article and message, and of the number
/// of earlier findings that are equal in all of these. Lines, columns and the text of the line are not in it, nor
/// figures of the message outside quotes ("12 more rows"): an edit beside a finding makes no new one of it. Unique
/// within a report but for collisions of 64 bits.
void add_fingerprints(Report& report);

/// 16 hexadecimal digits.
[[nodiscard]] std::string fingerprint_text(std::uint64_t fingerprint);

}  // namespace guidepost::reports
