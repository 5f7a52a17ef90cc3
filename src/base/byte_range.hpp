// Half-open byte ranges and the spans that tie them to a file.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace guidepost {

/// Bytes [begin, end) of some text. Offsets are 32 bits: no source file is larger than 4 GiB (content/ refuses them).
struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, size()); }
  friend auto operator<=>(const ByteRange&, const ByteRange&) = default;
};

/// Makes a range from sizes, which are 64 bits everywhere else.
[[nodiscard]] constexpr ByteRange byte_range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Index of a file in the build's SourceSet (and in its ledger).
enum class FileId : std::uint32_t {};
inline constexpr FileId no_file{0xffffffffU};

/// A place in a source file: what a diagnostic points at. Line and column are computed when it is printed.
struct SourceSpan {
  FileId file = no_file;
  ByteRange range;

  friend auto operator<=>(const SourceSpan&, const SourceSpan&) = default;
};

/// A value and where it stands in the sources.
template <typename T>
struct Located {
  T value;
  SourceSpan where;
};

}  // namespace guidepost
