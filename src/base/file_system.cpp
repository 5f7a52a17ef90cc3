#include "base/file_system.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <optional>

#include "base/descriptor.hpp"
#include "base/io_failure.hpp"

namespace guidepost {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t chunk_size = 4096;  // first read of what does not tell its size

/// A POSIX descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_{value} {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  [[nodiscard]] int get() const { return value_; }

 private:
  int value_;
};

/// Reads until `size` bytes are there or the file ends. The number of bytes, or nothing and errno.
std::optional<std::size_t> read_fully(int descriptor, char* to, std::size_t size) {
  std::size_t filled = 0;
  while (filled < size) {
    const ssize_t got = ::read(descriptor, to + filled, size - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  return filled;
}

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + static_cast<std::int64_t>(time.tv_nsec);
}

EntryKind kind_of(const fs::directory_entry& entry) {
  std::error_code code;
  if (entry.is_regular_file(code)) return EntryKind::file;
  if (entry.is_directory(code)) return EntryKind::directory;
  return EntryKind::other;
}

}  // namespace

std::string IoError::message() const {
  const std::string what = fmt::format("{} '{}'", action, path.string());
  return code ? fmt::format("{}: {}", what, code.message()) : what;
}

Result<std::vector<DirectoryEntry>> DiskFileSystem::list(const fs::path& folder) const {
  std::error_code code;
  std::vector<DirectoryEntry> entries;
  fs::directory_iterator end;
  for (fs::directory_iterator it{folder, code}; !code && it != end; it.increment(code)) {
    std::error_code ignored;
    entries.push_back({it->path().filename().string(), kind_of(*it), it->is_symlink(ignored)});
  }
  if (code) return failure("cannot list", folder, code);
  std::ranges::sort(entries, {}, &DirectoryEntry::name);
  return entries;
}

