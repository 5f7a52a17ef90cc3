// The constructs of the dialect that have markers. A construct is one file below constructs/ and one name in the list
// of constructs.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "markdown/markers.hpp"
#include "markdown/rendering.hpp"

namespace guidepost::markdown {

struct Construct;

/// The part of a block quote that is open: docfx's alerts and divs divide a quote.
struct QuoteSection {
  enum class Kind : std::uint8_t { none, plain, alert, div } kind = Kind::none;
};

/// How a construct with a body ends among the blocks where it begins.
enum class Ending : std::uint8_t {
  none,     ///< nothing ends it
  implied,  ///< its end marker is missing, but it is clear where it should stand
  marker,   ///< by its end marker
};

/// Where a marker stands.
struct Place {
  bool is_block = false;              ///< alone on its line, among blocks; otherwise among text
  Ending ending = Ending::none;       ///< of a construct that may have a body
  bool has_content = false;           ///< a block that does not divide the quote follows
  bool is_nested = false;             ///< the same construct is open
  const Construct* inside = nullptr;  ///< the innermost construct that is open
  QuoteSection* quote = nullptr;      ///< the quote whose block it is, if any
};

/// What follows the marker, up to its end, belongs into the construct, or is content as if there were no marker and no
/// end marker; or the construct has no body, and an end marker closes nothing.
enum class MarkerBody : std::uint8_t { none, follows, unwrapped };

/// What a marker does that is a block of a quote.
enum class InQuote : std::uint8_t {
  content,  ///< it is content as any other
  divides,  ///< it ends the section before it: an alert
  alone,    ///< it is content, but needs no quote round it when none has begun: a video
};

struct Construct {
  MarkerForm form = MarkerForm::colons;
  /// Lower case. One that ends in '-' stands for all names that begin so.
  std::span<const std::string_view> names;
  MarkerBody (*render)(Rendering& page, const Marker& marker, const Place& place) = nullptr;
  /// Name of the end marker, for a construct that may have a body; and what closes it.
  std::string_view end{};
  void (*close)(Rendering& page) = nullptr;
  /// The construct that it is a part of. A part ends at the latest where the next one begins or the whole ends.
  const Construct* whole = nullptr;
  InQuote in_quote = InQuote::content;
  bool may_lack_end = false;  ///< without an end marker it has no body; one that begins anew shows that
};

/// The construct of this name, in any case, or nothing.
[[nodiscard]] const Construct* find_construct(MarkerForm form, std::string_view name);

/// Whether a marker names a construct whose markers are lines of their own round its content, or the end of one.
[[nodiscard]] bool is_container(const Marker& marker);

/// What a marker does in its quote. One of no known kind divides as an alert does: `[!NOTIZ]`.
[[nodiscard]] InQuote in_quote(const Marker& marker);

/// Renders a marker: by its construct, or as one that is not known.
MarkerBody render_marker(Rendering& page, const Marker& marker, const Place& place);

}  // namespace guidepost::markdown
