// The tags of bilingual markup, as tokens: the scanner looks at `<span` and `</span` and at nothing else.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/byte_range.hpp"

namespace guidepost::bilingual {

enum class TagKind : std::uint8_t {
  target_open,  ///< exactly `<span data-ttu-id="ID">`
  lookup_open,  ///< exactly `<span class="sxs-lookup">`
  source_open,  ///< exactly `<span data-stu-id="ID">`
  close,        ///< exactly `</span>`
  loose_open,   ///< a bilingual opening tag in any other shape: quotes, order, case, blanks, attributes, not finished
  loose_close,  ///< `</SPAN>`, `</span >`
  other_open,   ///< a writer's own span
  none,         ///< no further tag
};

struct Tag {
  TagKind kind = TagKind::none;
  ByteRange where;
  std::string_view id;  ///< of target_open and source_open; a view of the scanned text
};

/// The first tag at or after `from`. A tag ends at its '>'; one that meets another '<', an empty line or the end first
/// ends there and is loose. Linear; together the calls read each byte once.
[[nodiscard]] Tag next_span_tag(std::string_view text, std::size_t from);

/// Whether `text` has a bilingual opening tag, exact or loose, at or after `from`.
[[nodiscard]] bool has_bilingual_tag(std::string_view text, std::size_t from = 0);

}  // namespace guidepost::bilingual
