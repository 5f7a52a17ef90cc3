// A chapter of the dialect's manual: prose with examples.
//
// An example is a fenced block of four backticks with the info string `markdown`, followed by one with `html` and, when
// something is reported, one with `diagnostics`. `markdown de` is an example from an article of that locale. Its name
// is the heading above it and its number there. Blocks with `file NAME` before it are files beside the article, for
// this example alone.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace guidepost::test {

struct DialectExample {
  std::string name;
  std::string locale;  ///< a tag, or empty
  std::string markdown;
  std::string html;
  std::string diagnostics;
  std::vector<std::pair<std::string, std::string>> files;  ///< name and content
};

/// Reads the examples of a chapter.
[[nodiscard]] std::vector<DialectExample> read_examples(std::string_view chapter);

/// The chapter with the expected output of its examples replaced; there is one output for each.
struct DialectOutput {
  std::string html;
  std::string diagnostics;
};
[[nodiscard]] std::string with_output(std::string_view chapter, const std::vector<DialectOutput>& outputs);

}  // namespace guidepost::test
