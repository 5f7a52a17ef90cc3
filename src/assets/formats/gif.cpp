// GIF: the size of the logical screen. https://www.w3.org/Graphics/GIF/spec-gif89a.txt
#include "assets/formats/format.hpp"

namespace guidepost::assets {

std::optional<Reading> read_gif(std::string_view head) {
  if (!head.starts_with("GIF87a") && !head.starts_with("GIF89a")) return std::nullopt;
  const Bytes bytes{head};
  if (!bytes.has(0, 10)) return Reading{Reading::Found::end, {}};
  return Reading{Reading::Found::size, {bytes.little_endian(6, 2), bytes.little_endian(8, 2)}};
}

}  // namespace guidepost::assets
