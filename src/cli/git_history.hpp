// The history of a site's files, from git.
#pragma once

#include <filesystem>

#include "build/build.hpp"

namespace guidepost::cli {

/// How a build asks git about the site folder. Nothing is run before it asks.
[[nodiscard]] build::HistoryReader git_history(const std::filesystem::path& site);

}  // namespace guidepost::cli
