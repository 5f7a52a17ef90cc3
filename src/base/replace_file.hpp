// New bytes for a file that people work on: all or nothing.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.hpp"

namespace guidepost {

/// Replaces a regular file of the real disk in one step, by a file beside it that takes its name and permissions: a
/// reader sees the old bytes or the new ones, also after a crash. A symbolic link or a file that is not there is an
/// error.
Result<void> replace_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace guidepost
