// The attributes of a `:::name key="value" ...:::` marker.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "markdown/markers.hpp"

namespace guidepost::markdown {

struct MarkerAttribute {
  std::string name;   ///< lower case
  std::string value;  ///< character references resolved
  ByteRange where;    ///< of the text: from the name to the end of the value
};

/// Reads them generously, because translation damages them: no blank between two, no quotes, one quote, typographic
/// quotes, quotes inside the value, any case. What is no attribute is passed over. The first of equal names counts.
[[nodiscard]] std::vector<MarkerAttribute> marker_attributes(const Marker& marker);

/// The attribute of this name, or nothing. Views `attributes`.
[[nodiscard]] const MarkerAttribute* find_attribute(const std::vector<MarkerAttribute>& attributes,
                                                    std::string_view name);

}  // namespace guidepost::markdown
