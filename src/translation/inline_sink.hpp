// What takes the words of a line that stand between its inline markup.
#pragma once

#include <string_view>

#include "base/byte_range.hpp"

namespace guidepost::translation {

/// Is given a text's characters in order.
class InlineSink {
 public:
  /// Characters that stand in `where`, with escapes and character references resolved.
  virtual void characters(std::string_view text, ByteRange where) = 0;
  /// Markup in `where`: no words, but part of the sentence that it stands in or in front of.
  virtual void markup(ByteRange where) = 0;
  virtual void blank() = 0;
  virtual void end_block() = 0;

 protected:
  ~InlineSink() = default;
};

}  // namespace guidepost::translation
