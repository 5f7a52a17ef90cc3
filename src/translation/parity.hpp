// What differs in structure and facts between a translation and its counterpart.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "translation/counterpart.hpp"
#include "translation/side.hpp"

namespace guidepost::translation {

/// Compares `here`, a translation, with `there`: headings, anchors, alerts, images, code, tables, paragraphs, link
/// targets, placeholders, numbers, no-loc terms and front matter (loc-structure-mismatch and its precise sisters).
///
/// One change is one finding: what a lost heading took along is not reported again. Each finding stands in the
/// translation, what is missing at the part before its place, and has one related place, in the counterpart. Parts are
/// aligned (align.hpp), then each pair is compared. Words with bilingual segments in them are left to
/// unit_differences, which knows the sentences that they were made from. Threads: safe. Time: see align.
[[nodiscard]] Diagnostics differences(const Side& here, const Side& there, Basis basis);

/// Whether `article` has a key of those that translations keep which `source` lacks.
[[nodiscard]] bool has_dropped_metadata(const site::Article& source, const site::Article& article);

/// Compares the two sides of every bilingual segment of `here`: numbers, placeholders, link targets.
[[nodiscard]] Diagnostics unit_differences(const Side& here);

}  // namespace guidepost::translation
