// Diagnostics as one text for each, so that a test compares whole messages.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/source_set.hpp"
#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// "2:7 ms-date-invalid: 'x' of 'ms.date' is not a date"
inline std::string described(const Diagnostic& diagnostic, std::string_view text) {
  const Position at = LineIndex{text}.position(diagnostic.where.range.begin);
  return fmt::format("{}:{} {}: {}", at.line, at.column, code_info(diagnostic.code).name, diagnostic.message);
}

inline std::vector<std::string> described(const Diagnostics& problems, std::string_view text) {
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : problems.items()) all.push_back(described(diagnostic, text));
  return all;
}

/// For problems with files: "sv/a.md site-file-unreadable: ..."
inline std::vector<std::string> described(const Diagnostics& problems, const SourceSet& sources) {
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : problems.items()) {
    all.push_back(fmt::format("{} {}: {}", sources[diagnostic.where.file].path, code_info(diagnostic.code).name,
                              diagnostic.message));
  }
  return all;
}

}  // namespace guidepost
