// Compressed copies of files, made once so that servers need not make them for every reader.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace guidepost::outputs {

enum class Encoding : std::uint8_t { gzip, brotli };

/// ".gz" or ".br": what a copy's name ends in.
[[nodiscard]] std::string_view ending_of(Encoding encoding);

/// Whether files of this name become smaller: text of all kinds.
[[nodiscard]] bool is_compressible(std::string_view path);

/// The same bytes give the same bytes: no name and no time is in the result. Threads: safe.
[[nodiscard]] std::string compressed(Encoding encoding, std::string_view bytes);

/// Whether `packed` is a whole copy of `bytes`, whichever program has made it.
[[nodiscard]] bool is_copy_of(Encoding encoding, std::string_view packed, std::string_view bytes);

}  // namespace guidepost::outputs
