// BMP: the size in the information header; a negative height means that the rows begin at the top.
#include "assets/formats/format.hpp"

namespace guidepost::assets {

std::optional<Reading> read_bmp(std::string_view head) {
  constexpr std::uint32_t core_header = 12;
  if (!head.starts_with("BM")) return std::nullopt;
  const Bytes bytes{head};
  if (!bytes.has(0, 26)) return Reading{Reading::Found::end, {}};
  if (bytes.little_endian(14, 4) == core_header) {
    return Reading{Reading::Found::size, {bytes.little_endian(18, 2), bytes.little_endian(20, 2)}};
  }
  const std::uint32_t height = bytes.little_endian(22, 4);
  const bool from_top = height > 0x7FFF'FFFFU;
  return Reading{Reading::Found::size, {bytes.little_endian(18, 4), from_top ? 0U - height : height}};
}

}  // namespace guidepost::assets
