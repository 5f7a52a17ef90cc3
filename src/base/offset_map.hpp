// Maps offsets of a derived text (stripped, unindented) back to the file it came from.
#pragma once

#include <cstdint>
#include <vector>

#include "base/byte_range.hpp"

namespace guidepost {

/// A monotone piecewise map: within a piece the derived text is a verbatim copy of the file. An empty map is the
/// identity. Look-ups are logarithmic in the number of pieces. Value type; threads: const after building.
class OffsetMap {
 public:
  OffsetMap() = default;
  /// Identity shifted by `shift`: derived offset 0 is file offset `shift`.
  explicit OffsetMap(std::uint32_t shift);

  /// From derived offset `derived` on, text is copied from file offset `original`. REQUIRES: both not less than those
  /// of the previous piece.
  void add_piece(std::uint32_t derived, std::uint32_t original);

  [[nodiscard]] std::uint32_t to_file(std::uint32_t derived) const;
  /// The file range of a derived range: begins where its first byte stands and ends just after its last byte.
  [[nodiscard]] ByteRange to_file(ByteRange derived) const;

 private:
  struct Piece {
    std::uint32_t derived;
    std::uint32_t original;
  };
  std::vector<Piece> pieces_;
};

}  // namespace guidepost
