// Runs git: the only place that runs another program.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::cli {

struct GitResult {
  int exit_code = -1;  ///< -1: git could not be run, or was stopped
  std::string output;
};

/// Runs `git -C site ARGUMENTS`, without a shell and without its error messages, and reads what it prints. What the
/// repository's own configuration names is not run.
[[nodiscard]] GitResult run_git(const std::filesystem::path& site, std::vector<std::string> arguments);

/// The same for long outputs: hands on pieces as they come, until `take` returns false, which stops git. The result is
/// the exit code; -1 when git could not be run or was stopped.
int stream_git(const std::filesystem::path& site, std::vector<std::string> arguments,
               const std::function<bool(std::string_view)>& take);

}  // namespace guidepost::cli
