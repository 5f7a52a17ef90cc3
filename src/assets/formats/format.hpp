// Readers of image headers: one format, one file. Each looks at its own signature.
#pragma once

#include <optional>
#include <string_view>

#include "assets/image_header.hpp"

namespace guidepost::assets {

/// What a reader made of the first bytes of a file.
struct Reading {
  enum class Found : std::uint8_t {
    size,
    no_size,  ///< a picture that does not say
    nonsense,
    end,  ///< the bytes ended before the size
  };
  Found found = Found::nonsense;
  ImageSize size;
};

/// Binary numbers at checked offsets.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_{bytes} {}

  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] bool has(std::size_t at, std::size_t count) const {
    return at <= bytes_.size() && count <= bytes_.size() - at;
  }
  [[nodiscard]] std::string_view text(std::size_t at, std::size_t count) const { return bytes_.substr(at, count); }
  /// REQUIRES: has(at, count); count <= 4.
  [[nodiscard]] std::uint32_t big_endian(std::size_t at, std::size_t count) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value << 8U | byte(at + i);
    return value;
  }
  [[nodiscard]] std::uint32_t little_endian(std::size_t at, std::size_t count) const {
    std::uint32_t value = 0;
    for (std::size_t i = count; i > 0; --i) value = value << 8U | byte(at + i - 1);
    return value;
  }
  [[nodiscard]] std::uint8_t byte(std::size_t at) const { return static_cast<std::uint8_t>(bytes_[at]); }

 private:
  std::string_view bytes_;
};

// Nothing when the bytes are of another format.
[[nodiscard]] std::optional<Reading> read_avif(std::string_view head);
[[nodiscard]] std::optional<Reading> read_bmp(std::string_view head);
[[nodiscard]] std::optional<Reading> read_gif(std::string_view head);
[[nodiscard]] std::optional<Reading> read_jpeg(std::string_view head);
[[nodiscard]] std::optional<Reading> read_png(std::string_view head);
[[nodiscard]] std::optional<Reading> read_svg(std::string_view head);
[[nodiscard]] std::optional<Reading> read_webp(std::string_view head);

}  // namespace guidepost::assets
