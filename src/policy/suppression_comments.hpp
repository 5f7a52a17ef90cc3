// Comments of writers that suppress findings:
//
//   <!-- guidepost-disable-next-line CODE, CODE: reason -->    in Markdown, also in that of a YAML document
//   # guidepost-disable-next-line CODE: reason                 a line of front matter or of a YAML file
//
// The line is the next one behind the comment that is neither empty nor another such comment. In code a comment is an
// example and does nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "diagnostics/diagnostic.hpp"

namespace guidepost::policy {

struct SuppressionComment {
  SourceSpan where;
  ByteRange line;  ///< what it is about, with the line end; empty at the end of the file
  std::vector<Code> codes;
  std::string reason;
};

struct FoundComments {
  std::vector<SuppressionComment> comments;  ///< in file order
  Diagnostics problems;                      ///< site-suppression-invalid
};

enum class CommentForms : std::uint8_t {
  markdown,  ///< HTML comments, and in front matter lines that begin with '#'
  yaml,      ///< both
};

/// The comments of a file. Time: linear; one search where there are none. Threads: safe.
[[nodiscard]] FoundComments find_suppression_comments(std::string_view text, FileId file, CommentForms forms);

}  // namespace guidepost::policy
