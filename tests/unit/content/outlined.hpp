// A table of contents as one line for each entry, so that a test compares whole trees.
#pragma once

#include <string>
#include <vector>

#include "content/toc.hpp"

namespace guidepost::content {

using Lines = std::vector<std::string>;

inline void outline(const std::vector<TocEntry>& entries, const std::string& indent, Lines& lines) {
  for (const TocEntry& entry : entries) {
    std::string line = indent + entry.name.value;
    if (!entry.href.value.empty()) line += " -> " + entry.href.value;
    if (!entry.toc_href.value.empty()) line += " + " + entry.toc_href.value;
    if (!entry.display_name.empty()) line += " (" + entry.display_name + ")";
    if (!entry.uid.value.empty()) line += " @" + entry.uid.value;
    if (entry.expanded) line += " expanded";
    lines.push_back(std::move(line));
    outline(entry.items, indent + ". ", lines);
  }
}

/// ". Name -> href + tocHref (synonyms) @uid expanded", a dot for each level.
inline Lines outlined(const Toc& toc) {
  Lines lines;
  outline(toc.entries, "", lines);
  return lines;
}

}  // namespace guidepost::content
