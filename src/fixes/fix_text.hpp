// Fixes, made in the bytes of their files: nothing else changes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_set.hpp"
#include "diagnostics/diagnostic.hpp"

namespace guidepost::fixes {

/// What is to be changed in one file.
struct FileFixes {
  FileId file = no_file;
  std::vector<TextEdit> edits;  ///< by place; they do not touch each other
  std::size_t findings = 0;     ///< whose fix is among the edits
};

/// The safe fixes (is_safe_fix) of these findings that fit together, by file. The edits of a fix are made together or
/// not at all; of fixes that meet, the first by place is made: run again for the other one. Time: n log n.
[[nodiscard]] std::vector<FileFixes> safe_fixes(const std::vector<const Diagnostic*>& findings);

/// The text with the edits made. REQUIRES: they are by place and do not touch each other.
[[nodiscard]] std::string fixed_text(std::string_view text, const std::vector<TextEdit>& edits);

}  // namespace guidepost::fixes
