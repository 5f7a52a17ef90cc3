// The words of a line, without its inline markup.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/byte_range.hpp"
#include "translation/inline_sink.hpp"

namespace guidepost::translation {

/// Gives the words of a text, line by line, to a sink. Emphasis, code spans, links, HTML tags, autolinks and
/// comments are markup; a block-level tag ends the block. An end that was searched for and not found is not searched
/// for again: then the opening sign is text, or dropped alone. Time: linear.
class WordReader {
 public:
  /// REQUIRES: both outlive this.
  WordReader(std::string_view text, InlineSink& out) : text_{text}, out_{out} {}

  /// Reads a line, or a part of one. Returns where to go on: the end of `line`, or of a comment that reaches beyond it.
  std::size_t read(ByteRange line);

 private:
  std::string_view text_;
  InlineSink& out_;
  bool comment_unclosed_ = false;  // from some earlier place on no comment ends
};

}  // namespace guidepost::translation
