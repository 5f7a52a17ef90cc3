// Writes the value of a YAML scalar in the style that it has.
#pragma once

#include <string>
#include <string_view>

#include "handoff/cut.hpp"

namespace guidepost::handoff {

struct ScalarEdit {
  ByteRange where;
  std::string text;
};

/// The edit of `file` that gives the scalar of `host` the value `value`. Of a literal block only the lines that differ
/// are written, a folded one becomes literal with its indentation and chomping; a plain scalar stays plain where that
/// is surely safe. REQUIRES: host is a scalar's.
[[nodiscard]] ScalarEdit write_scalar(std::string_view file, const Host& host, std::string_view value);

}  // namespace guidepost::handoff
