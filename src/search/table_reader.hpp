// The tables of an index, read back from its files.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/allowance.hpp"
#include "search/postings.hpp"
#include "search/record.hpp"

namespace guidepost::search {

/// The bytes of a file of the index by its name ("t17.0123abcd"), or nothing.
using LoadFile = std::function<std::optional<std::string>(std::string_view name)>;

/// An entry of the table of terms.
struct Entry {
  std::string form;
  std::string folded;
  std::string base;  ///< the base form, or "" when this is one
  PostingList own;
  PostingList related;
  PostingList containing;
};
using Leaf = std::vector<Entry>;

/// An entry of a table of spellings.
struct Spelling {
  std::string word;
  unsigned frequency = 0;
};

/// The files of one kind: some of a table, or records. Files are loaded when they are needed, once.
class FileList {
 public:
  /// `root` views three strings of the directory: depth, hashes, keys.
  FileList(char kind, char list_kind, std::span<const std::string> root, const LoadFile& load);

  /// Whether files are found by lists, which are read too.
  [[nodiscard]] bool has_lists() const { return has_lists_; }
  /// The file that holds `key` if any does: the last one whose first key is not greater. Nothing when the list of it is
  /// not covered.
  [[nodiscard]] std::optional<std::size_t> file_of(std::string_view key, Allowance& allowance);
  [[nodiscard]] bool covers(Allowance& allowance, std::size_t number) const;
  /// The same, where the file itself is covered too.
  [[nodiscard]] std::optional<std::size_t> covered_file_of(std::string_view key, Allowance& allowance);
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
  std::size_t files_per_list_;
  bool has_lists_;
  List root_;
  std::map<std::size_t, List> lists_;
  const LoadFile& load_;
};

/// Where the tables are in the strings of a directory, its name among them; each has three.
struct DirectoryPlaces {
  static constexpr std::size_t version = 1, documents = 3, common = 4, terms = 5, others = 8, prefixes = 11,
                               forward = 14, backward = 17, records = 20, variants = 23, count = 24;
};

/// The tables of one index. What an allowance does not cover is taken for empty. Threads: one at a time.
class Tables {
 public:
  Tables(std::span<const std::string> directory, LoadFile load);
  Tables(const Tables&) = delete;
  Tables& operator=(const Tables&) = delete;

  [[nodiscard]] bool has_lists() const { return terms_.has_lists(); }
  /// Whether the file is covered that has the terms whose folded form is `folded`, if there are any.
  [[nodiscard]] bool may_read(std::string_view folded, Allowance& allowance);
  /// The terms whose folded form is `folded`; they stay where they are.
  [[nodiscard]] std::vector<const Entry*> equal(std::string_view folded, Allowance& allowance);
  /// The term of exactly this form, or nullptr.
  [[nodiscard]] const Entry* exact(std::string_view form, Allowance& allowance);
  /// Whether the terms that begin with `folded` are in so many files that a list is kept for them.
  [[nodiscard]] bool has_prefix_list(std::string_view folded, Allowance& allowance);
  [[nodiscard]] PostingList prefix_list(std::string_view folded, Allowance& allowance);
  /// Those that begin with it and are longer.
  [[nodiscard]] std::vector<const Entry*> beginning(std::string_view folded, Allowance& allowance);
  /// The postings that a table does not hold.
  [[nodiscard]] std::vector<Posting> others(const PostingList& list, Allowance& allowance);

  /// Words whose first, or last, characters are `beginning`, which stands in the order of the table; of three files at
  /// most.
  [[nodiscard]] std::vector<Spelling> forward(std::string_view beginning, Allowance& allowance) {
    return spellings(forward_, beginning, allowance);
  }
  [[nodiscard]] std::vector<Spelling> backward(std::string_view beginning, Allowance& allowance) {
    return spellings(backward_, beginning, allowance);
  }

  /// The text in the characters that articles mostly have (see variants.hpp).
  [[nodiscard]] std::string in_usual_characters(std::string_view text);

  [[nodiscard]] Record record(std::size_t document);
  [[nodiscard]] ChunkText chunk(std::size_t document, std::size_t number, std::string_view hash);

 private:
  [[nodiscard]] const Leaf& leaf(std::size_t number);
  [[nodiscard]] static std::vector<Spelling> spellings(FileList& files, std::string_view beginning,
                                                       Allowance& allowance);

  LoadFile load_;
  FileList terms_;
  FileList others_;
  FileList prefixes_;
  FileList forward_;
  FileList backward_;
  FileList records_;
  std::string variants_hash_;
  std::map<std::size_t, Leaf> leaves_;
  std::map<std::size_t, std::vector<std::string>> record_files_;
};

}  // namespace guidepost::search
