#include "base/staged_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <mutex>

#include "base/folder_exchange.hpp"
#include "base/io_failure.hpp"
#include "base/parallel.hpp"
#include "base/url_path.hpp"

namespace guidepost {
namespace fs = std::filesystem;
namespace {

std::string stage_prefix(const fs::path& folder) {
  return fmt::format(".{}.guidepost-", folder.filename().string());
}

/// The right to write to a folder: a locked file beside it. The system frees the lock of a killed build, so that a file
/// which is left behind locks nobody out.
class OutputLock {
 public:
  OutputLock() = default;
  OutputLock(const OutputLock&) = delete;
  OutputLock& operator=(const OutputLock&) = delete;
  ~OutputLock() {
    if (descriptor_ < 0) return;
    ::unlink(file_.c_str());
    ::close(descriptor_);
  }

  Result<void> take(const fs::path& folder) {
    file_ = folder.parent_path() / (stage_prefix(folder) + "lock");
    // The file that was opened may have been removed by its owner before it was locked: then the next one is tried.
    while (true) {
      const int descriptor = ::open(file_.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644);
      if (descriptor < 0) return last_error("cannot create", file_);
      if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const bool is_taken = errno == EWOULDBLOCK;
        auto error = is_taken ? failure("another build is writing to", folder, {}) : last_error("cannot lock", file_);
        ::close(descriptor);
        return error;
      }
      struct stat opened {};
      struct stat there {};
      if (::fstat(descriptor, &opened) == 0 && ::lstat(file_.c_str(), &there) == 0 && opened.st_ino == there.st_ino) {
        descriptor_ = descriptor;
        return {};
      }
      ::close(descriptor);
    }
  }

 private:
  fs::path file_;
  int descriptor_ = -1;
};

/// Removes stages that killed builds left beside the folder. REQUIRES: the lock, so that none of them is in use.
void remove_dead_stages(const fs::path& folder) {
  std::error_code code;
  const std::string prefix = stage_prefix(folder);
  std::vector<fs::path> stages;
  for (fs::directory_iterator it{folder.parent_path(), code}, end; !code && it != end; it.increment(code)) {
    std::error_code ignored;
    if (it->path().filename().string().starts_with(prefix) && it->is_directory(ignored)) stages.push_back(it->path());
  }
  for (const fs::path& stage : stages) fs::remove_all(stage, code);
}

/// Brings back a folder that a build put aside and was killed before it had put the new one in its place (only where
/// the file system cannot exchange folders). REQUIRES: the lock.
void restore_put_aside(const fs::path& folder) {
  std::error_code code;
  if (fs::exists(fs::symlink_status(folder, code))) return;
  const std::string prefix = stage_prefix(folder);
  for (fs::directory_iterator it{folder.parent_path(), code}, end; !code && it != end; it.increment(code)) {
    const std::string name = it->path().filename().string();
    if (!name.starts_with(prefix) || !name.ends_with(put_aside_suffix)) continue;
    fs::rename(it->path(), folder, code);
    return;
  }
}

}  // namespace

struct StagedFolder::State {
  fs::path folder;  ///< absolute, links resolved
  fs::path stage;
  OutputLock lock;
  bool folder_exists = false;
  std::set<std::string, std::less<>> owned;

  std::mutex mutex;  ///< guards the two lists below
  std::vector<std::string> fresh;
  std::vector<std::string> kept;
};

StagedFolder::StagedFolder(std::unique_ptr<State> state) : state_{std::move(state)} {}
StagedFolder::StagedFolder(StagedFolder&&) noexcept = default;
StagedFolder& StagedFolder::operator=(StagedFolder&&) noexcept = default;

StagedFolder::~StagedFolder() {
  if (!state_ || state_->stage.empty()) return;
  std::error_code code;
  fs::remove_all(state_->stage, code);
}

