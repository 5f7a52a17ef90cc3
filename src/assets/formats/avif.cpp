// AVIF: the largest 'ispe' among the item properties (thumbnails and tiles are smaller), turned by 'irot'.
// https://aomediacodec.github.io/av1-avif/ (ISO/IEC 23008-12, 6.5)
#include "assets/formats/format.hpp"

namespace guidepost::assets {
namespace {

/// A box of ISO's file format, cut off where the bytes end.
struct Box {
  std::string_view name;
  std::size_t begin = 0;  ///< of its content
  std::size_t end = 0;
};

/// The box at `at`; nothing when its header does not fit.
std::optional<Box> box_at(const Bytes& bytes, std::size_t at, std::size_t end) {
  if (at >= end || !bytes.has(at, 8) || end - at < 8) return std::nullopt;
  std::uint64_t size = bytes.big_endian(at, 4);
  std::size_t header = 8;
  if (size == 1) {
    if (!bytes.has(at, 16)) return std::nullopt;
    size = std::uint64_t{bytes.big_endian(at + 8, 4)} << 32U | bytes.big_endian(at + 12, 4);
    header = 16;
  }
  if (size == 0) size = end - at;  // to the end
  if (size < header) return std::nullopt;
  const std::size_t box_end = size > end - at ? end : at + static_cast<std::size_t>(size);
  if (at + header > box_end) return std::nullopt;
  return Box{bytes.text(at + 4, 4), at + header, box_end};
}

std::optional<Box> find_box(const Bytes& bytes, std::string_view name, std::size_t begin, std::size_t end) {
  for (auto box = box_at(bytes, begin, end); box; box = box_at(bytes, box->end, end)) {
    if (box->name == name) return box;
  }
  return std::nullopt;
}

bool has_brand(const Bytes& bytes, const Box& type) {
  for (std::size_t at = type.begin; at + 4 <= type.end; at += 4) {
    const std::string_view brand = bytes.text(at, 4);
    if (brand == "avif" || brand == "avis") return true;
  }
  return false;
}

}  // namespace

std::optional<Reading> read_avif(std::string_view head) {
  const Bytes bytes{head};
  const auto type = box_at(bytes, 0, bytes.size());
  if (!type || type->name != "ftyp" || !has_brand(bytes, *type)) return std::nullopt;
  const Reading nothing{Reading::Found::end, {}};

  const auto meta = find_box(bytes, "meta", type->end, bytes.size());
  if (!meta || meta->end - meta->begin < 4) return nothing;
  const auto properties = find_box(bytes, "iprp", meta->begin + 4, meta->end);
  if (!properties) return nothing;
  const auto container = find_box(bytes, "ipco", properties->begin, properties->end);
  if (!container) return nothing;

  ImageSize largest;
  bool is_turned = false;
  for (auto box = box_at(bytes, container->begin, container->end); box; box = box_at(bytes, box->end, container->end)) {
    const std::size_t size = box->end - box->begin;
    if (box->name == "irot" && size >= 1) is_turned = (bytes.byte(box->begin) & 1U) != 0;
    if (box->name != "ispe" || size < 12) continue;
    const ImageSize found{bytes.big_endian(box->begin + 4, 4), bytes.big_endian(box->begin + 8, 4)};
    if (std::uint64_t{found.width} * found.height > std::uint64_t{largest.width} * largest.height) largest = found;
  }
  if (!largest.is_known()) return nothing;
  return Reading{Reading::Found::size, is_turned ? ImageSize{largest.height, largest.width} : largest};
}

}  // namespace guidepost::assets
