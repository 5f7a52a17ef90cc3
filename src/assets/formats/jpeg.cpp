// JPEG: the frame header, wherever it stands, and the orientation of EXIF in front of it.
// https://www.w3.org/Graphics/JPEG/itu-t81.pdf (annex B); orientation: CIPA DC-008 (Exif 2.32), 4.6.4
#include "assets/formats/format.hpp"

namespace guidepost::assets {
namespace {

constexpr std::uint8_t start_of_scan = 0xDA;
constexpr std::uint8_t end_of_image = 0xD9;
constexpr std::uint8_t application_1 = 0xE1;

bool has_no_length(std::uint8_t marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

/// SOF0 to SOF15; the three between them are tables.
bool is_frame_header(std::uint8_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Whether EXIF says that the picture lies on its side: orientation 5 to 8.
bool lies_on_its_side(std::string_view segment) {
  constexpr std::string_view mark{"Exif\0\0", 6};
  constexpr std::uint32_t orientation_tag = 0x0112;
  if (!segment.starts_with(mark)) return false;
  const Bytes tiff{segment.substr(mark.size())};
  if (!tiff.has(0, 8)) return false;
  const bool is_little = tiff.text(0, 2) == "II";
  const auto number = [&](std::size_t at, std::size_t count) {
    return is_little ? tiff.little_endian(at, count) : tiff.big_endian(at, count);
  };
  const std::size_t directory = number(4, 4);
  if (!tiff.has(directory, 2)) return false;
  const std::size_t count = number(directory, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + 12 * i;
    if (!tiff.has(entry, 12)) return false;
    if (number(entry, 2) != orientation_tag) continue;
    const std::uint32_t orientation = number(entry + 8, 2);
    return orientation >= 5 && orientation <= 8;
  }
  return false;
}

}  // namespace

std::optional<Reading> read_jpeg(std::string_view head) {
  if (!head.starts_with("\xFF\xD8\xFF")) return std::nullopt;
  const Bytes bytes{head};
  bool is_turned = false;
  std::size_t at = 2;
  while (true) {
    if (!bytes.has(at, 2)) return Reading{Reading::Found::end, {}};
    if (bytes.byte(at) != 0xFF) return Reading{Reading::Found::nonsense, {}};
    const std::uint8_t marker = bytes.byte(at + 1);
    if (marker == 0xFF) {  // a fill byte
      ++at;
      continue;
    }
    at += 2;
    if (has_no_length(marker)) continue;
    if (marker == start_of_scan || marker == end_of_image) return Reading{Reading::Found::nonsense, {}};
    if (!bytes.has(at, 2)) return Reading{Reading::Found::end, {}};
    const std::size_t length = bytes.big_endian(at, 2);
    if (length < 2) return Reading{Reading::Found::nonsense, {}};
    if (is_frame_header(marker)) {
      if (!bytes.has(at, 7)) return Reading{Reading::Found::end, {}};
      const ImageSize size{bytes.big_endian(at + 5, 2), bytes.big_endian(at + 3, 2)};
      return Reading{Reading::Found::size, is_turned ? ImageSize{size.height, size.width} : size};
    }
    if (marker == application_1) is_turned = is_turned || lies_on_its_side(bytes.text(at + 2, length - 2));
    at += length;
  }
}

}  // namespace guidepost::assets
