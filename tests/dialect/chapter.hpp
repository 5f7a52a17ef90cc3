// A chapter of the dialect's manual as prose and fenced blocks of four backticks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace guidepost::test {

/// A piece of a chapter: a line of prose, or a fenced block.
struct Part {
  std::string_view source;
  std::string_view info;     ///< of a block
  std::string_view content;  ///< of a block, with its last line end
};

/// The parts view the chapter; together they are the whole of it.
[[nodiscard]] std::vector<Part> parts_of(std::string_view chapter);

/// A fenced block.
[[nodiscard]] std::string block(std::string_view info, std::string_view content);

}  // namespace guidepost::test
