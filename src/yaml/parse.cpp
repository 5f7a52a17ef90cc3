#include "base/utf8.hpp"
#include "yaml/block_reader.hpp"
#include "yaml/library_parser.hpp"
#include "yaml/value.hpp"

namespace guidepost::yaml {

Document parse(std::string_view text, FileId file, std::uint32_t offset, Limits limits) {
  TextPlace place{file, offset};
  if (text.starts_with(utf8::byte_order_mark)) {
    text.remove_prefix(utf8::byte_order_mark.size());
    place.base += static_cast<std::uint32_t>(utf8::byte_order_mark.size());
  }
  if (auto root = read_block_yaml(text, place, limits)) return {.root = std::move(root), .problems = {}};
  return parse_with_library(text, place, limits);
}

}  // namespace guidepost::yaml
