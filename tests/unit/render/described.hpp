// Diagnostics of a theme as text.
#pragma once

#include <fmt/format.h>

#include <string>

#include "base/source_set.hpp"
#include "diagnostics/diagnostic.hpp"

namespace guidepost::test {

/// "theme/partials/head.mustache:1:3: site-template-error: message (help)" for each, a line; without a file just "-".
inline std::string described(const Diagnostics& problems, const SourceSet& sources) {
  std::string out;
  for (const Diagnostic& problem : problems.items()) {
    std::string place = "-";
    if (problem.where.file != no_file) {
      const SourceFile& file = sources[problem.where.file];
      const Position at = LineIndex{file.text}.position(problem.where.range.begin);
      place = fmt::format("{}:{}:{}", file.path, at.line, at.column);
    }
    out += fmt::format("{}: {}: {} ({})\n", place, code_info(problem.code).name, problem.message, problem.help);
  }
  return out;
}

}  // namespace guidepost::test
