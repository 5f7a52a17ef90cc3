// Where a YAML token ends: yaml-cpp says only where it begins.
//
// All offsets are bytes of the YAML text without a byte order mark. yaml-cpp 0.7 counts bytes too (its `Mark::pos`, not
// code points), also after CRLF.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/byte_range.hpp"
#include "yaml/value.hpp"

namespace guidepost::yaml {

/// Offset of the first content byte at or after `at`: behind tags and anchors (`!t`, `&a`), blanks, line ends and
/// comments. yaml-cpp marks a value with properties at the first property.
[[nodiscard]] std::size_t skip_properties(std::string_view text, std::size_t at);

/// The offset just after the closing quote of the quoted scalar that begins at `begin`, or nothing when it is not
/// closed (which yaml-cpp accepts in silence when a line end precedes the end of the text).
[[nodiscard]] std::optional<std::size_t> quoted_end(std::string_view text, std::size_t begin);

/// The offset just after the plain scalar at `begin` whose folded text is `value`.
[[nodiscard]] std::size_t plain_end(std::string_view text, std::size_t begin, std::string_view value);

/// The lines of the block scalar whose indicator ('|' or '>') stands at `begin`, from the start of the line below it to
/// the end of its last line that is not blank; empty when it has no text.
[[nodiscard]] ByteRange block_lines(std::string_view text, std::size_t begin, std::string_view value);

/// Length of the null literal (`~`, `null`, `Null`, `NULL`) that stands alone at `at`, or 0.
[[nodiscard]] std::size_t null_literal(std::string_view text, std::size_t at);

/// Whether a ':' that ends a key follows at `at`, after blanks.
[[nodiscard]] bool colon_follows(std::string_view text, std::size_t at);

/// The line that contains `at`, without its line end, as a range.
[[nodiscard]] ByteRange line_of(std::string_view text, std::size_t at);

/// Offset of the first byte at or after `at` that is neither space nor tab.
[[nodiscard]] std::size_t skip_blanks(std::string_view text, std::size_t at);

}  // namespace guidepost::yaml
