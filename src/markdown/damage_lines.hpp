// The lines of an article body, before it is parsed: which of them are code, where their text begins, and what rare
// characters they hold, so that a search for damage reads only what it must.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace guidepost::markdown {

/// Bytes that may be part of damage. A set bit is no finding; a clear one is none for sure.
enum LineFeature : std::uint8_t {
  feature_bar = 1,         ///< '|'
  feature_stars = 2,       ///< "**" with a blank on the inner side, when they are paired one after the other
  feature_bracket = 4,     ///< ']' before what is no sound target but may be one, or a full-width closing bracket
  feature_wide_blank = 8,  ///< U+00A0 or U+3000
  feature_encoding = 16,   ///< a character that often begins UTF-8 read as Windows-1252
  feature_alert = 32,      ///< '!' behind an opening bracket
};

struct BodyLine {
  enum class Kind : std::uint8_t {
    blank,
    text,
    code,  ///< fenced or indented
    html,  ///< an HTML block, a comment, or a ':::' marker
  };
  std::uint32_t begin = 0;
  std::uint32_t end = 0;      ///< without its line end
  std::uint32_t content = 0;  ///< behind indentation, quote marks and list markers
  Kind kind = Kind::text;
  std::uint8_t features = 0;
  std::uint8_t quotes = 0;        ///< number of '>' before the content
  bool has_item = false;          ///< a list marker stands before the content
  std::uint16_t item_indent = 0;  ///< column of the text of the list item that the line may belong to; 0 without one

  [[nodiscard]] bool is_text() const { return kind == Kind::text; }
  [[nodiscard]] std::string_view content_of(std::string_view body) const { return body.substr(content, end - content); }
};

/// Splits a text into lines. Code by indentation is told from the text of list items by their columns, as far as that
/// can be done without parsing: in doubt a line is text. Time: linear.
class BodyLines {
 public:
  explicit BodyLines(std::string_view text);

  [[nodiscard]] const std::vector<BodyLine>& lines() const { return lines_; }
  [[nodiscard]] bool has(LineFeature feature) const { return (features_ & feature) != 0; }

 private:
  std::vector<BodyLine> lines_;
  std::uint8_t features_ = 0;
};

}  // namespace guidepost::markdown