// Plain descriptors instead of streams: half the system calls per file, and the error code survives.
Result<std::string> DiskFileSystem::read(const fs::path& file) const {
  const Descriptor descriptor{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  if (descriptor.get() < 0) return last_error("cannot read", file);
  struct stat status {};
  if (::fstat(descriptor.get(), &status) != 0) return last_error("cannot read", file);
  if (S_ISDIR(status.st_mode)) return failure("cannot read", file, std::make_error_code(std::errc::is_a_directory));

  // A regular file has a size, so that one call reads it; one that shrinks or grows meanwhile is read up to that size.
  const bool has_size = S_ISREG(status.st_mode) && status.st_size > 0;
  std::string text(has_size ? static_cast<std::size_t>(status.st_size) : chunk_size, '\0');
  std::size_t filled = 0;
  while (filled < text.size()) {
    const ssize_t got = ::read(descriptor.get(), text.data() + filled, text.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return last_error("cannot read", file);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (!has_size && filled == text.size()) text.resize(2 * text.size());
  }
  text.resize(filled);
  return text;
}

Result<void> DiskFileSystem::read_pieces(const fs::path& file, const TakePiece& take) const {
  const Descriptor descriptor{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  if (descriptor.get() < 0) return last_error("cannot read", file);
  const auto piece = std::make_unique_for_overwrite<char[]>(piece_size);
  while (true) {
    const auto got = read_fully(descriptor.get(), piece.get(), piece_size);
    if (!got) return last_error("cannot read", file);
    if (*got == 0 || !take({piece.get(), *got}) || *got < piece_size) return {};
  }
}

Result<std::uintmax_t> DiskFileSystem::size(const fs::path& file) const {
  std::error_code code;
  const std::uintmax_t size = fs::file_size(file, code);
  if (code) return failure("cannot read", file, code);
  return size;
}

Result<FileStatus> DiskFileSystem::status(const fs::path& file) const {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return last_error("cannot read", file);
  return FileStatus{.size = static_cast<std::uintmax_t>(status.st_size),
                    .modified = nanoseconds(status.st_mtim),
                    .changed = nanoseconds(status.st_ctim)};
}

bool DiskFileSystem::is_readable(const fs::path& file) const {
  return ::access(file.c_str(), R_OK) == 0;
}

Result<fs::path> DiskFileSystem::canonical(const fs::path& path) const {
  std::error_code code;
  fs::path resolved = fs::canonical(path, code);
  if (code) return failure("cannot resolve", path, code);
  return resolved;
}

Result<void> write_file(const fs::path& file, std::string_view bytes) {
  return write_file(file, [&](const TakePiece& take) {
    take(bytes);
    return Result<void>{};
  });
}

Result<void> write_file(const fs::path& file, const ByteSource& bytes) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (descriptor < 0) return last_error("cannot write", file);
  std::error_code failed;
  Result<void> read = bytes([&](std::string_view piece) {
    if (!write_fully(descriptor, piece)) failed = {errno, std::generic_category()};
    return !failed;
  });
  // Some file systems report a full disk only here.
  if (::close(descriptor) != 0 && !failed) failed = {errno, std::generic_category()};
  if (!read) return read;
  if (failed) return failure("cannot write", file, failed);
  return {};
}

Result<void> make_folder(const fs::path& folder) {
  std::error_code code;
  fs::create_directories(folder, code);
  if (code) return failure("cannot make the folder", folder, code);
  return {};
}

Result<void> replace_file(const fs::path& folder, const fs::path& path, std::string_view bytes) {
  const fs::path file = folder / path;
  std::error_code code;
  const fs::path root = fs::canonical(folder, code);
  if (code) return failure("cannot resolve", folder, code);
  const fs::path parent = fs::weakly_canonical(file.parent_path(), code);
  if (code) return failure("cannot resolve", file, code);
  const auto [end, at] = std::ranges::mismatch(root, parent);
  if (end != root.end()) return failure("cannot write outside its folder", file, {});
  if (Result<void> made = make_folder(parent); !made) return made;
  const fs::path staged = parent / ("." + file.filename().string() + ".guidepost-new");
  fs::remove(staged, code);
  if (Result<void> written = write_file(staged, bytes); !written) return written;
  fs::rename(staged, parent / file.filename(), code);
  if (code) return failure("cannot write", file, code);
  return {};
}

Result<bool> has_bytes(const fs::path& file, const ByteSource& bytes) {
  const Descriptor descriptor{::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)};
  if (descriptor.get() < 0) return false;
  const auto there = std::make_unique_for_overwrite<char[]>(piece_size);
  bool same = true;
  const Result<void> read = bytes([&](std::string_view piece) {
    while (same && !piece.empty()) {
      const auto got = read_fully(descriptor.get(), there.get(), std::min(piece.size(), piece_size));
      same = got && *got > 0 && piece.starts_with(std::string_view{there.get(), *got});
      if (same) piece.remove_prefix(*got);
    }
    return same;
  });
  if (!read) return tl::unexpected(read.error());
  return same && read_fully(descriptor.get(), there.get(), 1) == std::optional<std::size_t>{0};
}

Result<std::vector<DirectoryEntry>> MemoryFileSystem::list(const fs::path& folder) const {
  std::string prefix = folder.lexically_normal().generic_string();
  if (prefix == ".") prefix.clear();
  if (!prefix.empty() && !prefix.ends_with('/')) prefix += '/';
  std::vector<DirectoryEntry> entries;
  for (auto it = files_.lower_bound(prefix); it != files_.end() && it->first.starts_with(prefix); ++it) {
    const std::string_view rest = std::string_view{it->first}.substr(prefix.size());
    const std::size_t slash = rest.find('/');
    const auto name = rest.substr(0, slash);
    const bool known = std::ranges::any_of(entries, [&](const DirectoryEntry& entry) { return entry.name == name; });
    if (known) continue;
    entries.push_back({std::string{name}, slash == rest.npos ? EntryKind::file : EntryKind::directory, false});
  }
  if (entries.empty() && !prefix.empty()) {
    return failure("cannot list", folder, std::make_error_code(std::errc::no_such_file_or_directory));
  }
  std::ranges::sort(entries, {}, &DirectoryEntry::name);
  return entries;
}

Result<std::string> MemoryFileSystem::read(const fs::path& file) const {
  const auto found = files_.find(file.lexically_normal().generic_string());
  if (found == files_.end()) {
    return failure("cannot read", file, std::make_error_code(std::errc::no_such_file_or_directory));
  }
  return found->second;
}

Result<void> MemoryFileSystem::read_pieces(const fs::path& file, const TakePiece& take) const {
  const auto found = files_.find(file.lexically_normal().generic_string());
  if (found == files_.end()) {
    return failure("cannot read", file, std::make_error_code(std::errc::no_such_file_or_directory));
  }
  std::string_view rest = found->second;
  while (!rest.empty() && take(rest.substr(0, piece_size))) rest.remove_prefix(std::min(rest.size(), piece_size));
  return {};
}

Result<FileStatus> MemoryFileSystem::status(const fs::path& file) const {
  return size(file).map([](std::uintmax_t size) { return FileStatus{.size = size}; });
}

Result<std::uintmax_t> MemoryFileSystem::size(const fs::path& file) const {
  return read(file).map([](const std::string& text) { return static_cast<std::uintmax_t>(text.size()); });
}

bool MemoryFileSystem::is_readable(const fs::path& file) const {
  return files_.contains(file.lexically_normal().generic_string());
}

Result<fs::path> MemoryFileSystem::canonical(const fs::path& path) const {
  std::string resolved = path.lexically_normal().generic_string();
  if (resolved.size() > 1 && resolved.ends_with('/')) resolved.pop_back();
  if (resolved == "/" || resolved == ".") return fs::path{resolved};
  const auto below = files_.lower_bound(resolved + '/');
  const bool is_folder = below != files_.end() && below->first.starts_with(resolved + '/');
  if (!is_folder && !files_.contains(resolved)) {
    return failure("cannot resolve", path, std::make_error_code(std::errc::no_such_file_or_directory));
  }
  return fs::path{resolved};
}

}  // namespace guidepost
