// One text, rendered into a page: the article itself, an answer of a FAQ, an included file.
#pragma once

#include <cstdint>
#include <string_view>

#include "markdown/rendering.hpp"

namespace guidepost::markdown {

enum class Wrapping : std::uint8_t {
  blocks,     ///< as blocks
  unwrapped,  ///< a paragraph that is alone has no tags
  phrase,     ///< among text: a paragraph that is alone is part of the text; blocks interrupt it where they may
};

/// Renders `markdown`; the page then goes on with the piece that it was in. With `attributes`, which begin with a
/// blank, it is an element of its own (not for `unwrapped`).
void render_piece(Rendering& page, std::string_view markdown, const Origin& origin, Wrapping wrapping,
                  std::string_view attributes = {});

}  // namespace guidepost::markdown
