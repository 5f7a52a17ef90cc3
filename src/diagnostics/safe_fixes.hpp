// Which fixes may be made without a person looking at them.
#pragma once

#include "diagnostics/code.hpp"

namespace guidepost {

/// Whether a fix that a finding with this code carries is surely what the writer meant: `check --fix` makes it. The
/// list, with a reason for each code, is in safe_fixes.cpp; the fixes of other codes are proposals for editors.
[[nodiscard]] bool is_safe_fix(Code code);

}  // namespace guidepost
