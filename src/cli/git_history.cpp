#include "cli/git_history.hpp"

#include <charconv>
#include <chrono>
#include <map>
#include <set>

#include "base/text.hpp"
#include "cli/git_process.hpp"

namespace guidepost::cli {
namespace {

namespace fs = std::filesystem;
using translation::Commit;
using translation::History;
using translation::HistoryRequest;

locale::Date date_of(std::int64_t seconds) {
  const std::chrono::sys_seconds time{std::chrono::seconds{seconds}};
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(time)};
  return {.year = static_cast<std::int16_t>(static_cast<int>(day.year())),
          .month = static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
          .day = static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
}

/// Reads what `git log -z --format='%H %ct' --name-status` prints, the latest commit first: for each commit its name
/// and time, then for each file its status and path (of a rename, two paths), all ended by NUL. Paths are counted off,
/// so that a file may have any name.
class LogReader {
 public:
  explicit LogReader(const HistoryRequest& request) : commits_{request.commits.begin(), request.commits.end()} {
    for (const std::string& file : request.files) wanted_.emplace(file, file);
  }

  /// False when everything that was asked for is known.
  bool take(std::string_view piece) {
    for (std::size_t end = piece.find('\0'); end != piece.npos; end = piece.find('\0')) {
      part_ += piece.substr(0, end);
      read(part_);
      part_.clear();
      piece.remove_prefix(end + 1);
    }
    part_ += piece;
    return !is_done();
  }

  [[nodiscard]] bool is_done() const { return wanted_.empty() && commits_.empty(); }
  [[nodiscard]] History take_history() { return std::move(history_); }

 private:
  void read(std::string_view part) {
    if (paths_left_ > 0) return read_path(part);
    if (part.starts_with('\n')) part.remove_prefix(1);
    if (part.empty()) return;
    if (part.front() >= 'A' && part.front() <= 'Z') return read_status(part);
    read_commit(part);
  }

  void read_commit(std::string_view part) {
    follow_moves();
    const std::size_t space = part.find(' ');
    std::int64_t seconds = 0;
    if (space == part.npos) return;
    std::from_chars(part.data() + space + 1, part.data() + part.size(), seconds);
    commit_ = {.age = commits_read_++, .date = date_of(seconds)};
    const auto found = commits_.find(part.substr(0, space));
    if (found == commits_.end()) return;
    history_.commits.emplace(*found, commit_);
    commits_.erase(found);
  }

  /// A rename that changes nothing in a file is none of its changes.
  void read_status(std::string_view status) {
    is_move_ = status.front() == 'R';
    paths_left_ = is_move_ || status.front() == 'C' ? 2 : 1;
  }

  void read_path(std::string_view path) {
    --paths_left_;
    if (is_move_ && paths_left_ == 1) {
      old_path_ = path;
    } else if (is_move_) {
      moves_.emplace_back(std::string{path}, old_path_);
    } else if (paths_left_ == 0) {
      settle(path);
    }
  }

  void settle(std::string_view path) {
    const auto [first, last] = wanted_.equal_range(path);
    for (auto it = first; it != last; ++it) history_.changes.emplace(it->second, commit_);
    wanted_.erase(first, last);
  }

  /// Before this commit the file had another path. Files may have swapped theirs, so all moves are made at once.
  void follow_moves() {
    std::vector<std::pair<std::string, std::string>> renamed;
    for (const auto& [path, old_path] : moves_) {
      const auto [first, last] = wanted_.equal_range(path);
      for (auto it = first; it != last; ++it) renamed.emplace_back(old_path, it->second);
      wanted_.erase(first, last);
    }
    for (auto& [old_path, file] : renamed) wanted_.emplace(std::move(old_path), std::move(file));
    moves_.clear();
  }

  History history_;
  std::multimap<std::string, std::string, std::less<>> wanted_;  // path at this commit -> path today
  std::set<std::string, std::less<>> commits_;                   // not seen yet
  std::vector<std::pair<std::string, std::string>> moves_;       // of this commit: new path, old path
  std::string part_;
  std::string old_path_;
  Commit commit_;
  std::size_t commits_read_ = 0;
  int paths_left_ = 0;
  bool is_move_ = false;
};

/// The line of first parents: a change has the date when it came there, not when somebody began to write it. Only
/// trees are compared, no contents: renames are found where a file is the same byte for byte.
std::vector<std::string> log_arguments() {
  return {"log",    "-z",         "--format=%H %ct", "--first-parent",      "-m",           "--name-status",
          "-M100%", "--relative", "--no-color",      "--no-show-signature", "--no-ext-diff"};
}

std::optional<HistoryProblem> problem_of(const fs::path& site) {
  const GitResult shallow = run_git(site, {"rev-parse", "--is-shallow-repository"});
  if (shallow.exit_code == -1 || shallow.exit_code == 127) return HistoryProblem::no_git;
  if (shallow.exit_code != 0) return HistoryProblem::no_repository;
  if (text::trim(shallow.output) == "true") return HistoryProblem::shallow;
  if (run_git(site, {"rev-parse", "--verify", "--quiet", "HEAD^{commit}"}).exit_code != 0)
    return HistoryProblem::no_commits;
  return std::nullopt;
}

tl::expected<History, HistoryProblem> read_history(const fs::path& site, const HistoryRequest& request) {
  if (const auto problem = problem_of(site)) return tl::unexpected{*problem};
  LogReader reader{request};
  if (reader.is_done()) return History{};
  const int exit_code = stream_git(site, log_arguments(), [&](std::string_view piece) { return reader.take(piece); });
  if (exit_code != 0 && !reader.is_done()) return tl::unexpected{HistoryProblem::unreadable};
  return reader.take_history();
}

}  // namespace

build::HistoryReader git_history(const fs::path& site) {
  return {.state =
              [site] {
                return run_git(site, {"rev-parse", "--is-shallow-repository", "HEAD"}).output;
              },
          .read = [site](const HistoryRequest& request) { return read_history(site, request); }};
}

}  // namespace guidepost::cli
