// The law of the fast path: what it returns is what yaml::parse returns.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "yaml/value.hpp"

namespace guidepost::content {

inline bool same_entry(const yaml::Entry& a, const yaml::Entry& b) {
  return a.key.value == b.key.value && a.key.where == b.key.where && a.value.kind == b.value.kind &&
         a.value.style == b.value.style && a.value.text == b.value.text && a.value.where == b.value.where &&
         b.value.items.empty() && b.value.entries.empty();
}

/// Also false when YAML has something to say about the text.
inline bool same_as_yaml(const std::vector<yaml::Entry>& entries, std::string_view text, FileId file,
                         std::uint32_t offset) {
  const yaml::Document document = yaml::parse(text, file, offset);
  if (!document.problems.empty()) return false;
  if (!document.root) return entries.empty();
  return document.root->is_map() && std::ranges::equal(entries, document.root->entries, same_entry);
}

}  // namespace guidepost::content
