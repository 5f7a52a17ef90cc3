// A file system whose folders come in another order each time: no output may depend on the order of directory entries.
#pragma once

#include <algorithm>
#include <atomic>
#include <random>

#include "base/file_system.hpp"

namespace guidepost::test {

/// Reads through to another file system, which must outlive it. The same seed gives the same orders.
class ShuffledFileSystem final : public FileSystem {
 public:
  ShuffledFileSystem(const FileSystem& files, unsigned seed) : files_{files}, seed_{seed} {}

  [[nodiscard]] Result<std::vector<DirectoryEntry>> list(const std::filesystem::path& folder) const override {
    Result<std::vector<DirectoryEntry>> entries = files_.list(folder);
    std::mt19937 random{seed_ + calls_++};
    if (entries) std::ranges::shuffle(*entries, random);
    return entries;
  }
  [[nodiscard]] Result<std::string> read(const std::filesystem::path& file) const override { return files_.read(file); }
  [[nodiscard]] Result<std::uintmax_t> size(const std::filesystem::path& file) const override {
    return files_.size(file);
  }
  Result<void> read_pieces(const std::filesystem::path& file, const TakePiece& take) const override {
    return files_.read_pieces(file, take);
  }
  [[nodiscard]] Result<FileStatus> status(const std::filesystem::path& file) const override {
    return files_.status(file);
  }
  [[nodiscard]] bool is_readable(const std::filesystem::path& file) const override { return files_.is_readable(file); }
  [[nodiscard]] Result<std::filesystem::path> canonical(const std::filesystem::path& path) const override {
    return files_.canonical(path);
  }

 private:
  const FileSystem& files_;
  unsigned seed_;
  mutable std::atomic<unsigned> calls_ = 0;
};

}  // namespace guidepost::test
