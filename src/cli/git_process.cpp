#include "cli/git_process.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <memory>

namespace guidepost::cli {
namespace {

constexpr int write_only = 1;  // O_WRONLY, without the header of files

struct CloseFile {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

}  // namespace

int stream_git(const std::filesystem::path& site, std::vector<std::string> arguments,
               const std::function<bool(std::string_view)>& take) {
  arguments.insert(arguments.begin(), {"git", "-C", site.string(), "-c", "core.fsmonitor=false"});
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);

  int ends[2];
  if (::pipe(ends) != 0) return -1;
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
  std::unique_ptr<std::FILE, CloseFile> output{::fdopen(ends[0], "r")};
  if (failed != 0) return -1;

  char buffer[65536];
  while (output) {
    const std::size_t got = std::fread(buffer, 1, sizeof buffer, output.get());
    if (got == 0 || !take({buffer, got})) break;
  }
  output.reset();  // git, where it has more to say, ends here
  int status = 0;
  return ::waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

GitResult run_git(const std::filesystem::path& site, std::vector<std::string> arguments) {
  GitResult result;
  result.exit_code = stream_git(site, std::move(arguments), [&](std::string_view piece) {
    result.output += piece;
    return true;
  });
  return result;
}

}  // namespace guidepost::cli
