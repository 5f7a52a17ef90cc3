// XML that others wrote, as plain data. Nothing in it is trusted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::xml {

struct Attribute {
  std::string name;  ///< without its prefix
  std::string value;
};

/// An element, or a run of text (then `name` is empty). Names are without their namespace prefixes.
struct Node {
  std::string name;
  std::string text;
  std::vector<Attribute> attributes;
  std::vector<Node> children;
  std::uint32_t offset = 0;  ///< byte of the file; somewhere in it when it is not UTF-8

  /// The attribute's value, or "".
  [[nodiscard]] std::string_view attribute(std::string_view name) const;
  /// The first child element of this name, or nullptr.
  [[nodiscard]] const Node* child(std::string_view name) const;
};

struct Limits {
  std::size_t bytes = std::size_t{256} << 20U;
  std::size_t depth = 100;  ///< nested elements
};

struct Document {
  std::optional<Node> root;  ///< nothing when the text cannot be used
  std::string mistake;       ///< why, as a part of a sentence
  std::uint32_t offset = 0;  ///< where
};

/// Reads a document; blanks are kept, comments and processing instructions are not. A document type is refused, so that
/// there are no entities that could grow or name files. Never throws. Threads: safe. Time: linear.
[[nodiscard]] Document read(std::string_view bytes, Limits limits = {});

}  // namespace guidepost::xml
