// WebP: lossy (VP8), lossless (VP8L) or extended (VP8X). https://www.rfc-editor.org/rfc/rfc9649
#include "assets/formats/format.hpp"

namespace guidepost::assets {
namespace {

Reading read_lossy(const Bytes& bytes) {
  constexpr std::string_view start_code{"\x9D\x01\x2A", 3};
  if (!bytes.has(20, 10)) return {Reading::Found::end, {}};
  if (bytes.text(23, 3) != start_code) return {Reading::Found::nonsense, {}};
  return {Reading::Found::size, {bytes.little_endian(26, 2) & 0x3FFFU, bytes.little_endian(28, 2) & 0x3FFFU}};
}

Reading read_lossless(const Bytes& bytes) {
  constexpr std::uint8_t signature = 0x2F;
  if (!bytes.has(20, 5)) return {Reading::Found::end, {}};
  if (bytes.byte(20) != signature) return {Reading::Found::nonsense, {}};
  const std::uint32_t bits = bytes.little_endian(21, 4);
  return {Reading::Found::size, {(bits & 0x3FFFU) + 1, (bits >> 14U & 0x3FFFU) + 1}};
}

Reading read_extended(const Bytes& bytes) {
  if (!bytes.has(24, 6)) return {Reading::Found::end, {}};
  return {Reading::Found::size, {bytes.little_endian(24, 3) + 1, bytes.little_endian(27, 3) + 1}};
}

}  // namespace

std::optional<Reading> read_webp(std::string_view head) {
  if (!head.starts_with("RIFF")) return std::nullopt;
  const Bytes bytes{head};
  if (!bytes.has(0, 16)) return Reading{Reading::Found::end, {}};
  if (bytes.text(8, 4) != "WEBP") return std::nullopt;
  const std::string_view chunk = bytes.text(12, 4);
  if (chunk == "VP8 ") return read_lossy(bytes);
  if (chunk == "VP8L") return read_lossless(bytes);
  if (chunk == "VP8X") return read_extended(bytes);
  return Reading{Reading::Found::nonsense, {}};
}

}  // namespace guidepost::assets
