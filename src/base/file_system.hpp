// The seam to the disk for reading. Writing a site is staged_folder.hpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace guidepost {

enum class EntryKind : std::uint8_t { file, directory, other };

struct DirectoryEntry {
  std::string name;
  EntryKind kind = EntryKind::file;  ///< of what a symbolic link leads to
  bool is_link = false;
};

/// What the file system says of a file. Times are in nanoseconds; `changed` also moves when a file is replaced by one
/// that claims the same size and time, as an unpacked archive does.
struct FileStatus {
  std::uintmax_t size = 0;
  std::int64_t modified = 0;
  std::int64_t changed = 0;
  friend bool operator==(const FileStatus&, const FileStatus&) = default;
};

/// Takes the next bytes of a file; false when no more are wanted.
using TakePiece = std::function<bool(std::string_view piece)>;
/// Hands out all bytes of something piece by piece, from the start each time that it is called.
using ByteSource = std::function<Result<void>(const TakePiece& take)>;
/// The most bytes in one piece: a large file is never held whole.
inline constexpr std::size_t piece_size = std::size_t{256} << 10U;

/// Reads folders and files. Threads: all functions are safe to call concurrently.
class FileSystem {
 public:
  virtual ~FileSystem() = default;
  /// Entries sorted by name (bytes). A dangling link is listed with kind `other`.
  [[nodiscard]] virtual Result<std::vector<DirectoryEntry>> list(const std::filesystem::path& folder) const = 0;
  /// All bytes. What is no regular file (a pipe, "/dev/stdin") is read to its end, which may block.
  [[nodiscard]] virtual Result<std::string> read(const std::filesystem::path& file) const = 0;
  /// All bytes, in pieces of piece_size but for the last one, as long as `take` wants more. An empty file has none.
  virtual Result<void> read_pieces(const std::filesystem::path& file, const TakePiece& take) const = 0;
  /// Size in bytes.
  [[nodiscard]] virtual Result<std::uintmax_t> size(const std::filesystem::path& file) const = 0;
  [[nodiscard]] virtual Result<FileStatus> status(const std::filesystem::path& file) const = 0;
  /// Whether `file` can be opened for reading.
  [[nodiscard]] virtual bool is_readable(const std::filesystem::path& file) const = 0;
  /// The path with all links resolved; an error for one that does not exist or loops.
  [[nodiscard]] virtual Result<std::filesystem::path> canonical(const std::filesystem::path& path) const = 0;
};

/// The real disk. Relative paths start at the working directory.
class DiskFileSystem final : public FileSystem {
 public:
  [[nodiscard]] Result<std::vector<DirectoryEntry>> list(const std::filesystem::path& folder) const override;
  [[nodiscard]] Result<std::string> read(const std::filesystem::path& file) const override;
  Result<void> read_pieces(const std::filesystem::path& file, const TakePiece& take) const override;
  [[nodiscard]] Result<std::uintmax_t> size(const std::filesystem::path& file) const override;
  [[nodiscard]] Result<FileStatus> status(const std::filesystem::path& file) const override;
  [[nodiscard]] bool is_readable(const std::filesystem::path& file) const override;
  [[nodiscard]] Result<std::filesystem::path> canonical(const std::filesystem::path& path) const override;
};

/// Creates or replaces a file on the real disk. Not atomic: a whole site is StagedFolder's business.
Result<void> write_file(const std::filesystem::path& file, std::string_view bytes);
Result<void> write_file(const std::filesystem::path& file, const ByteSource& bytes);
/// Makes a folder with those above it, where they are not there.
Result<void> make_folder(const std::filesystem::path& folder);
/// Gives the file at `path`, relative to `folder`, these bytes in one step: killed at any moment, it has the old or the
/// new ones. Makes the folders that it needs. Refused when a symbolic link on the way leads out of `folder`; one that
/// the file itself is gets replaced.
Result<void> replace_file(const std::filesystem::path& folder, const std::filesystem::path& path,
                          std::string_view bytes);
/// Whether a file of the real disk has exactly these bytes; reads no further than the first difference. False when it
/// cannot be read. An error is one of `bytes`.
Result<bool> has_bytes(const std::filesystem::path& file, const ByteSource& bytes);

/// A tree in memory, for tests: path -> bytes. Folders exist when a file is below them. No links.
class MemoryFileSystem final : public FileSystem {
 public:
  void add(std::string path, std::string bytes) { files_[std::move(path)] = std::move(bytes); }
  void remove(const std::string& path) { files_.erase(path); }

  [[nodiscard]] Result<std::vector<DirectoryEntry>> list(const std::filesystem::path& folder) const override;
  [[nodiscard]] Result<std::string> read(const std::filesystem::path& file) const override;
  Result<void> read_pieces(const std::filesystem::path& file, const TakePiece& take) const override;
  [[nodiscard]] Result<std::uintmax_t> size(const std::filesystem::path& file) const override;
  [[nodiscard]] Result<FileStatus> status(const std::filesystem::path& file) const override;
  [[nodiscard]] bool is_readable(const std::filesystem::path& file) const override;
  [[nodiscard]] Result<std::filesystem::path> canonical(const std::filesystem::path& path) const override;

 private:
  std::map<std::string, std::string, std::less<>> files_;
};

}  // namespace guidepost
