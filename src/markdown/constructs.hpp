// The constructs of the dialect that have markers. A construct is one file below constructs/ and one name in the list
// of constructs.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "markdown/markers.hpp"
#include "markdown/rendering.hpp"

namespace guidepost::markdown {

/// The part of a block quote that is open: docfx's alerts divide a quote.
struct QuoteSection {
  enum class Kind : std::uint8_t { none, plain, alert } kind = Kind::none;
};

/// Where a marker stands.
struct Place {
  bool is_block = false;          ///< alone on its line, among blocks; otherwise among text
  bool is_closed = false;         ///< the construct's end marker stands behind it, among the same blocks
  bool has_content = false;       ///< a block that is not such a marker follows
  QuoteSection* quote = nullptr;  ///< the quote whose block it is, if any
};

/// What follows the marker, up to its end marker, belongs into the construct; or nothing does.
enum class MarkerBody : std::uint8_t { none, follows };

struct Construct {
  MarkerForm form = MarkerForm::colons;
  /// Lower case. One that ends in '-' stands for all names that begin so.
  std::span<const std::string_view> names;
  MarkerBody (*render)(Rendering& page, const Marker& marker, const Place& place) = nullptr;
  /// Name of the end marker, for a construct that may have a body; and what closes it.
  std::string_view end;
  void (*close)(Rendering& page) = nullptr;
};

/// The construct of this name, in any case, or nothing.
[[nodiscard]] const Construct* find_construct(MarkerForm form, std::string_view name);

/// Whether a marker divides its quote: an alert's, of a known kind or not. `[!VIDEO https://...]` is none.
[[nodiscard]] bool divides_quote(const Marker& marker);

/// Renders a marker: by its construct, or as one that is not known.
MarkerBody render_marker(Rendering& page, const Marker& marker, const Place& place);

}  // namespace guidepost::markdown
