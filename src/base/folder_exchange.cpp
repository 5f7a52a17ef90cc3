#include "base/folder_exchange.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "base/io_failure.hpp"
#include "base/url_path.hpp"

namespace guidepost {
namespace fs = std::filesystem;
namespace {

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

}  // namespace

bool link_or_copy(const fs::path& from, const fs::path& to) {
  if (::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), 0) == 0) return true;
  std::error_code code;
  fs::copy(from, to, fs::copy_options::copy_symlinks, code);
  if (code) return false;
  const auto time = fs::last_write_time(from, code);
  if (!code) fs::last_write_time(to, time, code);
  return true;
}

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

bool is_mount_point(const fs::path& folder) {
  struct statx here {};
  struct statx above {};
  if (::statx(AT_FDCWD, folder.c_str(), 0, STATX_MNT_ID, &here) != 0) return false;
  if (::statx(AT_FDCWD, folder.parent_path().c_str(), 0, STATX_MNT_ID, &above) != 0) return false;
  if ((here.stx_mask & above.stx_mask & STATX_MNT_ID) != 0) return here.stx_mnt_id != above.stx_mnt_id;
  return here.stx_dev_major != above.stx_dev_major || here.stx_dev_minor != above.stx_dev_minor;
}

Result<bool> exchange(const fs::path& folder, const fs::path& stage) {
  if (::renameat2(AT_FDCWD, stage.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) == 0) return true;
  const fs::path aside = stage.string() + std::string{put_aside_suffix};
  if (::rename(folder.c_str(), aside.c_str()) != 0) return last_error("cannot replace", folder);
  if (::rename(stage.c_str(), folder.c_str()) != 0) {
    auto error = last_error("cannot replace", folder);
    if (::rename(aside.c_str(), folder.c_str()) != 0) return last_error("cannot restore", folder);
    return error;
  }
  if (::rename(aside.c_str(), stage.c_str()) != 0) return last_error("cannot remove", aside);
  return false;
}

}  // namespace guidepost
