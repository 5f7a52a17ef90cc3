// Replaces the contents of an output folder in one step: killed at any moment, the folder holds the whole old or the
// whole new content. Writes only what changed, removes what is stale, and never touches a file that it did not write.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"
#include "base/result.hpp"

namespace guidepost {

/// How it works: new and changed files go to a sibling folder; `commit` hard-links the unchanged ones beside them and
/// exchanges the two folders with one system call (renameat2 with RENAME_EXCHANGE). When nothing changed, nothing is
/// renamed. Where the file system cannot exchange folders, two renames do it; where something is mounted at the folder
/// (a container's volume), its files are replaced one by one. `commit` says so.
///
/// Paths are relative to the folder, with '/', without "." and "..". Threads: `put` is safe to call concurrently for
/// different paths; everything else from one thread. A folder is locked against a second build at the same time.
class StagedFolder {
 public:
  /// A file of the folder as an earlier commit left it.
  struct Written {
    std::string path;
    std::uintmax_t size = 0;
    std::int64_t modified = 0;  ///< nanoseconds
    friend bool operator==(const Written&, const Written&) = default;
  };

  struct Outcome {
    std::size_t written = 0;
    std::size_t unchanged = 0;
    std::size_t removed = 0;
    bool in_one_step = true;  ///< false: the folder could not be exchanged
  };

  /// `owned` are the paths that earlier commits wrote; any other file in the folder is foreign and is kept.
  static Result<StagedFolder> open(const std::filesystem::path& folder, std::vector<std::string> owned);
  /// Adds to the paths that earlier commits wrote: what a manifest says that was read under this object's lock.
  void own(std::vector<std::string> paths);
  StagedFolder(StagedFolder&&) noexcept;
  StagedFolder& operator=(StagedFolder&&) noexcept;
  StagedFolder(const StagedFolder&) = delete;
  StagedFolder& operator=(const StagedFolder&) = delete;
  /// Without a commit: the folder stays as it was.
  ~StagedFolder();

  /// The planned paths that a foreign file or folder stands in the way of; empty when all is well. Call before `put`.
  [[nodiscard]] std::vector<std::string> blocked(const std::vector<std::string>& planned) const;
  /// Makes the folders that the planned files need.
  Result<void> prepare(const std::vector<std::string>& planned);

  /// Gives the file at `path` these bytes, unless it has them already.
  Result<void> put(const std::string& path, std::string_view bytes);
  /// The same for what is too large to be held: `bytes` is read once, and again from the start where it differs.
  Result<void> put(const std::string& path, const ByteSource& bytes);
  /// The file at `path` as an earlier commit wrote it; nothing when none did.
  [[nodiscard]] std::optional<std::string> earlier(const std::string& path) const;
  /// Keeps the file at `path` as an earlier commit wrote it. REQUIRES: it is owned and still there.
  void keep(const std::string& path);

  /// What has been put or kept so far, sorted by path, as `inspect` will see it after the commit.
  [[nodiscard]] std::vector<Written> written(unsigned workers) const;

  /// Makes what was put (and kept) the content of the folder: owned files that were neither are gone.
  Result<Outcome> commit();

  /// Whether a killed build has left something beside `folder`. The next `open` removes it.
  static bool has_leftovers(const std::filesystem::path& folder);

  /// Size and time of the files now in `folder`, in the order of `paths`; a file that is not there has size 0, time 0.
  static std::vector<Written> inspect(const std::filesystem::path& folder, const std::vector<std::string>& paths,
                                      unsigned workers = 1);

 private:
  struct State;
  explicit StagedFolder(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace guidepost
