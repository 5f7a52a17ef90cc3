// --fix and --diff: safe fixes, made in the files of a site or shown.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/source_set.hpp"
#include "diagnostics/diagnostic.hpp"

namespace guidepost::cli {

/// What fixing came to.
struct FixOutcome {
  std::size_t findings = 0;
  std::size_t files = 0;
  std::string diff;                  ///< of what was changed
  std::vector<std::string> skipped;  ///< sentences: files that were left alone, and why
};

enum class FixMode : std::uint8_t { write, show };

/// Makes the safe fixes of these findings, in each file in one step; with FixMode::show they only become a diff. Paths
/// in it begin with `path_prefix`. A file is left alone when it lies outside the site folder or is reached through a
/// symbolic link, or when its bytes are not those that were checked.
[[nodiscard]] Result<FixOutcome> fix_files(const std::filesystem::path& site, const std::string& path_prefix,
                                           const SourceSet& sources, const std::vector<const Diagnostic*>& findings,
                                           FixMode mode);

}  // namespace guidepost::cli
