// What git knows of the files that a run is about.
#pragma once

#include <filesystem>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace guidepost::cli {

/// The files below the site folder that differ from the commit where HEAD left `ref` (their merge base), as paths
/// relative to the site folder: changed, added and deleted ones, also those that are not committed or not known to git
/// yet, but for ignored ones. An error is a sentence for the user.
[[nodiscard]] tl::expected<std::vector<std::string>, std::string> changed_files(const std::filesystem::path& site,
                                                                                const std::string& ref);

}  // namespace guidepost::cli
