// New words in the place of old ones, everything else as it was.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "handoff/cut.hpp"

namespace guidepost::handoff {

/// A text for a unit of a cut, by its index.
struct Replacement {
  std::size_t unit = 0;
  std::string_view text;
  std::string_view source = {};  ///< of a bilingual segment: the source sentence that it shall have; "" is as before
};

/// The file with the replacements (ascending by unit). A text that is what the unit has changes no byte. A YAML scalar
/// is written in its own style where that can hold the text, else in double quotes; text that would begin a list or
/// heading where the unit's does not, and a '|' in a table cell, get a backslash.
///
/// Nothing when the file that comes out is not the same article with these words: other headings, paragraphs, cells,
/// segments or fields. REQUIRES: as cut_article.
[[nodiscard]] std::optional<std::string> rewrite(const Cut& cut, std::string_view path,
                                                 std::span<const Replacement> replacements);

}  // namespace guidepost::handoff
