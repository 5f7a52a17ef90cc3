// The tables of an index, read back from its files.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "search/article_terms.hpp"

namespace guidepost::search {

/// The bytes of a file of the index by its name ("t17.0123abcd"), or nothing.
using LoadFile = std::function<std::optional<std::string>(std::string_view name)>;

struct Entry {
  std::string form;
  std::string folded;
  std::string base;  ///< the base form, or "" when this is one
  std::vector<Posting> own;
  std::vector<Posting> related;
  std::vector<Posting> containing;
};
using Leaf = std::vector<Entry>;

/// The files of one kind: some of a table, or records. Files are loaded when they are needed, once.
class FileList {
 public:
  /// `root` views three strings of the directory: depth, hashes, keys.
  FileList(char kind, char list_kind, std::span<const std::string> root, const LoadFile& load);

  [[nodiscard]] std::size_t size();
  /// The file that holds `key` if any does: the last one whose first key is not greater.
  [[nodiscard]] std::size_t file_of(std::string_view key);
  /// The strings of a file behind its name; empty when it is damaged or missing.
  [[nodiscard]] std::vector<std::string> strings(std::size_t number);

 private:
  struct List {
    std::string hashes;
    std::vector<std::string> keys;
  };
  [[nodiscard]] const List& list(std::size_t number);

  char kind_;
  char list_kind_;
  bool has_lists_;
  List root_;
  std::map<std::size_t, List> lists_;
  const LoadFile& load_;
};

/// The table of terms.
class TermReader {
 public:
  TermReader(std::span<const std::string> root, const LoadFile& load) : files_{'t', 'T', root, load} {}

  /// The entries whose folded form is `folded`; they stay where they are.
  [[nodiscard]] std::vector<const Entry*> equal(std::string_view folded);
  /// Those that begin with it and are longer, of at most `most_files` files.
  [[nodiscard]] std::vector<const Entry*> beginning(std::string_view folded, std::size_t most_files);
  /// The entry of exactly this form, or nullptr.
  [[nodiscard]] const Entry* exact(std::string_view form);

 private:
  [[nodiscard]] const Leaf& leaf(std::size_t number);

  FileList files_;
  std::map<std::size_t, Leaf> leaves_;
};

}  // namespace guidepost::search
