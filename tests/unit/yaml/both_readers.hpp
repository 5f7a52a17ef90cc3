// The law of the fast reader: what it takes, it reads exactly as the library does.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "yaml/block_reader.hpp"
#include "yaml/library_parser.hpp"

namespace guidepost::test {

/// Everything that a value says, one line for each part of it.
inline void list_parts(const yaml::Value& value, std::string& out) {
  out += fmt::format("kind {} style {} at {}-{} in {}: {}\n", static_cast<int>(value.kind),
                     static_cast<int>(value.style), value.where.range.begin, value.where.range.end,
                     static_cast<std::uint32_t>(value.where.file), value.text);
  for (const yaml::Value& item : value.items) list_parts(item, out += "- ");
  for (const yaml::Entry& entry : value.entries) {
    out += fmt::format("{} at {}-{}: ", entry.key.value, entry.key.where.range.begin, entry.key.where.range.end);
    list_parts(entry.value, out);
  }
  out += "end\n";
}

inline std::string parts(const yaml::Value& value) {
  std::string out;
  list_parts(value, out);
  return out;
}

struct BothReaders {
  bool taken = false;   ///< by the fast one
  std::string fast;     ///< "" when it stepped aside
  std::string library;  ///< "" when there is no root
  bool silent = true;   ///< the library has no problem to report
  [[nodiscard]] bool agree() const { return !taken || (silent && fast == library); }
};

inline BothReaders read_both(std::string_view text, yaml::Limits limits = {}) {
  constexpr yaml::TextPlace place{FileId{7}, 100};
  BothReaders both;
  if (const auto root = yaml::read_block_yaml(text, place, limits)) {
    both.taken = true;
    both.fast = parts(*root);
  }
  const yaml::Document document = yaml::parse_with_library(text, place, limits);
  both.silent = document.problems.empty();
  if (document.root) both.library = parts(*document.root);
  return both;
}

}  // namespace guidepost::test
