#include "reports/message_pack.hpp"

#include <bit>
#include <limits>

namespace guidepost::reports {
namespace {

constexpr std::uint64_t max_8 = std::numeric_limits<std::uint8_t>::max();
constexpr std::uint64_t max_16 = std::numeric_limits<std::uint16_t>::max();
constexpr std::uint64_t max_32 = std::numeric_limits<std::uint32_t>::max();

}  // namespace

void MessagePack::append(std::uint8_t type, std::uint64_t number, unsigned size) {
  bytes_ += static_cast<char>(type);
  for (unsigned i = size; i-- > 0;) bytes_ += static_cast<char>(static_cast<std::uint8_t>(number >> (8 * i)));
}

void MessagePack::array(std::size_t size) {
  if (size < 16) return append(static_cast<std::uint8_t>(0x90U | size), 0, 0);
  size <= max_16 ? append(0xDC, size, 2) : append(0xDD, size, 4);
}

void MessagePack::map(std::size_t size) {
  if (size < 16) return append(static_cast<std::uint8_t>(0x80U | size), 0, 0);
  size <= max_16 ? append(0xDE, size, 2) : append(0xDF, size, 4);
}

void MessagePack::text(std::string_view value) {
  if (value.size() < 32) {
    append(static_cast<std::uint8_t>(0xA0U | value.size()), 0, 0);
  } else if (value.size() <= max_8) {
    append(0xD9, value.size(), 1);
  } else {
    value.size() <= max_16 ? append(0xDA, value.size(), 2) : append(0xDB, value.size(), 4);
  }
  bytes_ += value;
}

void MessagePack::number(std::uint64_t value) {
  if (value < 0x80) return append(static_cast<std::uint8_t>(value), 0, 0);
  if (value <= max_8) return append(0xCC, value, 1);
  if (value <= max_16) return append(0xCD, value, 2);
  value <= max_32 ? append(0xCE, value, 4) : append(0xCF, value, 8);
}

void MessagePack::real(double value) {
  append(0xCB, std::bit_cast<std::uint64_t>(value), 8);
}

void MessagePack::flag(bool value) {
  append(value ? 0xC3 : 0xC2, 0, 0);
}

}  // namespace guidepost::reports
