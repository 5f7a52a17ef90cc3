// Finds the bilingual units of a text, and what only looks like one.
#pragma once

#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "diagnostics/diagnostic.hpp"

namespace guidepost::bilingual {

/// A unit, in bytes of the scanned text. `id` views the text.
struct Unit {
  std::string_view id;
  ByteRange whole;
  ByteRange target;
  ByteRange source;
};

struct FoundUnits {
  std::vector<Unit> units;  ///< in text order, disjoint
  Diagnostics problems;     ///< in text order
};

/// The units of `text` from byte `from` on; the text stands at byte `offset` of `file`.
///
/// A unit is, byte for byte, the four tags of strip.hpp with one id and with text between them, in one paragraph (no
/// empty line inside). Balanced spans of the writer's own are text. Everything else stays and is reported once, at the
/// tag where it goes wrong: a unit inside another one (neither counts), tags in another shape, sides that do not touch,
/// tags without partners, units in fenced code or in a code span.
[[nodiscard]] FoundUnits find_units(std::string_view text, std::size_t from, FileId file, std::uint32_t offset);

}  // namespace guidepost::bilingual
