// Where a YAML text stands in its file.
#pragma once

#include <cstdint>

#include "base/byte_range.hpp"

namespace guidepost::yaml {

/// Where the parsed text stands: its byte 0 is byte `base` of `file`.
struct TextPlace {
  FileId file = no_file;
  std::uint32_t base = 0;

  [[nodiscard]] SourceSpan span(ByteRange range) const { return {file, {base + range.begin, base + range.end}}; }
};

}  // namespace guidepost::yaml
