// Messages about translations whose structure or facts differ from what they were made from.
#pragma once

#include <cstdint>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// Both places of a difference.
struct ParityPlaces {
  SourceSpan where;             ///< in the translation; of what is missing, the place before it
  SourceSpan counterpart;       ///< in the article that it is compared with
  std::string_view other_name;  ///< what that article is for people: "the source", "the 'sv-SE' version"
};

/// What is wrong with a part of a translation.
enum class Deviation : std::uint8_t { missing, added, altered, moved };

/// A part lost, too many, altered or moved. `here` and `there` are its texts on both sides; either may be empty. `more`
/// counts other parts that are lost or too many with it.
struct PartDeviation {
  Deviation deviation = Deviation::missing;
  std::string_view here;
  std::string_view there;
  std::size_t more = 0;
};

/// `## Save` is missing, is `### Save`, or stands behind another section.
[[nodiscard]] Diagnostic heading_mismatch(const ParityPlaces& places, const PartDeviation& part);

/// `<a name="save"></a>` is missing or says "speichern".
[[nodiscard]] Diagnostic anchor_mismatch(const ParityPlaces& places, const PartDeviation& part);

/// `> [!NOTE]` is `> [!TIP]`, or a plain quote.
[[nodiscard]] Diagnostic alert_mismatch(const ParityPlaces& places, const PartDeviation& part);

/// An image is missing, another one is shown, or two have changed places.
[[nodiscard]] Diagnostic image_mismatch(const ParityPlaces& places, const PartDeviation& part);

/// A code block is missing, or one of its bytes differs.
[[nodiscard]] Diagnostic code_mismatch(const ParityPlaces& places, const PartDeviation& part);

/// A table, row or column is missing or too many.
[[nodiscard]] Diagnostic table_mismatch(const ParityPlaces& places, const PartDeviation& part);

/// A paragraph or list item is missing or too many.
[[nodiscard]] Diagnostic paragraph_mismatch(const ParityPlaces& places, const PartDeviation& part);

/// `[text](a.md)` leads to `b.md`, or is plain text.
[[nodiscard]] Diagnostic link_mismatch(const ParityPlaces& places, const PartDeviation& part);

/// `{0}` is missing or was translated.
[[nodiscard]] Diagnostic placeholder_mismatch(const ParityPlaces& places, const PartDeviation& part);

/// "30 days" became "20 Tage".
[[nodiscard]] Diagnostic number_mismatch(const ParityPlaces& places, const PartDeviation& part);

/// A term of the source's `no-loc` metadata does not stand in the text that translates a text with it.
[[nodiscard]] Diagnostic no_loc_translated(const ParityPlaces& places, std::string_view term);

/// `ms.topic: Anleitung` where the source says `how-to`.
[[nodiscard]] Diagnostic metadata_mismatch(const ParityPlaces& places, std::string_view key, const PartDeviation& part);

/// The source has changed since the translation was made, in this many parts: the article's one finding.
[[nodiscard]] Diagnostic structure_lags(const ParityPlaces& places, std::size_t differences);

/// So many parts differ that the two are not versions of one text: the article's one finding.
[[nodiscard]] Diagnostic structure_differs(const ParityPlaces& places, std::size_t differences);

}  // namespace guidepost
