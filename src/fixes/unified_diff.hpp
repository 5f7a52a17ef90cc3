// What fixes change, in the form that people read and `git apply` understands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace guidepost::fixes {

/// The edits of one file as a unified diff with three lines of context: "--- a/PATH" and so on. Line ends are shown as
/// they are, and a missing one at the end of the file is said. REQUIRES: the edits are by place and do not touch each
/// other. Time: linear.
[[nodiscard]] std::string unified_diff(std::string_view path, std::string_view text,
                                       const std::vector<TextEdit>& edits);

}  // namespace guidepost::fixes
