// The inline text of a block, before it is parsed: the marks that damage in links and emphasis is told by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "markdown/damage.hpp"

namespace guidepost::markdown {

/// A mark outside code spans, not escaped. Offsets are of the text.
struct InlineMark {
  enum class Kind : std::uint8_t {
    stars,    ///< a run of '*'
    bracket,  ///< a closing bracket that has an opening one: ']', '］' or '】'
    bar,      ///< '|' of a line with bars: it may divide cells
  };
  Kind kind = Kind::stars;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t opening = 0;  ///< of a bracket: where its opening one begins
  std::uint32_t line = 0;     ///< index of its line
};

/// The code spans of some lines of one block, in order: from the first backtick to behind the last. Time: linear.
[[nodiscard]] std::vector<ByteRange> code_spans(const DamageScan& scan, std::size_t first_line, std::size_t last_line);

/// Calls `use` for the marks of each run of lines whose text belongs together and which has one of `features`.
/// A paragraph, a heading, an item's text, a table's row. Time: linear.
void for_each_block(const DamageScan& scan, std::uint8_t features,
                    const std::function<void(const std::vector<InlineMark>&)>& use);

}  // namespace guidepost::markdown
