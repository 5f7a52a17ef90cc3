#include "cli/git.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/git_process.hpp"

namespace guidepost::cli {
namespace {

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
