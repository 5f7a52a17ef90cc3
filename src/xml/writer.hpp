// Writes XML 1.0 in UTF-8, element by element; nothing is held but the text itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::xml {

/// Whether XML 1.0 can hold a character: most control characters it cannot, not even as a reference.
[[nodiscard]] bool is_allowed(char32_t code_point);

/// Elements stand on lines of their own, indented by their depth, until text is written into one: from then on nothing
/// is put between its parts, because blanks there would be text. What XML cannot hold is left out of text and values.
class Writer {
 public:
  Writer();

  Writer& open(std::string_view name);
  /// REQUIRES: directly behind `open` or another attribute.
  Writer& attribute(std::string_view name, std::string_view value);
  Writer& attribute(std::string_view name, std::size_t value);
  Writer& text(std::string_view text);
  Writer& close();
  /// An element with nothing but text.
  Writer& element(std::string_view name, std::string_view text);

  /// REQUIRES: every element is closed.
  [[nodiscard]] std::string finish() &&;

 private:
  struct Open {
    std::string name;
    bool has_children = false;
    bool is_mixed = false;
  };
  void end_tag();
  void new_line(std::size_t depth);

  std::string out_;
  std::vector<Open> open_;
  bool in_tag_ = false;
};

}  // namespace guidepost::xml