Result<StagedFolder> StagedFolder::open(const fs::path& folder, std::vector<std::string> owned) {
  auto state = std::make_unique<State>();
  std::error_code code;
  fs::path absolute = fs::absolute(folder, code).lexically_normal();
  if (!absolute.has_filename()) absolute = absolute.parent_path();
  fs::create_directories(absolute.parent_path(), code);
  if (code) return failure("cannot create", absolute.parent_path(), code);
  const fs::path resolved = fs::weakly_canonical(absolute, code);
  if (code) return failure("cannot resolve", absolute, code);
  state->folder = resolved;
  if (Result<void> locked = state->lock.take(state->folder); !locked) return tl::unexpected(locked.error());
  restore_put_aside(state->folder);
  state->folder_exists = fs::is_directory(resolved, code);
  if (!state->folder_exists && fs::exists(fs::symlink_status(resolved, code))) {
    return failure("cannot write to", resolved, std::make_error_code(std::errc::not_a_directory));
  }
  state->owned.insert(std::make_move_iterator(owned.begin()), std::make_move_iterator(owned.end()));

  remove_dead_stages(state->folder);
  state->stage = state->folder.parent_path() / fmt::format("{}{}", stage_prefix(state->folder), ::getpid());
  fs::create_directory(state->stage, code);
  if (code) {
    const fs::path stage = std::exchange(state->stage, fs::path{});
    return failure("cannot create", stage, code);
  }
  return StagedFolder{std::move(state)};
}

void StagedFolder::own(std::vector<std::string> paths) {
  state_->owned.insert(std::make_move_iterator(paths.begin()), std::make_move_iterator(paths.end()));
}

std::vector<std::string> StagedFolder::blocked(const std::vector<std::string>& planned) const {
  std::vector<std::string> found;
  if (!state_->folder_exists) return found;
  std::set<std::string> checked;  // folders on the way
  for (const std::string& path : planned) {
    std::error_code code;
    const auto status = fs::symlink_status(state_->folder / path, code);
    const bool there = fs::exists(status);
    if (there && (!state_->owned.contains(path) || !fs::is_regular_file(status))) {
      found.push_back(path);
      continue;
    }
    for (std::string_view parent = parent_path(path); !parent.empty(); parent = parent_path(parent)) {
      if (!checked.emplace(parent).second) break;
      const auto parent_status = fs::symlink_status(state_->folder / parent, code);
      if (fs::exists(parent_status) && !fs::is_directory(parent_status) && !state_->owned.contains(parent)) {
        found.push_back(path);
        break;
      }
    }
  }
  return found;
}

Result<void> StagedFolder::prepare(const std::vector<std::string>& planned) {
  std::set<std::string, std::less<>> folders;
  for (const std::string& path : planned) {
    const std::string_view parent = parent_path(path);
    if (!parent.empty() && !folders.contains(parent)) folders.emplace(parent);
  }
  for (const std::string& folder : folders) {
    std::error_code code;
    fs::create_directories(state_->stage / folder, code);
    if (code) return failure("cannot create", state_->stage / folder, code);
  }
  return {};
}

Result<void> StagedFolder::put(const std::string& path, std::string_view bytes) {
  if (state_->folder_exists && state_->owned.contains(path)) {
    const DiskFileSystem disk;
    const Result<std::uintmax_t> size = disk.size(state_->folder / path);
    if (size && *size == bytes.size()) {
      const Result<std::string> old = disk.read(state_->folder / path);
      if (old && *old == bytes) {
        keep(path);
        return {};
      }
    }
  }
  if (Result<void> done = write_file(state_->stage / path, bytes); !done) return done;
  const std::lock_guard guard{state_->mutex};
  state_->fresh.push_back(path);
  return {};
}

Result<void> StagedFolder::put(const std::string& path, const ByteSource& bytes) {
  if (state_->folder_exists && state_->owned.contains(path)) {
    const Result<bool> same = has_bytes(state_->folder / path, bytes);
    if (!same) return tl::unexpected(same.error());
    if (*same) {
      keep(path);
      return {};
    }
  }
  if (Result<void> done = write_file(state_->stage / path, bytes); !done) return done;
  const std::lock_guard guard{state_->mutex};
  state_->fresh.push_back(path);
  return {};
}

