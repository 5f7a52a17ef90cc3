// The source sentences that a translation carries, against the sentences of today's source article.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "bilingual/strip.hpp"
#include "translation/sentences.hpp"

namespace guidepost::translation {

enum class ChangeKind : std::uint8_t {
  changed,   ///< the source has another sentence in this one's place
  missing,   ///< no segment has this sentence of the source
  obsolete,  ///< the source has dropped the sentence of this segment
};

/// "changed", "missing", "obsolete".
[[nodiscard]] std::string_view kind_name(ChangeKind kind);

inline constexpr std::uint32_t no_segment = 0xffffffffU;

/// Old source and translation are `source` and `target` of Article::segments[segment].
struct SegmentChange {
  ChangeKind kind = ChangeKind::changed;
  /// Index into Article::segments. Of a missing sentence the segment that it follows, or no_segment at the beginning.
  std::uint32_t segment = no_segment;
  /// Bytes of the source article's file: the new sentence. Empty when it is obsolete.
  ByteRange source;
};

struct SegmentCounts {
  std::size_t current = 0;
  std::size_t changed = 0;
  std::size_t missing = 0;
  std::size_t obsolete = 0;

  /// Sentences that something is to be done about.
  [[nodiscard]] std::size_t stale() const { return changed + missing + obsolete; }
  /// Sentences of today's source that a translation should have.
  [[nodiscard]] std::size_t of_source() const { return current + changed + missing; }
  SegmentCounts& operator+=(const SegmentCounts& other);
};

struct SegmentComparison {
  SegmentCounts counts;  ///< segments without a word (a dash, an amount in symbols) are not counted
  std::vector<SegmentChange> changes;
  std::vector<std::uint32_t> current;  ///< indexes of the segments that are current, ascending
  /// Most sentences stand in segments. Where they do not (somebody removed the markup), the comparison means nothing.
  bool is_reliable = true;
};

/// Whether the changes show that the source is another one than that of the segments. A sentence that is merely missing
/// may have been taken out of the translation: the source has it new only where units stand on both sides whose numbers
/// ("2a5f0-103") follow each other. Time: linear.
[[nodiscard]] bool has_new_source(const std::vector<SegmentChange>& changes,
                                  const std::vector<bilingual::Segment>& segments);

/// Compares. `translation` is the whole file with `segments`, `sentences` are those of today's source file.
///
/// The old source is what the file is with the source side of each segment, so that text between segments counts too:
/// the same bytes are always equal. Sentences are aligned in order; one that only moved is current; others that stand
/// in one place, or are similar, are changes of each other. Time: linear, whatever the input. Threads: safe.
[[nodiscard]] SegmentComparison compare_segments(std::string_view translation,
                                                 const std::vector<bilingual::Segment>& segments,
                                                 const SentenceList& sentences);

}  // namespace guidepost::translation
