// Errors of the environment: disk, permissions. Problems of the content are Diagnostics instead.
#pragma once

#include <filesystem>
#include <string>
#include <system_error>
#include <tl/expected.hpp>

namespace guidepost {

/// Something the operating system refused, or we do (then without a code). `action` is a verb phrase: "cannot read".
struct IoError {
  std::string action;
  std::filesystem::path path;
  std::error_code code;

  /// "cannot read 'a/b.md': Permission denied"
  [[nodiscard]] std::string message() const;
};

/// Becomes std::expected with C++23.
template <typename T>
using Result = tl::expected<T, IoError>;

}  // namespace guidepost
