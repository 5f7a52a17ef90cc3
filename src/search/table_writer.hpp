// Sorted tables cut into small files: docs/formats/search-index.md.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::search {

/// Of 32 kinds: a file keeps its name by chance once in a thousand million changes. Queries load hundreds of hashes.
inline constexpr std::size_t hash_digits = 6;
/// A directory that would name more than `most_named` files of a kind names lists of them instead.
inline constexpr std::size_t most_named = 800;
/// Lists of terms and of records are read for every query, and small; of others there shall be few in the directory.
constexpr std::size_t files_per_list(char list_kind) {
  return list_kind == 'T' ? 24 : list_kind == 'R' ? 32 : 96;
}

/// A file of an index. `path` is relative to the site. `make` gives its bytes, the same ones with every call; it may
/// view the model, which holds the texts of articles anyway. Threads: safe.
struct IndexFile {
  std::string path;
  std::function<std::string()> make;
};

/// The files of one locale's index, named by their content.
class FileWriter {
 public:
  explicit FileWriter(std::string folder) : folder_{std::move(folder)} {}

  /// Adds `kind``number`.`hash`.js, which calls guidepost.search.put with `kind``number` and `arguments`, all strings.
  /// Returns the hash: `hash_digits` of 0 to 9 and a to v.
  std::string add(char kind, std::size_t number, std::span<const std::string_view> arguments);
  /// The same, of `arguments` that are not kept: they are asked for again when the file is made.
  std::string add(char kind, std::size_t number, std::function<std::vector<std::string_view>()> arguments);

  [[nodiscard]] std::vector<IndexFile> take() && { return std::move(files_); }

 private:
  [[nodiscard]] std::string path_of(char kind, std::size_t number, std::string_view hash) const;

  std::string folder_;
  std::vector<IndexFile> files_;
};

/// "t17.0123uv".
[[nodiscard]] std::string file_name_of(char kind, std::size_t number, std::string_view hash);

/// What is known of a table's files: the hashes one after the other, and the smallest key of each file, cut where it
/// differs from what stands before. With `depth` 1 the files are not those of the table but lists of such.
struct TableRoot {
  std::size_t depth = 0;
  std::string hashes;
  std::vector<std::string> keys;
};

/// Takes the entries of a table in order, and cuts files.
class TableWriter {
 public:
  TableWriter(FileWriter& files, char kind) : files_{files}, kind_{kind} {}

  /// `folded` orders the entries; equal ones come into one file. `written` is the key as it is stored, `note` what may
  /// stand behind it, `numbers` the entry's data in digits.
  void add(std::string_view folded, std::string_view written, std::string_view note, std::string_view numbers);

  /// The number of the file that the last entry is in.
  [[nodiscard]] std::size_t file() const { return count_; }

  [[nodiscard]] TableRoot finish() &&;

 private:
  void cut();

  FileWriter& files_;
  char kind_;
  std::string keys_;
  std::string numbers_;
  std::string first_;        // folded key of the file's first entry
  std::string last_folded_;  // of the entry before
  std::string last_written_;
  std::string before_;     // folded key of the last entry of the file before
  std::size_t count_ = 0;  // of files
  TableRoot root_;
};

/// Splits a root that is too long for a directory into lists of files of `kind`.
[[nodiscard]] TableRoot with_lists(TableRoot root, char kind, FileWriter& files);

}  // namespace guidepost::search
