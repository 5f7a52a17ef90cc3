#include "cli/git.hpp"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <memory>

#include "base/text.hpp"

namespace guidepost::cli {
namespace {

constexpr int write_only = 1;  // O_WRONLY, without the header of files

struct GitResult {
  int exit_code = -1;  ///< -1: git could not be run
  std::string output;
};

struct CloseFile {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

/// Runs `git -C site ARGUMENTS`, without a shell and without its error messages, and reads what it prints.
GitResult run_git(const std::filesystem::path& site, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"git", "-C", site.string()});
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);

  int ends[2];
  if (::pipe(ends) != 0) return {};
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  ::posix_spawn_file_actions_addclose(&actions, ends[0]);
  ::posix_spawn_file_actions_addclose(&actions, ends[1]);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", write_only, 0);
  pid_t child = 0;
  const int failed = ::posix_spawnp(&child, "git", &actions, nullptr, argv.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  const std::unique_ptr<std::FILE, CloseFile> output{::fdopen(ends[0], "r")};
  if (failed != 0 || !output) return {};

  GitResult result;
  char buffer[65536];
  while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, output.get())) result.output.append(buffer, got);
  int status = 0;
  if (::waitpid(child, &status, 0) == child && WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  return result;
}

void append_paths(std::string_view output, std::vector<std::string>& paths) {
  for (const std::string_view path : text::split(output, '\0')) {
    if (!path.empty()) paths.emplace_back(path);
  }
}

}  // namespace

tl::expected<std::vector<std::string>, std::string> changed_files(const std::filesystem::path& site,
                                                                  const std::string& ref) {
  const GitResult inside = run_git(site, {"rev-parse", "--is-inside-work-tree"});
  if (inside.exit_code == -1) return tl::unexpected{std::string{"--changed-since needs git, which cannot be run"}};
  if (inside.exit_code != 0)
    return tl::unexpected{
        fmt::format("--changed-since needs a site in a git repository, which '{}' is not", site.string())};
  const GitResult commit = run_git(site, {"rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}"});
  if (commit.exit_code != 0) {
    return tl::unexpected{
        fmt::format("git knows no commit '{}'; fetch it first (a CI may have cloned one branch only)", ref)};
  }
  const GitResult base = run_git(site, {"merge-base", std::string{text::trim(commit.output)}, "HEAD"});
  if (base.exit_code != 0) {
    return tl::unexpected{fmt::format(
        "'{}' and HEAD have no common commit; fetch the history (a CI may have cloned the last commit only)", ref)};
  }
  const GitResult changed = run_git(site, {"diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative",
                                           std::string{text::trim(base.output)}, "--", "."});
  const GitResult untracked = run_git(site, {"ls-files", "--others", "--exclude-standard", "-z", "--", "."});
  if (changed.exit_code != 0 || untracked.exit_code != 0)
    return tl::unexpected{fmt::format("git cannot compare with '{}'", ref)};
  std::vector<std::string> paths;
  append_paths(changed.output, paths);
  append_paths(untracked.output, paths);
  return paths;
}

}  // namespace guidepost::cli
