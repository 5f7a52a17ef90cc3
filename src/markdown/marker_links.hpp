// The link that a marker may hold: `[!VIDEO https://...]`, `[!code-csharp[Main](a.cs)]`, `:::code source="a.cs":::`.
#pragma once

#include <string>

#include "base/byte_range.hpp"
#include "markdown/markers.hpp"

namespace guidepost::markdown {

struct MarkerLink {
  std::string text;
  std::string href;  ///< empty when there is none
  ByteRange where;   ///< of the text: begins at the '[' or at the address
};
[[nodiscard]] MarkerLink link_in(const Marker& marker);

}  // namespace guidepost::markdown
