// A part of a code file, by docfx's rules: a marked part, ranges of lines, or all of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::markdown {

/// Lines from `first` to `last`, both counted from 1 and part of it.
struct LineRange {
  std::size_t first = 1;
  std::size_t last = 1;
  static constexpr std::size_t to_the_end = 1'000'000'000;
};

/// "1-5,8,20-": nothing when it is none, or has more than 100 ranges. A range that ends before it begins is none.
[[nodiscard]] std::optional<std::vector<LineRange>> parse_line_ranges(std::string_view text);

/// The same ranges in order, without overlaps.
[[nodiscard]] std::vector<LineRange> merged(std::vector<LineRange> ranges);

/// What to cut out of a file. A tag goes before ranges; neither means all of it.
struct SnippetChoice {
  std::string tag;
  std::vector<LineRange> ranges;
  std::optional<std::size_t> dedent;  ///< blanks to take off each line; without it, those that all lines have
};

struct Snippet {
  enum class Status : std::uint8_t { complete, no_tag, lines_missing } status = Status::complete;
  std::string code;       ///< each line ends in LF; tabs that indent are blanks
  std::size_t lines = 0;  ///< of the file
  std::string nearest;    ///< without the tag: one that the file has, in lower case, or empty
};

/// A part begins behind the comment `<tag>` and ends before `</tag>`, or `#region tag` and `#endregion`; the case of
/// tags does not count, and `<snippet_tag>` serves for `_tag` too. The lines of these comments are left out. Comments
/// of any language will do: `//`, `#`, `--`, `'`, `<!--`, `/*`, `%`, `;`, `rem`. Time: linear; the code is cut at 1
/// MiB. https://github.com/dotnet/docfx: CodeSnippetExtractor
[[nodiscard]] Snippet cut_snippet(std::string_view file, const SnippetChoice& choice);

}  // namespace guidepost::markdown
