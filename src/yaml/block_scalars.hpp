// The scalars of block style, read as yaml-cpp 0.7 reads them. All offsets are bytes of the YAML text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace guidepost::yaml {

/// Offset of the line end (LF or CRLF) of the line that contains `at`, or of the text's end.
[[nodiscard]] std::size_t line_end(std::string_view text, std::size_t at);

/// Whether a plain scalar may begin at `at`: no indicator, blank or line end stands there.
[[nodiscard]] bool begins_plain(std::string_view text, std::size_t at);

/// The part of a plain scalar that stands on one line, without blanks at its end.
struct PlainLine {
  std::size_t end = 0;
  enum class Stop : std::uint8_t { line_end, comment, colon, tab } stop = Stop::line_end;
  std::size_t colon = 0;  ///< offset of the colon that stops it
};
[[nodiscard]] PlainLine read_plain_line(std::string_view text, std::size_t begin);

/// A scalar's text and the offset just after it: of the lines that belong to it, or of the closing quote.
struct ReadScalar {
  std::string text;
  std::size_t end = 0;
};

/// Appends the further lines of the plain scalar whose first line `scalar` is: those indented by `indentation` or more.
/// False when the scalar does not end as a value does.
[[nodiscard]] bool append_plain_lines(std::string_view text, std::size_t indentation, ReadScalar& scalar);

/// The scalar in quotes at `begin`; nothing when it does not end on its line or has escapes by number.
[[nodiscard]] std::optional<ReadScalar> read_quoted(std::string_view text, std::size_t begin);

/// The block scalar whose indicator ('|' or '>') stands at `begin`, in a collection at column `parent`. Its end is the
/// start of the line below it. Nothing when more than a chomping indicator follows on its first line, or a tab begins a
/// line.
[[nodiscard]] std::optional<ReadScalar> read_block_scalar(std::string_view text, std::size_t begin, std::size_t parent);

}  // namespace guidepost::yaml
