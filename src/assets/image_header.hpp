// How large a picture is, from the first bytes of its file.
#pragma once

#include <cstdint>
#include <string_view>

namespace guidepost::assets {

/// In CSS pixels, as browsers show the picture: turned as its EXIF orientation says. Zeros when it is not known.
struct ImageSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;

  [[nodiscard]] bool is_known() const { return width > 0 && height > 0; }
  friend bool operator==(const ImageSize&, const ImageSize&) = default;
};

enum class HeaderState : std::uint8_t {
  known,    ///< the size is there
  unknown,  ///< a format without a reader, a size beyond the first bytes, or one that no screen has
  damaged,  ///< no picture, or cut off before it says how large it is
};

struct ImageHeader {
  HeaderState state = HeaderState::unknown;
  ImageSize size;
};

/// Recognises PNG, JPEG, GIF, WebP, AVIF, BMP and SVG by their bytes, whatever the file is called. `head` is the
/// beginning of the file, `is_whole` says that it is all of it. Nothing in a hostile file does harm: every offset is
/// checked, and the time is linear in the head.
[[nodiscard]] ImageHeader read_image_header(std::string_view head, bool is_whole);

}  // namespace guidepost::assets
