// What guidepost says about bilingual span markup.
#pragma once

#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// A unit begins and is not finished before its paragraph ends. Triggered by `<span data-ttu-id="...">text` alone.
[[nodiscard]] Diagnostic bilingual_not_closed(SourceSpan where, std::string_view id);

/// The source side of a unit begins where none can. Triggered by `<span class="sxs-lookup">...` without a target side.
[[nodiscard]] Diagnostic bilingual_lone_source(SourceSpan where);

/// A `</span>` closes nothing in a file with bilingual markup.
[[nodiscard]] Diagnostic bilingual_lone_close(SourceSpan where);

/// The two sides of a unit have different ids; not when one of them is no id at all (that is malformed).
[[nodiscard]] Diagnostic bilingual_id_mismatch(SourceSpan where, std::string_view target_id,
                                               std::string_view source_id);

/// A unit or broken unit stands inside the complete unit `outer_id`.
[[nodiscard]] Diagnostic bilingual_nested(SourceSpan where, std::string_view outer_id);

/// A bilingual tag in another shape than the published one: attribute order, quotes, case, blanks, further attributes,
/// an id that is none, a tag without '>'.
[[nodiscard]] Diagnostic bilingual_malformed_tag(SourceSpan where);

/// Something stands between the tags that divide the two sides of a unit, or between the two that end it. Triggered by
/// `</span> <span class="sxs-lookup">`, also over a line end.
[[nodiscard]] Diagnostic bilingual_split_unit(SourceSpan where, std::string_view id);

/// Stripping this text would make new units out of what remains, so nothing of the file is stripped. Triggered by
/// an empty unit between the two halves of a broken one.
[[nodiscard]] Diagnostic bilingual_interlocked(SourceSpan where);

/// Bilingual markup stands in a fenced code block or a code span.
[[nodiscard]] Diagnostic bilingual_in_code(SourceSpan where);

/// Two units of one article have the same id; reported at the second.
[[nodiscard]] Diagnostic bilingual_duplicate_id(SourceSpan where, std::string_view id, SourceSpan first);

/// A translation begins with what Markdown takes for a list, heading, quote, code block or line, the source sentence
/// does not, and guidepost escaped it. Triggered by "2020. április" for "April 2020" at the start of a line.
[[nodiscard]] Diagnostic bilingual_block_marker(SourceSpan where, std::string_view marker);

}  // namespace guidepost
