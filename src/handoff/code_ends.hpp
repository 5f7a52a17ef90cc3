// Where a piece of inline markup that begins at some place of a Markdown text ends.
//
// All functions look at most a few thousand bytes ahead: what is longer is words, which keeps hostile text linear.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace guidepost::handoff {

/// A blank, a tab or a line end.
[[nodiscard]] bool is_blank(char c);

/// The end of a tag, comment or autolink that begins at `text[at]`, a '<'; nothing when it is none.
[[nodiscard]] std::optional<std::size_t> angle_end(std::string_view text, std::size_t at);
/// The name of a tag, lower case; "" of a comment and of an autolink.
[[nodiscard]] std::string tag_name(std::string_view tag);
/// Whether the tag of this name has no end tag.
[[nodiscard]] bool is_void(std::string_view tag, std::string_view name);

/// The end of "](target)" that begins at `text[at]`, a ']'; with a title or as a reference too.
[[nodiscard]] std::optional<std::size_t> target_end(std::string_view text, std::size_t at);
/// The end of "[!NAME ...]", with brackets inside and a target behind it.
[[nodiscard]] std::optional<std::size_t> marker_end(std::string_view text, std::size_t at);

/// The alternative text of ":::image ... alt-text="..." ...:::", and the end of the marker. An image without one has an
/// empty text.
struct ImageMarker {
  std::size_t text_begin;
  std::size_t text_end;
  std::size_t end;
};
[[nodiscard]] std::optional<ImageMarker> image_marker(std::string_view text, std::size_t at);

}  // namespace guidepost::handoff
