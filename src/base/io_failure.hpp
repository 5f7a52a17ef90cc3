// Errors of the file system as results.
#pragma once

#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "base/result.hpp"

namespace guidepost {

/// `action` is "cannot read", say, and `code` why.
[[nodiscard]] inline tl::unexpected<IoError> failure(std::string_view action, const std::filesystem::path& path,
                                                     std::error_code code) {
  return tl::unexpected(IoError{std::string{action}, path, code});
}
/// The same for what errno says.
[[nodiscard]] inline tl::unexpected<IoError> last_error(std::string_view action, const std::filesystem::path& path) {
  return failure(action, path, {errno, std::generic_category()});
}

}  // namespace guidepost
