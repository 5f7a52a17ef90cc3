// PNG: the signature, then the chunk IHDR with width and height. https://www.w3.org/TR/png-3/#11IHDR
#include "assets/formats/format.hpp"

namespace guidepost::assets {

std::optional<Reading> read_png(std::string_view head) {
  constexpr std::string_view signature{"\x89PNG\r\n\x1A\n", 8};
  if (!head.starts_with(signature)) return std::nullopt;
  const Bytes bytes{head};
  if (!bytes.has(0, 24)) return Reading{Reading::Found::end, {}};
  if (bytes.text(12, 4) != "IHDR") return Reading{Reading::Found::nonsense, {}};
  return Reading{Reading::Found::size, {bytes.big_endian(16, 4), bytes.big_endian(20, 4)}};
}

}  // namespace guidepost::assets
