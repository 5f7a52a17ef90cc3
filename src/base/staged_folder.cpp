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

#include "base/url_path.hpp"

namespace guidepost {
namespace fs = std::filesystem;
namespace {

tl::unexpected<IoError> failure(std::string_view action, const fs::path& path, std::error_code code) {
  return tl::unexpected(IoError{std::string{action}, path, code});
}
tl::unexpected<IoError> last_error(std::string_view action, const fs::path& path) {
  return failure(action, path, {errno, std::generic_category()});
}

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

/// What the old folder is called while the new one takes its place, on file systems that cannot exchange the two.
constexpr std::string_view aside_suffix = "-old";

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
    if (!name.starts_with(prefix) || !name.ends_with(aside_suffix)) continue;
    fs::rename(it->path(), folder, code);
    return;
  }
}

bool link_or_copy(const fs::path& from, const fs::path& to) {
  if (::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), 0) == 0) return true;
  std::error_code code;
  fs::copy(from, to, fs::copy_options::copy_symlinks, code);
  if (code) return false;
  const auto time = fs::last_write_time(from, code);
  if (!code) fs::last_write_time(to, time, code);
  return true;
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

std::vector<StagedFolder::Written> StagedFolder::written() const {
  std::vector<Written> all = inspect(state_->stage, state_->fresh);
  std::vector<Written> kept = inspect(state_->folder, state_->kept);
  all.insert(all.end(), std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()));
  std::ranges::sort(all, {}, &Written::path);
  return all;
}

namespace {

/// Links everything of `folder` that is not in `skip` into `stage`: files that others put there stay.
Result<void> carry_over(const fs::path& folder, const fs::path& stage, const std::set<std::string, std::less<>>& skip) {
  std::error_code code;
  fs::recursive_directory_iterator it{folder, fs::directory_options::none, code};
  for (const fs::recursive_directory_iterator end; !code && it != end; it.increment(code)) {
    const std::string path = it->path().lexically_relative(folder).generic_string();
    std::error_code ignored;
    if (it->is_directory(ignored) && !it->is_symlink(ignored)) {
      // Folders of ours come with their files; an empty one is somebody else's.
      if (fs::is_empty(it->path(), ignored)) fs::create_directories(stage / path, ignored);
      continue;
    }
    if (skip.contains(path)) continue;
    fs::create_directories((stage / path).parent_path(), ignored);
    if (!link_or_copy(it->path(), stage / path)) return last_error("cannot keep", it->path());
  }
  if (code) return failure("cannot list", folder, code);
  return {};
}

/// Moves a file in one step, also between file systems.
Result<void> move_file(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) == 0) return {};
  if (errno != EXDEV) return last_error("cannot replace", to);
  const fs::path beside = to.string() + ".guidepost-new";
  std::error_code code;
  fs::copy_file(from, beside, fs::copy_options::overwrite_existing, code);
  if (code) return failure("cannot write", beside, code);
  // The time is part of what the next build compares with.
  fs::last_write_time(beside, fs::last_write_time(from, code), code);
  if (::rename(beside.c_str(), to.c_str()) != 0) return last_error("cannot replace", to);
  return {};
}

/// Replaces the files of a folder that cannot be exchanged because something is mounted there (a container's volume):
/// each in one step, but not all of them. What was put last comes first: it says which files are ours, so that a
/// build that is killed here leaves none that the next one takes for somebody else's.
Result<void> replace_files(const fs::path& folder, const fs::path& stage, const std::vector<std::string>& fresh,
                           const std::set<std::string, std::less<>>& gone) {
  std::error_code code;
  for (const std::string& path : gone) {
    fs::remove(folder / path, code);
    if (code) return failure("cannot remove", folder / path, code);
    for (std::string_view parent = parent_path(path); !parent.empty(); parent = parent_path(parent)) {
      if (::rmdir((folder / parent).c_str()) != 0) break;  // not empty
    }
  }
  for (auto path = fresh.rbegin(); path != fresh.rend(); ++path) {
    fs::create_directories((folder / *path).parent_path(), code);
    if (code) return failure("cannot create", (folder / *path).parent_path(), code);
    if (Result<void> done = move_file(stage / *path, folder / *path); !done) return done;
  }
  return {};
}

/// Whether something is mounted at `folder`, so that it cannot be renamed.
bool is_mount_point(const fs::path& folder) {
  struct statx here {};
  struct statx above {};
  if (::statx(AT_FDCWD, folder.c_str(), 0, STATX_MNT_ID, &here) != 0) return false;
  if (::statx(AT_FDCWD, folder.parent_path().c_str(), 0, STATX_MNT_ID, &above) != 0) return false;
  if ((here.stx_mask & above.stx_mask & STATX_MNT_ID) != 0) return here.stx_mnt_id != above.stx_mnt_id;
  return here.stx_dev_major != above.stx_dev_major || here.stx_dev_minor != above.stx_dev_minor;
}

/// Exchanges the two folders. Returns whether it was one step.
Result<bool> exchange(const fs::path& folder, const fs::path& stage) {
  if (::renameat2(AT_FDCWD, stage.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) == 0) return true;
  const fs::path aside = stage.string() + std::string{aside_suffix};
  if (::rename(folder.c_str(), aside.c_str()) != 0) return last_error("cannot replace", folder);
  if (::rename(stage.c_str(), folder.c_str()) != 0) {
    auto error = last_error("cannot replace", folder);
    if (::rename(aside.c_str(), folder.c_str()) != 0) return last_error("cannot restore", folder);
    return error;
  }
  if (::rename(aside.c_str(), stage.c_str()) != 0) return last_error("cannot remove", aside);
  return false;
}

}  // namespace

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

std::vector<StagedFolder::Written> StagedFolder::inspect(const fs::path& folder,
                                                         const std::vector<std::string>& paths) {
  std::vector<Written> found;
  found.reserve(paths.size());
  for (const std::string& path : paths) {
    struct stat status {};
    if (::lstat((folder / path).c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
      found.push_back({.path = path});
      continue;
    }
    found.push_back({.path = path,
                     .size = static_cast<std::uintmax_t>(status.st_size),
                     .modified = static_cast<std::int64_t>(status.st_mtim.tv_sec) * 1'000'000'000 +
                                 static_cast<std::int64_t>(status.st_mtim.tv_nsec)});
  }
  return found;
}

}  // namespace guidepost
