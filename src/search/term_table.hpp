// Strings with numbers in order of their first appearance.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::search {

/// Open addressing over one buffer: an index meets some words millions of times.
class TermTable {
 public:
  /// The number of `term`, a new one if it has none. REQUIRES: fewer than 2^32 terms and bytes.
  std::uint32_t add(std::string_view term);
  /// The number of `term`, or `none`.
  [[nodiscard]] std::uint32_t find(std::string_view term) const;
  static constexpr std::uint32_t none = 0xffffffffU;

  [[nodiscard]] std::size_t size() const { return begins_.size(); }
  [[nodiscard]] std::string_view operator[](std::uint32_t id) const {
    const std::size_t end = id + 1 < begins_.size() ? begins_[id + 1] : bytes_.size();
    return std::string_view{bytes_}.substr(begins_[id], end - begins_[id]);
  }

 private:
  struct Slot {
    std::uint32_t id = none;
    std::uint32_t hash = 0;
  };
  [[nodiscard]] std::size_t slot_of(std::string_view term, std::uint32_t hash) const;
  void grow();

  std::string bytes_;
  std::vector<std::uint32_t> begins_;
  std::vector<Slot> slots_;
};

}  // namespace guidepost::search
