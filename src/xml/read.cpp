#include "xml/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

namespace guidepost::xml {
namespace {

std::string local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return std::string{colon == name.npos ? name : name.substr(colon + 1)};
}

/// Within a file of `size` bytes: offsets of UTF-16 are those of its UTF-8, which may be longer. pugixml names the
/// first byte of an element's name.
std::uint32_t offset_of(const pugi::xml_node& node, std::size_t size) {
  const std::ptrdiff_t mark = node.type() == pugi::node_element ? 1 : 0;
  return static_cast<std::uint32_t>(
      std::clamp<std::ptrdiff_t>(node.offset_debug() - mark, 0, static_cast<std::ptrdiff_t>(size)));
}

/// False when elements nest too deeply.
bool copy(const pugi::xml_node& from, Node& to, std::size_t size, std::size_t depth) {
  if (depth == 0) return false;
  to.name = local_name(from.name());
  to.offset = offset_of(from, size);
  for (const pugi::xml_attribute& attribute : from.attributes()) {
    to.attributes.push_back({local_name(attribute.name()), attribute.value()});
  }
  for (const pugi::xml_node& child : from.children()) {
    Node& copied = to.children.emplace_back();
    if (child.type() == pugi::node_element) {
      if (!copy(child, copied, size, depth - 1)) return false;
    } else {
      copied.text = child.value();
      copied.offset = offset_of(child, size);
    }
  }
  return true;
}

Document refused(std::string mistake, std::uint32_t offset) {
  return {.root = std::nullopt, .mistake = std::move(mistake), .offset = offset};
}

}  // namespace

std::string_view Node::attribute(std::string_view wanted) const {
  const auto found = std::ranges::find(attributes, wanted, &Attribute::name);
  return found == attributes.end() ? std::string_view{} : std::string_view{found->value};
}

const Node* Node::child(std::string_view wanted) const {
  const auto found = std::ranges::find(children, wanted, &Node::name);
  return found == children.end() ? nullptr : &*found;
}

Document read(std::string_view bytes, Limits limits) {
  if (bytes.size() > limits.bytes) return refused(fmt::format("is larger than {} bytes", limits.bytes), 0);
  constexpr unsigned flags =
      (pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype) & ~unsigned{pugi::parse_wconv_attribute};
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_buffer(bytes.data(), bytes.size(), flags);
  if (!result) {
    return refused(fmt::format("is no XML ({})", result.description()),
                   static_cast<std::uint32_t>(
                       std::clamp<std::ptrdiff_t>(result.offset, 0, static_cast<std::ptrdiff_t>(bytes.size()))));
  }
  for (const pugi::xml_node& child : document.children()) {
    if (child.type() == pugi::node_doctype)
      return refused("has a document type, which is not allowed", offset_of(child, bytes.size()));
  }
  Node root;
  if (!copy(document.document_element(), root, bytes.size(), limits.depth)) {
    return refused(fmt::format("nests elements more than {} levels deep", limits.depth), root.offset);
  }
  return {.root = std::move(root)};
}

}  // namespace guidepost::xml
