// The tags of HTML that guidepost wrote itself. Not a parser of HTML: it is well formed, all values are in double
// quotes and hold no '>', and there are no comments.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace guidepost::render {

/// The five references that the writer of the HTML makes become characters; others are left, as Markdown knows them.
[[nodiscard]] std::string html_unescaped(std::string_view html);

/// The name of an element as a number, for switches: its first eight letters, which tell all elements apart.
constexpr std::uint64_t tag_key(std::string_view name) {
  std::uint64_t number = 0;
  for (const char c : name.substr(0, 8)) number = number << 8U | static_cast<unsigned char>(c);
  return number;
}

class HtmlTag {
 public:
  std::string_view name;
  std::string_view attributes;
  bool is_end = false;

  /// The value, or "" where the attribute is not there or has none.
  [[nodiscard]] std::string value(std::string_view attribute) const;
  [[nodiscard]] bool has(std::string_view attribute) const;

 private:
  /// Where the attribute's name ends.
  [[nodiscard]] std::size_t find(std::string_view attribute) const;
};

/// Reads from the beginning of a text to its end.
class HtmlReader {
 public:
  explicit HtmlReader(std::string_view html) : rest_{html} {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] bool at(std::string_view next) const { return rest_.starts_with(next); }

  /// What stands before the next tag, as it is written.
  std::string_view take_raw_text();
  /// REQUIRES: a tag is next.
  HtmlTag take_tag();
  /// The text up to the end tag of the element `name` that has just begun, without the tags in it.
  std::string take_text_of(std::string_view name);
  /// Passes over the element `name` that has just begun.
  void skip(std::string_view name);

 private:
  std::string_view rest_;
};

}  // namespace guidepost::render
