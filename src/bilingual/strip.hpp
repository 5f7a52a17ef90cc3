// Bilingual span markup: a translated unit that carries its source sentence.
//
//   <span data-ttu-id="ID">TARGET</span><span class="sxs-lookup"><span data-stu-id="ID">SOURCE</span></span>
//
// ID is five hex digits, '-', an optional 'p', digits. Stripping leaves TARGET (or SOURCE). It must happen before
// Markdown is parsed: the spans are inline HTML that would hide block structure.
//
// A unit is these tags byte for byte, with one id and no empty line inside. A side may hold line ends, inline HTML and
// balanced spans of the writer's own. Nothing is repaired: what is not a unit stays as it is, and each broken place is
// reported once, where it goes wrong. Sound units beside it are stripped all the same.
//
//   bilingual-unbalanced    a tag without its partners in its paragraph: the unit's first tag, or the stray one
//   bilingual-id-mismatch   the two sides have two ids
//   bilingual-nested        markup inside a complete unit; neither the inner nor the outer one is stripped
//   bilingual-malformed     a tag in another shape (attribute order, quotes, case, blanks, further attributes, an id
//                           that is none, no '>'), or sides that do not touch (blanks, a line end between the tags)
//   bilingual-in-code       in a fenced block (reported once per block) or in a code span of one line
//   bilingual-duplicate-id  a second unit with the same id; both are stripped
//   bilingual-block-marker  mode render only: see Mode
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "base/offset_map.hpp"
#include "diagnostics/diagnostic.hpp"

namespace guidepost::bilingual {

/// One translated unit. All ranges are file bytes.
struct Segment {
  std::string id;   ///< "2a5f0-103"
  ByteRange whole;  ///< from the first '<span' to the last '</span>'
  ByteRange target;
  ByteRange source;
};

enum class Mode : std::uint8_t {
  file,         ///< byte-faithful: what was around the units and their TARGET, nothing else
  file_source,  ///< the same with the SOURCE side
  /// TARGET, with a block marker that only the target begins with escaped ("2020\. április"): list, heading, quote,
  /// fence and line markers, in a unit with nothing but blanks, quote and list markers before it on its line. The
  /// source side decides: "3. a" from "1. b" is a list item in both languages and stays one.
  render,
};

struct Stripped {
  std::string text;
  OffsetMap map;                  ///< from offsets of `text` to offsets of the file
  std::vector<Segment> segments;  ///< in file order
  Diagnostics problems;           ///< bilingual-*
};

/// Strips `text`, which stands at byte `offset` of `file`; with offset 0 it may be a whole file, whose front matter is
/// passed over. No text outside units is ever lost. Text without a bilingual tag is returned unchanged after one
/// search. Mode `file` is idempotent. Should stripping make a unit out of broken halves (an empty unit stood between
/// them), it leaves the whole file alone and says so in bilingual-malformed; the other modes strip once and leave the
/// rest. The map is exact for every byte; an inserted backslash stands where the byte behind it does. Problems are in
/// file order. Threads: safe. Time: linear.
[[nodiscard]] Stripped strip(std::string_view text, FileId file, std::uint32_t offset, Mode mode);

}  // namespace guidepost::bilingual