std::optional<std::string> StagedFolder::earlier(const std::string& path) const {
  if (!state_->folder_exists || !state_->owned.contains(path)) return std::nullopt;
  Result<std::string> bytes = DiskFileSystem{}.read(state_->folder / path);
  if (!bytes) return std::nullopt;
  return std::move(*bytes);
}

void StagedFolder::keep(const std::string& path) {
  const std::lock_guard guard{state_->mutex};
  state_->kept.push_back(path);
}

std::vector<StagedFolder::Written> StagedFolder::written(unsigned workers) const {
  std::vector<Written> all = inspect(state_->stage, state_->fresh, workers);
  std::vector<Written> kept = inspect(state_->folder, state_->kept, workers);
  all.insert(all.end(), std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()));
  std::ranges::sort(all, {}, &Written::path);
  return all;
}

Result<StagedFolder::Outcome> StagedFolder::commit() {
  State& state = *state_;
  const std::set<std::string, std::less<>> kept{state.kept.begin(), state.kept.end()};
  const std::set<std::string, std::less<>> fresh{state.fresh.begin(), state.fresh.end()};

  Outcome outcome{.written = fresh.size(), .unchanged = kept.size()};
  std::set<std::string, std::less<>> gone;
  for (const std::string& path : state.owned) {
    if (kept.contains(path) || fresh.contains(path)) continue;
    std::error_code code;
    if (state.folder_exists && fs::exists(fs::symlink_status(state.folder / path, code))) gone.insert(path);
  }
  outcome.removed = gone.size();
  if (fresh.empty() && gone.empty() && state.folder_exists) return outcome;

  if (state.folder_exists && is_mount_point(state.folder)) {
    if (Result<void> done = replace_files(state.folder, state.stage, state.fresh, gone); !done) {
      return tl::unexpected(done.error());
    }
    outcome.in_one_step = false;
    return outcome;
  }
  if (!state.folder_exists) {
    if (::rename(state.stage.c_str(), state.folder.c_str()) != 0) return last_error("cannot create", state.folder);
    state.stage.clear();
    return outcome;
  }
  for (const std::string& path : kept) {
    if (!link_or_copy(state.folder / path, state.stage / path)) return last_error("cannot keep", state.folder / path);
  }
  // What was written, kept or removed is dealt with; the rest of the folder is foreign and stays.
  std::set<std::string, std::less<>> dealt_with = kept;
  dealt_with.insert(fresh.begin(), fresh.end());
  dealt_with.insert(gone.begin(), gone.end());
  if (Result<void> done = carry_over(state.folder, state.stage, dealt_with); !done) {
    return tl::unexpected(done.error());
  }
  std::error_code ignored;
  fs::permissions(state.stage, fs::status(state.folder, ignored).permissions(), ignored);
  const Result<bool> exchanged = exchange(state.folder, state.stage);
  if (!exchanged) return tl::unexpected(exchanged.error());
  outcome.in_one_step = *exchanged;
  return outcome;  // the destructor removes the old content, which now stands in the stage
}

bool StagedFolder::has_leftovers(const fs::path& folder) {
  std::error_code code;
  const fs::path resolved = fs::weakly_canonical(fs::absolute(folder, code), code);
  const std::string prefix = stage_prefix(resolved);
  for (fs::directory_iterator it{resolved.parent_path(), code}, end; !code && it != end; it.increment(code)) {
    if (it->path().filename().string().starts_with(prefix)) return true;
  }
  return false;
}

std::vector<StagedFolder::Written> StagedFolder::inspect(const fs::path& folder, const std::vector<std::string>& paths,
                                                         unsigned workers) {
  return parallel_map(paths.size(), workers, [&](std::size_t i) -> Written {
    struct stat status {};
    if (::lstat((folder / paths[i]).c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return {.path = paths[i]};
    return {.path = paths[i],
            .size = static_cast<std::uintmax_t>(status.st_size),
            .modified = static_cast<std::int64_t>(status.st_mtim.tv_sec) * 1'000'000'000 +
                        static_cast<std::int64_t>(status.st_mtim.tv_nsec)};
  });
}

}  // namespace guidepost
