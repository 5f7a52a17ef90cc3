// What the last build left in the output folder: OUTPUT/.guidepost/manifest and OUTPUT/.guidepost/report.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/staged_folder.hpp"

namespace guidepost::build {

inline constexpr std::string_view manifest_path = ".guidepost/manifest";
inline constexpr std::string_view report_path = ".guidepost/report";

/// Format, line by line (docs/formats/manifest.md): "guidepost manifest 1", the fingerprint in hex, then one line a
/// file: size, time in nanoseconds, path, separated by blanks; in paths, line feeds and '%' are written as %0A and %25.
struct Manifest {
  std::uint64_t fingerprint = 0;
  std::vector<StagedFolder::Written> files;
};

/// The manifest of an output folder; an empty one when there is none or it cannot be read.
[[nodiscard]] Manifest read_manifest(const std::filesystem::path& output);
[[nodiscard]] std::string write_manifest(const Manifest& manifest);

/// Whether every file is still as the manifest says.
[[nodiscard]] bool is_intact(const Manifest& manifest, const std::filesystem::path& output, unsigned workers = 1);

}  // namespace guidepost::build
