#include "assets/image_header.hpp"

#include <algorithm>
#include <array>

#include "assets/formats/format.hpp"

namespace guidepost::assets {
namespace {

using namespace std::string_view_literals;

/// No screen and no browser's canvas is wider; a file that says more would only stretch the page.
constexpr std::uint32_t largest_side = 65'535;

/// Pictures of which browsers tell the size only when they have them: icons hold several, TIFF is rarely shown.
bool is_of_other_format(std::string_view head) {
  constexpr std::array signatures{"\0\0\1\0"sv, "II*\0"sv, "MM\0*"sv};
  return std::ranges::any_of(signatures, [&](std::string_view signature) { return head.starts_with(signature); });
}

}  // namespace

ImageHeader read_image_header(std::string_view head, bool is_whole) {
  constexpr std::array readers{&read_png, &read_jpeg, &read_gif, &read_webp, &read_avif, &read_bmp, &read_svg};
  for (const auto& read : readers) {
    const std::optional<Reading> reading = read(head);
    if (!reading) continue;
    if (reading->found == Reading::Found::end) return {is_whole ? HeaderState::damaged : HeaderState::unknown, {}};
    if (reading->found == Reading::Found::nonsense) return {HeaderState::damaged, {}};
    if (reading->found == Reading::Found::no_size) return {HeaderState::unknown, {}};
    if (!reading->size.is_known()) return {HeaderState::damaged, {}};
    if (std::max(reading->size.width, reading->size.height) > largest_side) return {HeaderState::unknown, {}};
    return {HeaderState::known, reading->size};
  }
  return {is_of_other_format(head) ? HeaderState::unknown : HeaderState::damaged, {}};
}

}  // namespace guidepost::assets
