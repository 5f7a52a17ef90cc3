// MessagePack, written value by value: no tree stands between a report of thousands of findings and its bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace guidepost::reports {

/// Appends values to a text in the format of github.com/msgpack/msgpack/blob/master/spec.md. After the head of an array
/// or map the caller writes its elements, of a map keys and values in turn.
class MessagePack {
 public:
  void array(std::size_t size);
  void map(std::size_t size);
  void text(std::string_view value);
  void number(std::uint64_t value);
  void real(double value);
  void flag(bool value);

  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  /// A byte, then a number in as many bytes, the highest first.
  void append(std::uint8_t type, std::uint64_t number, unsigned size);

  std::string bytes_;
};

}  // namespace guidepost::reports
